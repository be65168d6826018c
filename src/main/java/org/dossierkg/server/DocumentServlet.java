package org.dossierkg.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.dossierkg.query.Export;
import org.dossierkg.query.GraphFormat;

/**
 * Sends documents in the form that a request asks for: by the ending of the address, else by the header Accept.
 *
 * <p>What Accept chose is answered with 200 and the address of that form in Content-Location, not with 303: the IRIs of
 * a dossier are of another host, whose redirection to this server says already that thing and document differ, and a
 * second one would cost each reader a round trip.
 */
final class DocumentServlet extends ReadingServlet {
    private static final long serialVersionUID = 1L;

    private final transient Documents documents;
    private final transient Supplier<DatasetGraph> current;
    private final transient Frame frame;
    private final transient EntityTags tags;
    private final transient Map<String, String> prefixes;
    private final transient Settings settings;
    private final transient RunningQueries running;

    /** @param prefixes that shorten IRIs in graphs */
    DocumentServlet(
            Documents documents,
            Supplier<DatasetGraph> current,
            Settings settings,
            RunningQueries running,
            Frame frame,
            EntityTags tags,
            Map<String, String> prefixes) {
        this.documents = documents;
        this.current = current;
        this.frame = frame;
        this.tags = tags;
        this.prefixes = Map.copyOf(prefixes);
        this.settings = settings;
        this.running = running;
    }

    /** What a request asks for. */
    private record Choice(Document document, Representation form, String path, boolean negotiated) {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        DatasetGraph data = current.get();
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Vary", "Accept");
        try (RunningQuery making = running.admitDocument(request, response)) {
            answer(request, response, data, making);
        } catch (HttpError e) {
            refuse(e, request, response);
        }
    }

    private void answer(
            HttpServletRequest request, HttpServletResponse response, DatasetGraph data, RunningQuery making) {
        long generation = tags.generation(data);
        try {
            Txn.executeRead(data, () -> {
                Inquiry inquiry = Inquiry.of(request, data, making.allowance());
                Choice choice = choose(request, inquiry);
                link(choice, request, inquiry, response);
                if (choice.form.format() == null) {
                    page(choice.document.page(), response);
                } else if (!tags.isKnown(request, response, generation, choice.form.extension())) {
                    graph(choice.document.graph(), choice.form.format(), response);
                }
            });
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            if (e instanceof QueryCancelledException && making.allowance().overdue()) {
                throw new HttpError(
                        503,
                        "this took longer than " + settings.timeout().toSeconds()
                                + " s to make, and was given up; try again later, or ask for a part of it at /ask");
            }
            throw Failure.of(e, settings, making);
        }
    }

    private Choice choose(HttpServletRequest request, Inquiry inquiry) {
        String path = request.getRequestURI();
        Optional<Document> whole = documents.at(path, inquiry);
        if (whole.isPresent()) {
            return new Choice(whole.get(), Representation.accepted(request), path, true);
        }
        int dot = path.lastIndexOf('.');
        Optional<Representation> form = Representation.ofExtension(path.substring(dot + 1));
        String rest = path.substring(0, Math.max(0, dot));
        return form.flatMap(chosen ->
                        documents.at(rest, inquiry).map(document -> new Choice(document, chosen, rest, false)))
                .orElseThrow(() -> documents.missing(form.isPresent() ? rest : path, inquiry));
    }

    private static void link(Choice choice, HttpServletRequest request, Inquiry inquiry, HttpServletResponse response) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        if (choice.negotiated) {
            response.setHeader("Content-Location", choice.path + "." + choice.form.extension() + query);
        }
        List<String> links = new ArrayList<>();
        for (Representation form : Representation.ALL) {
            if (!form.equals(choice.form)) {
                links.add("<" + choice.path + "." + form.extension() + ">; rel=\"alternate\"; type=\""
                        + form.mediaType() + "\"");
            }
        }
        links.add("<" + Links.CATALOG + ">; rel=\"describedby\"");
        if (choice.document.hasMore()) {
            links.add("<" + request.getRequestURI() + "?part=" + (inquiry.part("part") + 1) + ">; rel=\"next\"");
        }
        response.setHeader("Link", String.join(", ", links));
    }

    private void page(Page page, HttpServletResponse response) {
        PlainText.write(response, page.status(), "text/html", frame.around(page).markup());
    }

    private void graph(DatasetGraph graph, GraphFormat format, HttpServletResponse response) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Export(format, false, prefixes).write(graph, bytes);
        PlainText.write(response, 200, format.mediaType(), bytes.toByteArray());
    }

    /** As a page to whoever reads pages, else as a sentence. */
    private void refuse(HttpError error, HttpServletRequest request, HttpServletResponse response) {
        String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
        if (accept.contains(Representation.PAGE.mediaType())) {
            page(frame.lost(error), response);
        } else {
            PlainText.write(response, error.status(), error.text());
        }
    }
}

package org.dossierkg.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.WebContent;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.system.Txn;
import org.apache.jena.update.UpdateRequest;
import org.dossierkg.guard.Guard;
import org.dossierkg.query.Names;
import org.dossierkg.report.ProblemException;

/**
 * The SPARQL protocol's update operation, for whoever brings the token; a browser never does so by itself, so no page of
 * another site can use it.
 *
 * <p>An update changes the dataset that is served, in one transaction, whole or not at all. It changes no table: the next
 * build of the dossier makes a dataset from the tables alone, and knows nothing of updates.
 */
final class UpdateServlet extends HttpServlet {
    /** Where it is to be put. */
    static final String PATH = "/update";

    private static final long serialVersionUID = 1L;

    private final transient Settings settings;
    private final transient BearerToken token;
    private final transient Supplier<DatasetGraph> current;
    private final transient Generations generations;
    private final transient RunningQueries running;
    private final transient Guard guard;
    private final transient Names names;

    UpdateServlet(
            Settings settings,
            BearerToken token,
            Supplier<DatasetGraph> current,
            Generations generations,
            RunningQueries running,
            Guard guard,
            Names names) {
        this.settings = settings;
        this.token = token;
        this.current = current;
        this.generations = generations;
        this.running = running;
        this.guard = guard;
        this.names = names.withoutPrefixes();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        try {
            if (!request.getMethod().equals("POST")) {
                response.setHeader("Allow", "POST");
                throw new HttpError(405, "send an update with POST");
            }
            authenticate(request, response);
            String text = text(request);
            try (RunningQuery query = running.admit(request, response)) {
                execute(text, request, query);
            }
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (HttpError e) {
            PlainText.refuse(request, response, e.status(), e.text());
        } catch (ProblemException e) {
            PlainText.refuse(request, response, 400, HttpError.of(e).text());
        }
    }

    private void authenticate(HttpServletRequest request, HttpServletResponse response) {
        String given = request.getHeader("Authorization");
        if (!token.isIn(given)) {
            String error = given == null ? "" : ", error=\"invalid_token\"";
            response.setHeader("WWW-Authenticate", "Bearer realm=\"update\"" + error);
            throw new HttpError(401, "updates need the server's token; send it as \"Authorization: Bearer …\"");
        }
    }

    private String text(HttpServletRequest request) {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        String plain = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        switch (plain) {
            case WebContent.contentTypeSPARQLUpdate -> {
                return Body.text(request, settings.body());
            }
            case WebContent.contentTypeHTMLForm -> {
                String[] updates = Optional.ofNullable(request.getParameterValues("update"))
                        .orElse(new String[0]);
                if (updates.length != 1) {
                    throw new HttpError(400, "the form has " + updates.length + " fields \"update\"; send one");
                }
                return updates[0];
            }
            default ->
                throw new HttpError(
                        415, "an update is sent as application/sparql-update, or as the field \"update\" of a form");
        }
    }

    private void execute(String text, HttpServletRequest request, RunningQuery query) {
        try {
            UpdateRequest update = guard.update(text, names);
            using(update, request);
            DatasetGraph dataset = current.get();
            Txn.executeWrite(dataset, () -> {
                UpdateExec.newBuilder()
                        .dataset(dataset)
                        .update(update)
                        .context(guard.context(query.allowance()))
                        .build()
                        .execute();
                query.allowance().check();
            });
            generations.changed(dataset);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw Failure.of(e, settings, query);
        }
    }

    /** The protocol's parameters for the graphs of the patterns, which must not stand in the update too. */
    private static void using(UpdateRequest update, HttpServletRequest request) {
        String[] graphs = values(request, "using-graph-uri");
        String[] named = values(request, "using-named-graph-uri");
        if (graphs.length + named.length > 0) {
            Stream<UpdateModify> modifying = update.getOperations().stream()
                    .filter(UpdateModify.class::isInstance)
                    .map(UpdateModify.class::cast);
            modifying.forEach(each -> {
                if (each.getWithIRI() != null
                        || !each.getUsing().isEmpty()
                        || !each.getUsingNamed().isEmpty()) {
                    throw new HttpError(400, "the graphs stand in the update and in parameters; name them once");
                }
                Arrays.stream(graphs).map(NodeFactory::createURI).forEach(each::addUsing);
                Arrays.stream(named).map(NodeFactory::createURI).forEach(each::addUsingNamed);
            });
        }
    }

    private static String[] values(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameterValues(name)).orElse(new String[0]);
    }
}

package org.dossierkg.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.dossierkg.query.Export;
import org.dossierkg.query.GraphFormat;
import org.dossierkg.report.ProblemException;

/** Sends the whole of a dossier in one format; what the format allows as a stream, whatever the dossier's size. */
final class DownloadServlet extends ReadingServlet {
    private static final long serialVersionUID = 1L;

    private final GraphFormat format;
    private final transient Export export;
    private final transient Supplier<DatasetGraph> current;
    private final transient EntityTags tags;
    private final transient Downloads downloads;

    /** One at a time, since it takes memory. */
    private final transient Semaphore whole = new Semaphore(1);

    DownloadServlet(Export export, Supplier<DatasetGraph> current, EntityTags tags, Downloads downloads) {
        this.format = export.format();
        this.export = export;
        this.current = current;
        this.tags = tags;
        this.downloads = downloads;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        DatasetGraph data = current.get();
        response.setHeader("Access-Control-Allow-Origin", "*");
        String client = ClientConnection.of(request).client();
        try {
            if (!downloads.gate().enter(client)) {
                response.setHeader(
                        "Retry-After", String.valueOf(downloads.gate().retryAfter()));
                throw new HttpError(503, "too many downloads are being sent; try again in a moment");
            }
            try {
                long generation = tags.generation(data);
                Txn.executeRead(data, () -> send(data, generation, request, response));
            } finally {
                downloads.gate().leave(client);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (HttpError e) {
            PlainText.write(response, e.status(), e.text());
        } catch (ProblemException e) {
            HttpError error = HttpError.of(e);
            PlainText.write(response, 404, error.text());
        }
    }

    private void send(DatasetGraph data, long generation, HttpServletRequest request, HttpServletResponse response) {
        if (!downloads.offers(format, data)) {
            throw new HttpError(
                    404,
                    format.mediaType() + " is offered for dossiers of up to " + EntityCells.count(Downloads.WHOLE)
                            + " triples; take " + Links.DATA + GraphFormat.NQ.extension());
        }
        response.setHeader("Link", "<" + Links.CATALOG + ">; rel=\"describedby\"");
        if (tags.isKnown(request, response, generation, format.extension())) {
            return;
        }
        response.setContentType(format.mediaType() + "; charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"dossier." + format.extension() + "\"");
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        try {
            if (format.holdsTripleTerms()) {
                export.stream(data, response.getOutputStream());
            } else if (whole.tryAcquire()) {
                try {
                    export.write(data, response.getOutputStream());
                } finally {
                    whole.release();
                }
            } else {
                response.reset();
                response.setHeader("Retry-After", "5");
                throw new HttpError(503, "somebody else is just being sent this; try again in 5 seconds");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // the client has gone away
        }
    }
}

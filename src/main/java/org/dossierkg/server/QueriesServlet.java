package org.dossierkg.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.dossierkg.guard.Stop;

/**
 * The queries whose ids the client holds: {@code GET /api/queries/ID} tells how far one is, {@code DELETE} stops it, and
 * {@code GET /api/queries?id=…&id=…} tells of several. Nobody gets a list of those of others.
 */
final class QueriesServlet extends HttpServlet {
    /** Where it is to be put. */
    static final String PATHS = "/api/queries/*";

    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final transient RunningQueries queries;

    QueriesServlet(RunningQueries queries) {
        this.queries = queries;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        try {
            switch (request.getMethod()) {
                case "GET" -> tell(request, response);
                case "DELETE" -> {
                    one(request).allowance().stop(Stop.CANCELLED);
                    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                }
                default -> {
                    response.setHeader("Allow", "GET, DELETE");
                    throw new HttpError(405, "ask for a query with GET, or stop it with DELETE");
                }
            }
        } catch (HttpError e) {
            PlainText.refuse(request, response, e.status(), e.text());
        }
    }

    private void tell(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> id = id(request);
        Object report = id.isPresent()
                ? one(request).report()
                : several(request).map(RunningQuery::report).toList();
        try {
            PlainText.write(response, 200, "application/json", JSON.writeValueAsString(report));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private RunningQuery one(HttpServletRequest request) {
        return id(request)
                .flatMap(queries::find)
                .orElseThrow(() -> new HttpError(404, "no query has this id; it may have ended some time ago"));
    }

    private Stream<RunningQuery> several(HttpServletRequest request) {
        String[] ids = Optional.ofNullable(request.getParameterValues("id")).orElse(new String[0]);
        return Arrays.stream(ids).map(queries::find).flatMap(Optional::stream);
    }

    private static Optional<String> id(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo())
                .map(path -> path.substring(1))
                .filter(id -> !id.isEmpty());
    }
}

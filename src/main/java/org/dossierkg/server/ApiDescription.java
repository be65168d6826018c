package org.dossierkg.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;

/** The HTTP interface in OpenAPI, which {@code openapi.json} has, and as a page. */
final class ApiDescription {
    static final String TEXT = Resource.text("openapi.json");

    private static final Template PAGE = Template.of("""
            <h1>For programs</h1>
            <p class="lead">{{description}}</p>
            <p><a class="button" href="/api/openapi.json" type="application/json">OpenAPI</a></p>
            <table class="facts api">
            {{rows}}</table>
            """);
    private static final Template ROW = Template.of(
            "<tr><th scope=\"row\">{{method}}</th><td><code>{{path}}</code></td><td>{{summary}}</td></tr>\n");

    private ApiDescription() {}

    static Page page() {
        JsonObject api = JSON.parse(TEXT);
        List<Html> rows = new ArrayList<>();
        api.getObj("paths")
                .forEach((path, methods) -> methods.getAsObject()
                        .forEach((method, operation) -> rows.add(ROW.fill(Map.of(
                                "method", method.toUpperCase(Locale.ROOT),
                                "path", path,
                                "summary", operation.getAsObject().getString("summary"))))));
        String description = api.getObj("info").getString("description");
        return new Page(200, "For programs", PAGE.fill(Map.of("description", description, "rows", Html.join(rows))));
    }
}

package org.dossierkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dossierkg.guard.Guard;
import org.dossierkg.link.LinkReview;
import org.dossierkg.link.LinkTable;
import org.dossierkg.link.Linker;
import org.eclipse.jetty.http.pathmap.ServletPathSpec;
import org.eclipse.jetty.http.pathmap.UriTemplatePathSpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The description of the HTTP interface is what the server does: no more, and no less. */
@Tag("promise")
class ApiTest {
    @TempDir
    static Path temporary;

    private static Endpoint endpoint;
    private static Pages pages;
    private static Web web;
    private static JsonNode api;

    @BeforeAll
    static void start() throws Exception {
        DatasetGraph dataset = Sample.dataset();
        Path token = Files.writeString(temporary.resolve("token"), "a token of some length\n");
        Settings settings = Settings.standard().withPort(0).withUpdates(BearerToken.read(token));
        LinkReview links =
                new LinkReview(temporary.resolve(LinkTable.NAME), Linker.of(ReconciliationTest.snapshot()), "test");
        Linking linking = new Linking(Optional.empty(), Optional.of(new ReviewedLinks(links, ReviewRight.loopback())));
        endpoint = Endpoint.start(settings, () -> dataset, Sample.site(), linking);
        Searching searching = new Searching(() -> dataset, new Generations());
        pages = new Pages(settings, () -> dataset, Sample.site(), new Guard(settings.limits()), searching);
        web = new Web(endpoint.url());
        api = new ObjectMapper().readTree(web.get("/api/openapi.json").body());
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    /**
     * One request that the description gives as an example.
     *
     * @param status of its response
     */
    private record Example(String method, String path, String type, String body, int status, JsonNode responses) {
        String name() {
            return method.toUpperCase(Locale.ROOT) + " " + path + (type.isEmpty() ? "" : " " + type);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyOperationAnswersAsDescribed() {
        return operations()
                .flatMap(operation -> examples(operation, "").stream())
                .map(example -> dynamicTest(example.name(), () -> {
                    HttpResponse<String> response = send(example, "*/*");
                    JsonNode described = resolved(example.responses.path(String.valueOf(response.statusCode())));
                    assertFalse(
                            described.isMissingNode(), response.statusCode() + " is not described: " + response.body());
                    assertTrue(described.path("content").has(type(response)), type(response) + " is not described");
                    assertEquals(example.status, response.statusCode(), response::body);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyFormatThatIsDescribedIsSentToWhoAsksForIt() {
        return operations()
                .filter(operation -> !operation.path.contains("{format}") && operation.status() == 200)
                .flatMap(operation -> {
                    JsonNode content =
                            resolved(operation.responses().path("200")).path("content");
                    return names(content).stream()
                            .flatMap(type -> examples(
                                            operation,
                                            content.path(type).path("x-example").asText())
                                    .stream()
                                    .map(example -> dynamicTest(example.name() + " as " + type, () -> {
                                        HttpResponse<String> response = send(example, type);
                                        assertEquals(200, response.statusCode(), response::body);
                                        assertEquals(type, type(response));
                                    })));
                });
    }

    @Test
    void everyPathThatTheServerAnswersIsDescribed() {
        List<String> paths = operations()
                .flatMap(operation -> examples(operation, "").stream())
                .map(example -> example.path.replaceFirst("\\?.*", ""))
                .toList();
        Set<String> silent = new TreeSet<>(endpoint.patterns());
        assertTrue(
                silent.containsAll(List.of("/sparql", "/*", "/norinco/*", "/data.ttl", "/review")), silent.toString());
        silent.remove("/*"); // the pages, and what is not found
        silent.removeIf(pattern -> paths.stream().anyMatch(path -> new ServletPathSpec(pattern).matches(path)));
        pages.paths().stream()
                .filter(page -> paths.stream().noneMatch(path -> new UriTemplatePathSpec(page).matches(path)))
                .forEach(silent::add);
        Asset.paths().stream().filter(asset -> !paths.contains(asset)).forEach(silent::add);
        assertEquals(Set.of(), silent, "write these into openapi.json");
    }

    @Test
    void everyOperationHasANameOfItsOwnAndEveryReferenceAnEnd() {
        assertTrue(api.path("openapi").asText().startsWith("3.1."));
        List<String> ids = operations()
                .map(operation -> operation.operation.path("operationId").asText())
                .toList();
        assertEquals(ids.size(), new HashSet<>(ids).size(), ids.toString());
        assertFalse(ids.contains(""));
        api.findValuesAsText("$ref")
                .forEach(reference -> assertTrue(api.at(reference.substring(1)).isObject(), reference));
    }

    @Test
    void theDescriptionIsAPageToo() {
        HttpResponse<String> response = web.get("/api");
        assertTrue(response.body().contains("<code>/.well-known/void</code>"), response.body());
    }

    private record Operation(String path, String method, JsonNode operation) {
        JsonNode responses() {
            return operation.path("responses");
        }

        /** Of the response to the example, which may lack a token or name what is not there. */
        int status() {
            return Integer.parseInt(operation.path("x-example-response").asText("200"));
        }
    }

    private static Stream<Operation> operations() {
        return api.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(method -> new Operation(path.getKey(), method.getKey(), method.getValue())));
    }

    /**
     * The requests of an operation: one for each value of a parameter that is listed, and for each type of body.
     *
     * @param named which of several examples of a parameter; empty for the first
     */
    private static List<Example> examples(Operation operation, String named) {
        List<String> paths = new ArrayList<>(List.of(operation.path));
        String query = "";
        for (JsonNode reference : operation.operation.path("parameters")) {
            JsonNode parameter = resolved(reference);
            String place = "{" + parameter.path("name").asText() + "}";
            if (parameter.path("in").asText().equals("query")) {
                query += (query.isEmpty() ? "?" : "&") + parameter.path("name").asText() + "="
                        + Web.encoded(example(parameter, named));
                continue;
            }
            List<String> values = new ArrayList<>();
            parameter.path("schema").path("enum").forEach(value -> values.add(value.asText()));
            List<String> filled = new ArrayList<>();
            for (String path : paths) {
                for (String value : values.isEmpty() ? List.of(example(parameter, named)) : values) {
                    filled.add(path.replace(place, value));
                }
            }
            paths = filled;
        }
        List<Example> examples = new ArrayList<>();
        JsonNode bodies = operation.operation.path("requestBody").path("content");
        for (String path : paths) {
            if (bodies.isEmpty()) {
                examples.add(
                        new Example(operation.method, path + query, "", "", operation.status(), operation.responses()));
            }
            for (Map.Entry<String, JsonNode> body : bodies.properties()) {
                JsonNode example = body.getValue().path("example");
                String text = example.isTextual()
                        ? example.asText()
                        : example.properties().stream()
                                .map(field -> field.getKey() + "="
                                        + Web.encoded(field.getValue().asText()))
                                .reduce("", (left, right) -> left.isEmpty() ? right : left + "&" + right);
                examples.add(new Example(
                        operation.method,
                        path + query,
                        body.getKey(),
                        text,
                        operation.status(),
                        operation.responses()));
            }
        }
        return examples;
    }

    private static String example(JsonNode parameter, String named) {
        JsonNode several = parameter.path("examples");
        if (several.isMissingNode()) {
            return parameter.path("example").asText();
        }
        JsonNode chosen = named.isEmpty() ? several.elements().next() : several.path(named);
        return chosen.path("value").asText();
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? api.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static HttpResponse<String> send(Example example, String accept) {
        String method = example.method.toUpperCase(Locale.ROOT);
        return example.type.isEmpty()
                ? web.send(method, example.path, "", "Accept", accept)
                : web.send(method, example.path, example.body, "Accept", accept, "Content-Type", example.type);
    }

    private static String type(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    }
}

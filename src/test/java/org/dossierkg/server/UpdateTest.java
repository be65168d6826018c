package org.dossierkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dossierkg.report.ProblemException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only who brings the token changes the data, and never by loading. */
@Tag("promise")
class UpdateTest {
    private static final String TOKEN = "a token of no less than 16 characters";
    private static final String BEARER = "Bearer " + TOKEN;
    private static final String TYPE = "application/sparql-update";
    private static final String FORM = "application/x-www-form-urlencoded";

    private static Endpoint endpoint;
    private static Trap trap;
    private static Web web;

    @BeforeAll
    static void start() throws IOException {
        trap = Trap.answering(200, "text/turtle", "<urn:s> <urn:p> <urn:o> .");
        DatasetGraph data = AttackTest.data();
        Settings settings = Settings.standard()
                .withPort(0)
                .withTimeout(Duration.ofSeconds(1))
                .withUpdates(BearerToken.of(TOKEN));
        endpoint = Endpoint.start(settings, () -> data, Sample.site());
        web = new Web(endpoint.url());
    }

    @AfterAll
    static void stop() {
        endpoint.close();
        trap.close();
    }

    private static HttpResponse<String> update(String text) {
        return web.send("POST", "/update", text, "Content-Type", TYPE, "Authorization", BEARER);
    }

    private static boolean holds(String triple) {
        return web.query("ASK { " + triple + " }").body().contains("true");
    }

    @Test
    void anUpdateWithTheTokenChangesTheData() {
        assertEquals(204, update("INSERT DATA { <urn:a> <urn:b> 1 }").statusCode());
        assertTrue(holds("<urn:a> <urn:b> 1"));
        String form = "update=" + Web.encoded("DELETE { ?s <urn:b> 1 } INSERT { ?s <urn:b> 2 } WHERE { ?s <urn:b> 1 }");
        assertEquals(
                204,
                web.send("POST", "/update", form, "Content-Type", FORM, "Authorization", BEARER)
                        .statusCode());
        assertTrue(holds("<urn:a> <urn:b> 2"));
    }

    @Test
    void noVerbOnAnyPathChangesAnythingWithoutTheToken() {
        String triple = "<urn:no> <urn:b> 1";
        String before = web.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").body();
        for (String pattern : endpoint.patterns()) {
            String path = pattern.replace("*", "x");
            for (String verb : List.of("POST", "PUT", "PATCH", "DELETE")) {
                web.send(verb, path, "INSERT DATA { " + triple + " }", "Content-Type", TYPE);
                web.send(verb, path, triple + " .", "Content-Type", "application/n-triples");
                web.send(verb, path, "update=" + Web.encoded("DELETE WHERE { ?s ?p ?o }"), "Content-Type", FORM);
            }
        }
        assertEquals(before, web.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").body());
        assertTrue(!holds(triple));
    }

    @Test
    void nothingChangesWithoutTheToken() {
        String text = "INSERT DATA { <urn:no> <urn:b> 1 }";
        List<HttpResponse<String>> refused = List.of(
                web.send("POST", "/update", text, "Content-Type", TYPE),
                web.send(
                        "POST",
                        "/update",
                        "update=" + Web.encoded(text),
                        "Content-Type",
                        FORM,
                        "Cookie",
                        "token=" + TOKEN),
                web.send("POST", "/update", text, "Content-Type", TYPE, "Authorization", "Bearer another token"),
                web.send("POST", "/update", text, "Content-Type", TYPE, "Authorization", "Basic " + TOKEN),
                web.send("POST", "/update?access_token=" + Web.encoded(TOKEN), text, "Content-Type", TYPE));
        for (HttpResponse<String> response : refused) {
            assertEquals(401, response.statusCode());
            assertTrue(
                    response.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Bearer "));
        }
        for (String verb : List.of("GET", "PUT", "DELETE", "PATCH", "OPTIONS")) {
            HttpResponse<String> response =
                    web.send(verb, "/update?update=" + Web.encoded(text), "", "Authorization", BEARER);
            assertEquals(405, response.statusCode());
            assertEquals("POST", response.headers().firstValue("Allow").orElse(""));
        }
        String query = web.send("POST", "/sparql", text, "Content-Type", TYPE, "Authorization", BEARER)
                .body();
        assertTrue(!holds("<urn:no> ?p ?o"), query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOAD <TRAP/graph>",
                "LOAD SILENT <TRAP/graph> INTO GRAPH <urn:g>",
                "LOAD <file:///etc/passwd>",
                "INSERT DATA { <urn:load> <urn:b> 1 } ; LOAD <file:///etc/passwd> INTO GRAPH <urn:g>",
                "INSERT { ?s ?p ?o } WHERE { SERVICE <TRAP/sparql> { ?s ?p ?o } }",
                "INSERT { <urn:a> <urn:b> ?x } WHERE { BIND(<java:org.dossierkg.server.Canary>(1) AS ?x) }",
                "DELETE { ?s ?p ?o } WHERE { ?s ?p ?o FILTER EXISTS { ?s <http://jena.apache.org/ARQ/property#splitIRI> ?o } }"
            })
    void whatReachesBeyondTheDataIsRefused(String text) {
        HttpResponse<String> response = update(text.replace("TRAP", trap.url()));
        assertEquals(403, response.statusCode(), response.body());
        assertEquals(List.of(), trap.visits());
        assertTrue(!holds("<urn:load> ?p ?o"));
    }

    @Test
    void aFailedUpdateChangesNothing() {
        HttpResponse<String> response = update("INSERT DATA { <urn:half> <urn:b> 1 } ;"
                + " INSERT { ?s <urn:half> ?t } WHERE { ?s ?p ?t FILTER(REGEX(?t, \"^(?:(a+)\\\\1?)+$\")) }");
        assertEquals(503, response.statusCode(), response.body());
        assertTrue(!holds("<urn:half> ?p ?o"));
    }

    @Test
    void whatIsNoUpdateIsToldSo() {
        assertEquals(400, update("INSERT NOTHING").statusCode());
        assertEquals(
                400,
                update("CLEAR GRAPH <urn:none> ; MOVE <urn:none> TO <urn:other>")
                        .statusCode());
        assertEquals(
                415,
                web.send("POST", "/update", "INSERT DATA {}", "Content-Type", "text/plain", "Authorization", BEARER)
                        .statusCode());
        assertEquals(
                415,
                web.send("POST", "/update", "", "Content-Type", TYPE, "Content-Encoding", "br", "Authorization", BEARER)
                        .statusCode());
        assertEquals(
                400,
                web.send("POST", "/update", "query=ASK%7B%7D", "Content-Type", FORM, "Authorization", BEARER)
                        .statusCode());
    }

    @Test
    void aBodyIsCountedAfterUnpacking() throws Exception {
        assertEquals(204, packed("INSERT DATA { <urn:packed> <urn:b> 1 }").statusCode());
        assertTrue(holds("<urn:packed> <urn:b> 1"));
        assertEquals(
                413,
                packed("INSERT DATA { <urn:a> <urn:b> 1 }" + " ".repeat(20 << 20))
                        .statusCode());
        assertEquals(413, update(" ".repeat(2 << 20)).statusCode());
    }

    private static HttpResponse<String> packed(String text) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoint.url() + "update"))
                .headers("Content-Type", TYPE, "Content-Encoding", "gzip", "Authorization", BEARER)
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes.toByteArray()))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aTokenIsReadFromAFileAndIsNotShort(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("token");
        Files.writeString(file, TOKEN + "\n");
        assertTrue(BearerToken.read(file).isIn("bearer " + TOKEN));
        Files.writeString(file, "secret\n");
        ProblemException e = Assertions.assertThrows(ProblemException.class, () -> BearerToken.read(file));
        assertEquals("the token has 6 characters", e.problem().what().toLowerCase(Locale.ROOT));
    }
}

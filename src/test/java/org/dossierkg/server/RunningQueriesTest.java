package org.dossierkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Queries are seen, stopped and shared by those whose they are, and by nobody else. */
@Timeout(60)
@Tag("promise")
class RunningQueriesTest {
    private static final String FOR_EVER =
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p }";
    private static final String ID = RunningQueries.ID;

    private static Endpoint endpoint;
    private static Web web;

    @BeforeAll
    static void start() {
        DatasetGraph data = AttackTest.data();
        Settings settings = Settings.standard()
                .withPort(0)
                .withRunning(2)
                .withDeployment(Deployment.standard().withProxies(TrustedProxies.of(List.of("127.0.0.1", "::1"))));
        endpoint = Endpoint.start(settings, () -> data, Sample.site());
        web = new Web(endpoint.url());
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    @Test
    void everyQueryHasAnIdOfItsOwn() {
        String first = web.query("ASK {}").headers().firstValue(ID).orElse("");
        String second = web.query("ASK {}").headers().firstValue(ID).orElse("");
        assertTrue(first.length() >= 22, first);
        assertNotEquals(first, second);
        assertTrue(report(first).contains("\"state\":\"finished\""), report(first));
    }

    @Test
    void theRowsOfAnAnswerAreCounted() {
        HttpResponse<String> answer = web.query("SELECT * { ?s <http://example.org/p> ?o }", "Accept", "text/csv");
        String report = report(answer.headers().firstValue(ID).orElse(""));
        assertTrue(report.contains("\"rows\":400"), report);
    }

    @Test
    void whoHoldsTheIdStopsTheQuery() throws Exception {
        String id = "stop-this-query-please-0001";
        CompletableFuture<HttpResponse<String>> answer =
                CompletableFuture.supplyAsync(() -> web.query(FOR_EVER, ID, id));
        awaitState(id, "running");
        assertEquals(204, web.send("DELETE", "/api/queries/" + id, "").statusCode());
        assertEquals(503, answer.get().statusCode());
        assertEquals("the query was stopped, as was asked for\n", answer.get().body());
        awaitState(id, "stopped: cancelled");
    }

    @Test
    void aQueryEndsWhenItsClientGoesAway() throws Exception {
        String id = "the-client-goes-away-000001";
        try (Socket socket = new Socket("localhost", endpoint.port())) {
            OutputStream out = socket.getOutputStream();
            String request = "GET /sparql?query=" + Web.encoded(FOR_EVER) + " HTTP/1.1\r\nHost: localhost\r\n" + ID
                    + ": " + id + "\r\n\r\n";
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            awaitState(id, "running");
        }
        awaitState(id, "stopped: gone");
    }

    @Test
    void twoRequestsInARowOnOneConnectionAreBothAnswered() throws IOException {
        String request = "GET /sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: localhost\r\n";
        try (Socket socket = new Socket("localhost", endpoint.port())) {
            String both = request + "\r\n" + request + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(both.getBytes(StandardCharsets.US_ASCII));
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(3, answers.split("HTTP/1.1 200", -1).length, answers);
        }
    }

    @Test
    void aRequestSentDuringALongQueryIsAnsweredAfterIt() throws Exception {
        String id = "one-request-after-another-1";
        String first = "GET /sparql?query=" + Web.encoded(FOR_EVER) + " HTTP/1.1\r\nHost: localhost\r\n" + ID + ": "
                + id + "\r\n\r\n";
        String second = "GET /sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket("localhost", endpoint.port())) {
            socket.getOutputStream().write(first.getBytes(StandardCharsets.US_ASCII));
            awaitState(id, "running");
            socket.getOutputStream().write(second.getBytes(StandardCharsets.US_ASCII));
            Thread.sleep(200); // long enough for the byte to be seen
            assertEquals(204, web.send("DELETE", "/api/queries/" + id, "").statusCode());
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answers.startsWith("HTTP/1.1 503") && answers.contains("HTTP/1.1 200"), answers);
        }
    }

    @Test
    void nobodySeesTheQueriesOfOthers() {
        String id =
                web.query("ASK { ?nobody ?sees ?it }").headers().firstValue(ID).orElse("");
        assertEquals("[]", web.get("/api/queries").body());
        assertEquals("[]", web.get("/api/queries/?id=unknown").body());
        assertEquals(404, web.get("/api/queries/unknown").statusCode());
        assertEquals(404, web.send("DELETE", "/api/queries/unknown", "").statusCode());
        assertEquals(405, web.send("POST", "/api/queries/" + id, "").statusCode());
        String several = web.get("/api/queries?id=" + id + "&id=unknown").body();
        assertTrue(several.startsWith("[{\"id\":\"" + id + "\"") && several.endsWith("}]"), several);
    }

    @Test
    void anIdThatCanBeGuessedIsRefused() {
        assertEquals(400, web.query("ASK {}", ID, "1").statusCode());
    }

    @Test
    void oneClientHasHalfOfThePlacesAndAMomentToWait() throws Exception {
        String id = "holds-the-only-place-000001";
        String from = "X-Forwarded-For";
        String client = "192.0.2.1";
        CompletableFuture<HttpResponse<String>> first =
                CompletableFuture.supplyAsync(() -> web.query(FOR_EVER, ID, id, from, client));
        awaitState(id, "running");
        HttpResponse<String> second = web.query("ASK {}", from, client);
        assertEquals(503, second.statusCode());
        assertEquals("2", second.headers().firstValue("Retry-After").orElse(""));
        assertEquals(503, web.get("/ask?query=ASK%7B%7D", from, client).statusCode());
        assertEquals(200, web.get("/", from, client).statusCode());
        assertEquals(
                200,
                web.query("ASK { ?asked ?from ?elsewhere }", from, "192.0.2.2").statusCode());
        CompletableFuture<HttpResponse<String>> third =
                CompletableFuture.supplyAsync(() -> web.query("ASK {}", from, client));
        web.send("DELETE", "/api/queries/" + id, "");
        assertEquals(503, first.get().statusCode());
        assertEquals(200, third.get().statusCode());
    }

    @Test
    void thisMachineHasAllPlaces() throws Exception {
        List<String> ids = List.of("this-machine-has-all-places-1", "this-machine-has-all-places-2");
        List<CompletableFuture<HttpResponse<String>>> answers = ids.stream()
                .map(id -> CompletableFuture.supplyAsync(
                        () -> web.query(FOR_EVER, ID, id), task -> new Thread(task).start()))
                .toList();
        for (String id : ids) {
            awaitState(id, "running");
        }
        for (String id : ids) {
            web.send("DELETE", "/api/queries/" + id, "");
        }
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            assertEquals(503, answer.get().statusCode());
        }
    }

    private static String report(String id) {
        return web.get("/api/queries/" + id).body();
    }

    private static void awaitState(String id, String state) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!report(id).contains("\"state\":\"" + state + "\"")) {
            assertTrue(System.nanoTime() < end, () -> "it is not " + state + ": " + report(id));
            Thread.sleep(10);
        }
    }
}

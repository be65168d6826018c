package org.dossierkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that are slow, or send what cannot be read, keep nobody else from being answered. */
@Timeout(60)
@Tag("promise")
class SlowClientsTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final String FOR_EVER =
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p }";

    private static Endpoint endpoint;
    private static Web web;
    private static int threads;

    @BeforeAll
    static void start() {
        DatasetGraph data = AttackTest.data();
        Settings settings = Settings.standard().withPort(0).withTimeout(TIMEOUT).withRunning(2);
        threads = settings.threads();
        endpoint = Endpoint.start(settings, () -> data, Sample.site());
        web = new Web(endpoint.url());
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /sparql, application/sparql-query",
        "POST, /sparql, application/x-www-form-urlencoded",
        "POST, /reconcile, application/x-www-form-urlencoded",
        "DELETE, /norinco/norinco, text/plain"
    })
    void aBodyThatIsOnItsWayKeepsNoThread(String verb, String path, String type) throws Exception {
        String head = verb + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                + "\r\nContent-Length: 1000\r\n\r\nquery=";
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 2 * threads; i++) {
                Socket socket = new Socket("localhost", endpoint.port());
                slow.add(socket);
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            }
            assertEquals(
                    200, web.query("ASK { ?s ?p 1 } #" + verb + path + type).statusCode());
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void aBodyInPiecesIsReadAsAWhole() throws IOException, InterruptedException {
        String head = "POST /sparql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type:"
                + " application/sparql-query\r\nTransfer-Encoding: chunked\r\n\r\n";
        try (Socket socket = new Socket("localhost", endpoint.port())) {
            for (String piece : List.of(head, "3\r\nASK\r\n", "2\r\n{}", "\r\n0\r\n\r\n")) {
                socket.getOutputStream().write(piece.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                Thread.sleep(50);
            }
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 200") && answer.contains("true"), answer);
        }
    }

    @Test
    void theWaitForAPlaceIsPartOfAQuerysTime() throws Exception {
        DatasetGraph data = AttackTest.data();
        Duration time = Duration.ofSeconds(4);
        Settings settings = Settings.standard().withPort(0).withTimeout(time).withRunning(1);
        try (Endpoint narrow = Endpoint.start(settings, () -> data, Sample.site())) {
            Web client = new Web(narrow.url());
            String id = "holds-the-only-place-a-while-1";
            CompletableFuture<?> first = begun(() -> client.query(FOR_EVER, RunningQueries.ID, id));
            while (client.get("/api/queries/" + id).statusCode() != 200) {
                Thread.sleep(10);
            }
            long start = System.nanoTime();
            CompletableFuture<HttpResponse<String>> second = begun(() -> client.query(FOR_EVER + " #"));
            Thread.sleep(1_800);
            client.send("DELETE", "/api/queries/" + id, "");
            assertEquals(503, second.get().statusCode());
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            assertTrue(second.get().body().startsWith("the query took longer"), second.get()::body);
            assertTrue(took.compareTo(time.plusSeconds(1)) < 0, () -> "it took " + took);
            first.join();
        }
    }

    private static <T> CompletableFuture<T> begun(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> new Thread(task).start());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sparql?query=%",
                "/sparql?query=%zz",
                "/sparql?query=%ff",
                "/ask?query=%C3",
                "/norinco/norinco?part=%zz",
                "/api/search?q=%zz",
                "/reconcile?queries=%zz"
            })
    void aBrokenEscapeIsTold(String path) throws IOException {
        try (Socket socket = new Socket("localhost", endpoint.port())) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
            assertTrue(answer.contains("the address has a broken escape; write each byte"), answer);
        }
    }

    @Test
    void aFormThatCannotBeReadIsTold() {
        assertEquals(
                400,
                web.send("POST", "/sparql", "query=%zz", "Content-Type", FORM).statusCode());
        for (String charset : List.of("utf-16", "nonsense")) {
            String type = FORM + "; charset=" + charset;
            assertEquals(
                    415,
                    web.send("POST", "/sparql", "query=ASK%7B%7D", "Content-Type", type)
                            .statusCode());
        }
        String type = FORM + "; charset=ISO-8859-1";
        assertEquals(
                200,
                web.send("POST", "/sparql", "query=ASK%7B%7D", "Content-Type", type)
                        .statusCode());
    }

    @Test
    void fieldsAreNotReadWithoutAnEnd() {
        String fields = "&a=b".repeat(100_000);
        assertEquals(400, web.get("/sparql?query=ASK%7B%7D" + fields).statusCode());
        assertEquals(
                400,
                web.send("POST", "/sparql", "query=ASK%7B%7D" + fields, "Content-Type", FORM)
                        .statusCode());
        assertEquals(
                200, web.get("/sparql?query=ASK%7B%7D" + "&a=b".repeat(900)).statusCode());
    }

    @Test
    void noMoreValuesAreExtendedThanSomebodyWaitsFor() {
        String ids = "\"norinco\",".repeat(400) + "\"norinco\"";
        String properties = "{\"id\":\"country\"},".repeat(400) + "{\"id\":\"country\"}";
        String query = "{\"ids\":[" + ids + "],\"properties\":[" + properties + "]}";
        String answer = web.send("POST", "/reconcile", "extend=" + Web.encoded(query), "Content-Type", FORM)
                .body();
        assertTrue(answer.startsWith("extend asks for 401 properties of 401 things; send at most 500 things"), answer);
    }
}

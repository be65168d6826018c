package org.dossierkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.dossierkg.cli.Main;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Single requests that want all the memory, each put to a server with a heap of 512 MB, which goes on as before. */
@Timeout(120)
class SmallHeapTest {
    /** Those of {@code attacks.txt} that gather most, each in another way. */
    private static final Set<String> GREEDY = Set.of(
            "a wide number",
            "a text doubled",
            "a text replaced by its groups",
            "groups of distinct texts",
            "a number squared",
            "blank nodes remembered",
            "all with all sorted",
            "all with all grouped",
            "paths of paths",
            "long texts without repeats",
            "long texts joined",
            "long texts constructed",
            "texts as long as can be",
            "many values that are allowed");

    /** The answer was broken off, which a client sees. */
    private static final int BROKEN = 0;

    @TempDir
    static Path folder;

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static ServedProcess server;

    @BeforeAll
    static void start() throws Exception {
        List<String> program = List.of("-cp", System.getProperty("java.class.path"), Main.class.getName());
        // long enough that memory is exhausted before the time is, unless somebody looks after it
        server = ServedProcess.start(program, "512m", folder, "--timeout", "6");
        server.fill(400);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> aGreedyQueryIsStoppedOrAnsweredWhole() throws IOException {
        List<Attack> greedy = Attack.all("http://localhost:9").stream()
                .filter(attack -> GREEDY.contains(attack.name()))
                .toList();
        assertEquals(GREEDY.size(), greedy.size());
        return greedy.stream()
                .map(attack -> DynamicTest.dynamicTest(attack.name(), () -> {
                    int status = posted("sparql", "application/sparql-query", BodyPublishers.ofString(attack.query()));
                    boolean stopped = status == 503 || status == BROKEN || (status >= 400 && status < 500);
                    assertTrue(stopped || attack.statuses().contains(status), attack.name() + ": " + status);
                    goesOn();
                }));
    }

    @Test
    void aBodyWithoutAnEndIsRefused() throws Exception {
        for (String path : List.of("/sparql", "/update", "/reconcile", "/ask", "/api/search")) {
            String status = streamed(path);
            assertTrue(status.matches("HTTP/1.1 4\\d\\d .*"), path + ": " + status);
            goesOn();
        }
    }

    @Test
    void aBodyThatIsSmallOnlyWhenPackedIsRefused() throws Exception {
        byte[] packed = packed(256 << 20);
        for (String path : List.of("sparql", "update", "reconcile")) {
            int status = posted(
                    path,
                    path.equals("update") ? "application/sparql-update" : "application/sparql-query",
                    BodyPublishers.ofByteArray(packed),
                    "Content-Encoding",
                    "gzip");
            assertTrue(status >= 400 && status < 500, path + ": " + status);
            goesOn();
        }
    }

    @Test
    void anUpdateThatMultipliesIsStopped() throws Exception {
        String update = "INSERT { ?s <urn:made> ?t } WHERE { ?s ?p ?o . ?a ?b ?c . ?d ?e ?f"
                + " BIND(CONCAT(STR(?s), STR(?a), STR(?d), \"" + "x".repeat(20_000) + "\") AS ?t) }";
        assertEquals(503, posted("update", "application/sparql-update", BodyPublishers.ofString(update)));
        goesOn();
    }

    private static int posted(String path, String type, BodyPublisher body, String... headers)
            throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .headers("Content-Type", type, "Authorization", "Bearer " + ServedProcess.TOKEN)
                .timeout(Duration.ofSeconds(30))
                .POST(body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return BROKEN;
        }
    }

    /** Goes on sending until it is answered, and gives the first line of the answer. */
    private static String streamed(String path) throws IOException {
        URI url = URI.create(server.url());
        byte[] chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
                            + "Authorization: Bearer " + ServedProcess.TOKEN + "\r\n"
                            + "Content-Type: application/sparql-query\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            try {
                for (int sent = 0; sent < 6_400 && socket.getInputStream().available() == 0; sent++) {
                    out.write(chunk);
                }
            } catch (IOException e) {
                // it does not listen any more; what it said stands in what can be read
            }
            StringBuilder line = new StringBuilder();
            for (int c = socket.getInputStream().read();
                    c >= 0 && c != '\r';
                    c = socket.getInputStream().read()) {
                line.append((char) c);
            }
            return line.toString();
        }
    }

    private static byte[] packed(int blanks) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            byte[] part = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int written = 0; written < blanks; written += part.length) {
                gzip.write(part);
            }
        }
        return packed.toByteArray();
    }

    private static void goesOn() throws Exception {
        HttpRequest health = HttpRequest.newBuilder(URI.create(server.operations() + "healthz"))
                .build();
        assertEquals(200, CLIENT.send(health, BodyHandlers.discarding()).statusCode());
        assertEquals(200, posted("sparql", "application/sparql-query", BodyPublishers.ofString("ASK {}")));
        assertEquals(List.of(), server.exhausted());
    }
}

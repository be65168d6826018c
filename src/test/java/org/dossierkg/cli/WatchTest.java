package org.dossierkg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code dossier serve --watch}, asked without a pause while the dossier changes. */
@Timeout(120)
class WatchTest {
    private static final String NAMES = """
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#> SELECT ?name { ?thing skos:prefLabel ?name }""";

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void aChangedTableIsServedWithoutARefusedRequest() throws Exception {
        Path dossier = folder.resolve("example");
        assertEquals(Main.DONE, Cli.run("new", dossier).code());
        BufferedReader printed = serve(dossier);
        String serving = lineOf(printed, line -> line.startsWith("serving "));
        String url = serving.replaceFirst("serving (\\S+) .*", "$1");
        AtomicBoolean enough = new AtomicBoolean();
        AtomicLong answers = new AtomicLong();
        CompletableFuture<Void> asking = CompletableFuture.runAsync(() -> {
            while (!enough.get()) {
                assertTrue(names(url).contains("Example Holding"));
                answers.incrementAndGet();
            }
        });

        Path table = dossier.resolve("organizations.csv");
        String good = Files.readString(table);
        add(table, "second-holding,Second Holding,Company,utopia,Stated,annual-report,page 4");
        lineOf(printed, "serving it now"::equals);
        assertTrue(names(url).contains("Second Holding"));

        add(table, "third-holding,Third Holding,Company,nowhere,Stated,annual-report,page 5");
        String error = lineOf(printed, line -> line.contains(": error: "));
        assertTrue(error.contains("organizations.csv:5"), error);
        lineOf(printed, "still serving what was built before"::equals);
        assertTrue(names(url).contains("Second Holding"));

        Files.writeString(table, good);
        Files.createDirectory(dossier.resolve("queries"));
        Files.writeString(dossier.resolve("queries/own.rq"), "# What is asked here alone?\nSELECT * { ?s ?p ?o }\n");
        lineOf(printed, "serving it now"::equals);
        assertTrue(!names(url).contains("Second Holding"));
        assertTrue(get(url).body().contains("What is asked here alone?"));

        enough.set(true);
        asking.get();
        assertTrue(answers.get() > 10, answers + " answers");
    }

    private BufferedReader serve(Path dossier) throws IOException {
        PipedInputStream printed = new PipedInputStream(1 << 20);
        PrintStream err = new PrintStream(new PipedOutputStream(printed), true, StandardCharsets.UTF_8);
        PrintStream out = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Path store = dossier.resolve("store"); // inside, where a build changes it
        Thread server = new Thread(() ->
                Main.run(out, err, "serve", dossier.toString(), "--store", store.toString(), "--port", "0", "--watch"));
        server.setDaemon(true);
        server.start();
        return new BufferedReader(new InputStreamReader(printed, StandardCharsets.UTF_8));
    }

    private static String lineOf(BufferedReader printed, Predicate<String> wanted) {
        return Stream.generate(() -> {
                    try {
                        return String.valueOf(printed.readLine());
                    } catch (IOException e) {
                        return "null";
                    }
                })
                .takeWhile(line -> !line.equals("null"))
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new AssertionError("the server stopped"));
    }

    private static void add(Path table, String row) throws IOException {
        Files.writeString(table, row + "\n", StandardOpenOption.APPEND);
    }

    private String names(String url) {
        HttpResponse<String> response = get(url + "sparql?query=" + URLEncoder.encode(NAMES, StandardCharsets.UTF_8));
        assertEquals(200, response.statusCode(), response::body);
        return response.body();
    }

    private HttpResponse<String> get(String url) {
        try {
            return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}

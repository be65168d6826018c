package org.dossierkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages in Chromium, where there is one on the path. */
@Tag("promise")
class BrowserTest {
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-quic",
            "--enable-logging=stderr",
            "--window-size=390,844");

    private static Optional<Path> browser = Optional.empty();
    private static Endpoint endpoint;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        browser = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(place -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(browser.isPresent(), "skipped: there is no chromium or google-chrome on the path");
        DatasetGraph dataset = Sample.dataset();
        endpoint = Endpoint.start(Settings.standard().withPort(0), () -> dataset, Sample.site());
    }

    @AfterAll
    static void stop() {
        if (endpoint != null) {
            endpoint.close();
        }
    }

    @Test
    void theFirstPageIsShownWithoutAComplaint() throws Exception {
        Shown shown = show("");
        assertTrue(shown.document().contains("<h1>Norinco Group</h1>"), shown.document());
        assertEquals("", shown.complaints());
    }

    @Test
    void aWideAnswerIsShownWithoutAComplaint() throws Exception {
        Shown shown = show("query/claims");
        assertTrue(shown.document().contains("中国兵器工业集团有限公司"), shown.document());
        assertEquals("", shown.complaints());
    }

    @Test
    void aThingIsShownWithoutAComplaint() throws Exception {
        Shown shown = show("norinco/norinco");
        assertTrue(shown.document().contains("class=\"status alleged\""), shown.document());
        assertEquals("", shown.complaints());
    }

    @Test
    void markupInTheDataDoesNotRun() throws Exception {
        Shown shown = show("ask?query=" + Web.encoded("SELECT ?p ?o { d:mischief ?p ?o }"));
        assertTrue(shown.document().contains("&lt;script&gt;"), shown.document());
        assertFalse(shown.document().contains("<script"), shown.document());
        assertEquals("", shown.complaints());
    }

    /**
     * What came of opening a page.
     *
     * @param document the page's elements after loading
     * @param complaints what the browser wrote to its console, such as a violated policy or a missing file
     */
    private record Shown(String document, String complaints) {}

    private Shown show(String path) throws IOException, InterruptedException {
        Path out = folder.resolve("document.html");
        Path log = folder.resolve("log.txt");
        List<String> command = new ArrayList<>();
        command.add(browser.orElseThrow().toString());
        command.addAll(FLAGS);
        command.add("--user-data-dir=" + folder.resolve("profile"));
        command.add("--dump-dom");
        command.add(endpoint.url() + path);
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(log.toFile())
                .start();
        try {
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the browser did not end");
        } finally {
            process.destroyForcibly();
        }
        String complaints = String.join(
                "\n",
                Files.readString(log)
                        .lines()
                        .filter(line -> line.contains("CONSOLE"))
                        .toList());
        return new Shown(Files.readString(out), complaints);
    }
}

package org.dossierkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dossierkg.report.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class AccessLogTest {
    private final DatasetGraph data = Sample.dataset();

    @TempDir
    Path folder;

    @Test
    void aRequestIsALineOfJsonThatDoesNotSayWhatWasAsked() throws Exception {
        Path log = folder.resolve("access.log");
        try (Endpoint endpoint = started(log)) {
            Web web = new Web(endpoint.url());
            String body = web.query("ASK { <urn:secret> ?p \"中\" }").body();
            web.send("POST", "/sparql", "ASK { <urn:secret> }", "Content-Type", "application/sparql-query");
            web.get("/query/中?secret=1");
            awaitLines(log, 3);
            JsonNode first = json(Files.readAllLines(log).get(0));
            assertEquals("GET", first.get("method").asText());
            assertEquals("/sparql", first.get("path").asText());
            assertEquals(200, first.get("status").asInt());
            assertEquals(body.length(), first.get("bytes").asInt());
            assertEquals("127.0.0.1", first.get("remote").asText());
            assertTrue(first.get("ms").asDouble() > 0);
            assertTrue(Instant.parse(first.get("time").asText())
                    .isAfter(Instant.now().minus(Duration.ofMinutes(5))));
            assertEquals(400, json(Files.readAllLines(log).get(1)).get("status").asInt());
            assertFalse(Files.readString(log).contains("secret"));
        }
    }

    @Test
    void aFileThatWasRenamedIsFollowedByANewOne() throws Exception {
        Path log = folder.resolve("access.log");
        try (Endpoint endpoint = started(log)) {
            Web web = new Web(endpoint.url());
            web.query("ASK {}");
            awaitLines(log, 1);
            Files.move(log, folder.resolve("access.log.1"));
            while (!Files.exists(log)) {
                web.query("ASK {}");
                Thread.sleep(200);
            }
            awaitLines(log, 1);
            assertEquals(
                    "/sparql", json(Files.readAllLines(log).get(0)).get("path").asText());
        }
    }

    @Test
    void aLogThatCannotBeWrittenIsReported() {
        ProblemException e = assertThrows(ProblemException.class, () -> AccessLog.to(folder.resolve("no/such/log")));
        assertEquals("cannot be written", e.problem().what());
    }

    private Endpoint started(Path log) {
        Deployment deployment = Deployment.standard().withAccessLog(AccessLog.to(log));
        return Endpoint.start(Settings.standard().withPort(0).withDeployment(deployment), () -> data, Sample.site());
    }

    /** A request is logged when it has ended, which is a little after its answer has come. */
    private static void awaitLines(Path log, int count) throws IOException, InterruptedException {
        List<String> lines = Files.readAllLines(log);
        while (lines.size() < count) {
            Thread.sleep(10);
            lines = Files.readAllLines(log);
        }
    }

    private static JsonNode json(String line) throws IOException {
        return new ObjectMapper().readTree(line);
    }
}

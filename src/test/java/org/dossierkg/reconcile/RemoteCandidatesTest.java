package org.dossierkg.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dossierkg.index.Candidate;
import org.dossierkg.index.CandidateName;
import org.dossierkg.link.Mention;
import org.dossierkg.report.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client of a service that misbehaves. */
class RemoteCandidatesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the service does before it answers as it should. */
    private interface Mood {
        void answer(HttpExchange exchange) throws IOException;
    }

    @TempDir
    private Path cache = Path.of("");

    private final Deque<Mood> moods = new ArrayDeque<>();
    private final List<String> agents = new CopyOnWriteArrayList<>();
    private final List<Long> pauses = new ArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> paths = new CopyOnWriteArrayList<>();
    private final List<String> introduced = new CopyOnWriteArrayList<>();
    private volatile String manifest =
            "{\"versions\": [\"0.2\"], \"identifierSpace\": \"http://www.wikidata.org/entity/\"}";
    private HttpServer server;
    private URI service;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            if (exchange.getRequestMethod().equals("GET")) {
                introduce(exchange);
                return;
            }
            paths.add(exchange.getRequestURI().getPath());
            agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
            Mood mood = moods.isEmpty() ? this::well : moods.removeFirst();
            try (exchange) {
                mood.answer(exchange);
            }
        });
        server.start();
        service = URI.create("http://localhost:" + server.getAddress().getPort() + "/api");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void introduce(HttpExchange exchange) throws IOException {
        try (exchange) {
            introduced.add(exchange.getRequestHeaders().getFirst("User-Agent"));
            send(exchange, 200, manifest);
        }
    }

    private void well(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        JsonNode batch = JSON.readTree(URLDecoder.decode(body.substring("queries=".length()), StandardCharsets.UTF_8));
        batch.forEach(query -> asked.add(query.path("query").asText()));
        ObjectNode answer = JSON.createObjectNode();
        batch.properties()
                .forEach(query -> answer.putObject(query.getKey())
                        .putArray("result")
                        .addObject()
                        .put("id", "Q99999990" + query.getKey().substring(1))
                        .put("name", query.getValue().path("query").asText())
                        .put("score", 100));
        send(exchange, 200, answer.toString());
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Mood status(int status, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            send(exchange, status, "");
        };
    }

    private RemoteCandidates client() {
        Courtesy courtesy = Courtesy.of("test", "someone@example.org");
        return new RemoteCandidates(
                service, new Courtesy(courtesy.agent(), 3, 2, courtesy.longest(), pauses::add), cache);
    }

    private static int answered(RemoteCandidates client, List<Mention> mentions) {
        return client.candidates(mentions, done -> {}).size();
    }

    private static long items(RemoteCandidates client, List<Mention> mentions) {
        return client.candidates(mentions, done -> {}).values().stream()
                .flatMap(List::stream)
                .map(Candidate::qid)
                .distinct()
                .count();
    }

    private static List<Mention> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> Mention.of("Name " + i)).toList();
    }

    private long kept() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.count();
        }
    }

    @Test
    void aNameIsAskedForOnceAndTheClientSaysWhoItIs() throws IOException {
        assertEquals(3, items(client(), names(3)));
        assertEquals(3, items(client(), names(3)));
        assertEquals(1, agents.size());
        assertTrue(agents.get(0).startsWith("dossier/test (someone@example.org) "), agents.get(0));
        assertEquals(3, kept());
    }

    @Test
    void aServiceThatAsksToWaitIsWaitedFor() {
        moods.add(status(429, "Retry-After", "7"));
        moods.add(status(503, "Retry-After", "Fri, 01 Jan 2010 00:00:00 GMT"));
        assertEquals(1, items(client(), names(1)));
        assertTrue(pauses.get(0) >= 7000, pauses.toString());
        assertTrue(pauses.get(1) >= 2000 && pauses.get(1) < 3000, pauses.toString());
    }

    @Test
    void theNextBatchWaitsAsLongAsTheLastAnswerAskedFor() {
        moods.add(status(503));
        moods.add(status(503));
        moods.add(status(503, "Retry-After", "9"));
        assertEquals(10, answered(client(), names(20)));
        assertEquals(4, agents.size());
        assertEquals(3, pauses.size());
        assertTrue(pauses.get(2) >= 9000, pauses.toString());
    }

    @Test
    void aServiceThatHasMovedIsNotAskedWithoutTheNames() {
        moods.add(status(301, "Location", "/moved"));
        ProblemException stopped = assertThrows(ProblemException.class, () -> answered(client(), names(1)));
        assertTrue(
                stopped.problem().what().endsWith("it has moved to " + service.resolve("/moved")),
                stopped.problem().toString());
        assertEquals(1, agents.size());
    }

    @Test
    void aServiceOfOtherThingsThanWikidataIsRefused() {
        manifest = "{\"versions\": [\"0.2\"], \"identifierSpace\": \"https://example.org/things/\"}";
        ProblemException stopped = assertThrows(ProblemException.class, () -> answered(client(), names(1)));
        assertTrue(
                stopped.problem().what().contains("https://example.org/things/, not of Wikidata"),
                stopped.problem().toString());
        manifest = "{\"versions\": [\"1.0-draft\"], \"view\": {\"url\": \"https://example.org/{id}\"}}";
        stopped = assertThrows(ProblemException.class, () -> answered(client(), names(1)));
        assertTrue(
                stopped.problem().what().contains("https://example.org/{id}, not of Wikidata"),
                stopped.problem().toString());
        manifest = "{\"versions\": [\"2.0\"]}";
        stopped = assertThrows(ProblemException.class, () -> answered(client(), names(1)));
        assertTrue(
                stopped.problem().what().contains("version 2.0"),
                stopped.problem().toString());
        assertEquals(0, agents.size());
    }

    @Test
    void noBatchIsLargerThanTheServiceTakes() {
        manifest = "{\"identifierSpace\": \"http://www.wikidata.org/entity/\", \"batchSize\": 3}";
        answered(client(), names(7));
        assertEquals(3, agents.size());
        answered(client(), names(7));
        assertEquals(1, introduced.size(), "what is kept needs no service");
        assertTrue(introduced.get(0).startsWith("dossier/test (someone@example.org) "), introduced.get(0));
    }

    @Test
    void aServiceWithoutAManifestIsAskedAllTheSame() {
        manifest = "<html>";
        assertEquals(1, items(client(), names(1)));
    }

    @Test
    void anAnswerOfTheDraftGivesAnItemAllItsNamesAndAnErrorAmongItIsNotKept() throws IOException {
        manifest = "{\"versions\": [\"1.0-draft\"], \"view\": {\"url\": \"https://www.wikidata.org/wiki/{id}\"}}";
        moods.add(
                exchange -> send(
                        exchange,
                        200,
                        "{\"results\": [{\"candidates\": ["
                                + "{\"id\": \"Q999999901\", \"name\": \"One\", \"lang\": \"en\"},"
                                + " {\"id\": \"Q999999901\", \"name\": \"一\", \"lang\": \"zh\"}]}, {\"error\": \"timeout\"}]}"));
        service = URI.create(service + "/");
        List<Mention> mentions = names(2);
        Map<Mention, List<Candidate>> answers = client().candidates(mentions, done -> {});
        assertEquals(Set.of(mentions.get(0)), answers.keySet());
        Candidate item = answers.getOrDefault(mentions.get(0), List.of()).get(0);
        assertEquals(
                List.of("One", "一"),
                item.names().stream().map(CandidateName::text).toList());
        assertEquals("zh", item.names().get(1).language());
        assertEquals(1, kept());
        assertEquals(List.of("/api/match"), paths);
    }

    @Test
    void anAnswerOfTheDraftWithAnotherNumberOfResultsIsNone() throws IOException {
        manifest = "{\"versions\": [\"1.0-draft\"], \"view\": {\"url\": \"https://www.wikidata.org/wiki/{id}\"}}";
        for (int i = 0; i < 3; i++) {
            moods.add(exchange -> send(exchange, 200, "{\"results\": [{\"candidates\": []}]}"));
        }
        assertEquals(0, answered(client(), names(2)));
        assertEquals(0, kept());
    }

    @Test
    void ofTwoVersionsTheFinalOneIsSpoken() {
        manifest =
                "{\"versions\": [\"0.2\", \"1.0-draft\"], \"view\": {\"url\": \"https://www.wikidata.org/wiki/{id}\"}}";
        assertEquals(1, items(client(), names(1)));
    }

    @Test
    void oneNameOfSeveralThingsIsAskedForOnce() {
        List<Mention> twice = List.of(Mention.of("Name"), Mention.of("Name").in(List.of("DE")));
        assertEquals(2, answered(client(), twice));
        assertEquals(List.of("Name"), asked);
    }

    @Test
    void aDamagedAnswerIsAskedForAgain() throws IOException {
        answered(client(), names(1));
        try (Stream<Path> files = Files.list(cache)) {
            Files.writeString(files.findFirst().orElseThrow(), "{\"resu");
        }
        assertEquals(1, items(client(), names(1)));
        assertEquals(2, agents.size());
    }

    @Test
    void aCacheThatIsNoFolderIsRefusedBeforeAnythingIsAsked() throws IOException {
        Path file = Files.writeString(cache.resolve("file"), "");
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> new RemoteCandidates(service, Courtesy.of("test", "someone@example.org"), file));
        assertTrue(
                refused.problem().toString().startsWith(file + ": error: answers cannot be kept here: "),
                refused.problem().toString());
    }

    @Test
    void aServiceThatAsksToWaitForHoursIsLeftAlone() {
        moods.add(status(429, "Retry-After", "36000"));
        ProblemException stopped = assertThrows(ProblemException.class, () -> answered(client(), names(1)));
        assertTrue(
                stopped.problem().what().contains("36000 seconds"),
                stopped.problem().toString());
        assertEquals(1, agents.size());
    }

    @Test
    void anErrorIsNeverKept() throws IOException {
        for (int i = 0; i < 3; i++) {
            moods.add(exchange -> send(exchange, 200, "{\"status\": \"error\", \"message\": \"busy\"}"));
        }
        assertEquals(0, answered(client(), names(1)));
        assertEquals(0, kept());
        assertEquals(1, items(client(), names(1)));
    }

    @Test
    void aQueryThatIsNotAnsweredIsAskedAgainNextTime() throws IOException {
        moods.add(exchange -> send(exchange, 200, "{\"q0\": {\"result\": []}, \"q1\": {\"error\": \"timeout\"}}"));
        assertEquals(1, answered(client(), names(2)));
        assertEquals(1, kept());
    }

    @Test
    void aServiceThatKeepsFailingIsAskedNoMoreAndWhatItSaidIsKept() throws IOException {
        moods.add(this::well);
        for (int i = 0; i < 20; i++) {
            moods.add(i % 2 == 0 ? status(500) : HttpExchange::close);
        }
        ProblemException stopped = assertThrows(ProblemException.class, () -> answered(client(), names(100)));
        assertTrue(
                stopped.problem().what().contains("again and again"),
                stopped.problem().toString());
        assertTrue(agents.size() < 1 + 2 * 3 * 3, agents.size() + " requests");
        assertEquals(10, kept());
        moods.clear();
        agents.clear();
        answered(client(), names(100));
        assertEquals(9, agents.size());
    }

    @Test
    void aRefusalIsNotAskedAgain() {
        moods.add(status(403));
        assertThrows(ProblemException.class, () -> answered(client(), names(1)));
        assertEquals(1, agents.size());
    }

    @Test
    void aContactIsSomethingThatReachesSomebody() {
        assertTrue(Courtesy.isContact("someone@example.org"));
        assertTrue(Courtesy.isContact("https://example.org/contact"));
        assertFalse(Courtesy.isContact("me"));
        assertFalse(Courtesy.isContact(""));
    }
}

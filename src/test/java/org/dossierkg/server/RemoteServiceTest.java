package org.dossierkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dossierkg.index.Candidate;
import org.dossierkg.index.Kind;
import org.dossierkg.link.Mention;
import org.dossierkg.reconcile.Courtesy;
import org.dossierkg.reconcile.RemoteCandidates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client of reconciliation services, put to our own service by way of a proxy that sees what is sent. */
class RemoteServiceTest {
    private static final List<Mention> NAMES = List.of(
            Mention.of("Example Works").ofKind(Kind.ORGANIZATION), Mention.of("委内瑞拉 & Söhne"), Mention.of("Venezuela"));

    /**
     * What was sent.
     *
     * @param type of its content
     */
    private record Sent(String method, String path, String type, String body) {}

    @TempDir
    private Path cache = Path.of("");

    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private Endpoint endpoint;
    private Web web;
    private HttpServer proxy;

    @BeforeEach
    void start() throws IOException {
        DatasetGraph dataset = Sample.dataset();
        Linking linking = new Linking(Optional.of(ReconciliationTest.snapshot()), Optional.empty());
        endpoint = Endpoint.start(Settings.standard().withPort(0), () -> dataset, Sample.site(), linking);
        web = new Web(endpoint.url());
        proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", this::pass);
        proxy.start();
    }

    @AfterEach
    void stop() {
        proxy.stop(0);
        endpoint.close();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
            String path = exchange.getRequestURI().getRawPath();
            sent.add(new Sent(exchange.getRequestMethod(), path, type, body));
            HttpResponse<String> answer = web.send(
                    exchange.getRequestMethod(), path, body, "Content-Type", type, "Accept", "application/json");
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.statusCode(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Map<Mention, List<Candidate>> ask(String path, List<Mention> mentions) {
        URI service = URI.create("http://localhost:" + proxy.getAddress().getPort() + path);
        return new RemoteCandidates(service, Courtesy.of("test", "someone@example.org"), cache)
                .candidates(mentions, done -> {});
    }

    private Sent batch() {
        List<Sent> batches =
                sent.stream().filter(one -> one.method().equals("POST")).toList();
        assertEquals(1, batches.size(), batches::toString);
        return batches.get(0);
    }

    private static void assertFound(Map<Mention, List<Candidate>> answers) {
        assertEquals(3, answers.size());
        List<Candidate> works = answers.getOrDefault(NAMES.get(0), List.of());
        assertTrue(
                works.stream().map(Candidate::qid).toList().containsAll(List.of("Q999999901", "Q999999902")),
                works::toString);
        assertTrue(works.get(0).kinds().contains(Kind.ORGANIZATION), works::toString);
        List<Candidate> country = answers.getOrDefault(NAMES.get(2), List.of());
        assertEquals("Q717", country.get(0).qid());
        assertEquals("Venezuela", country.get(0).names().get(0).text());
    }

    @Test
    void version02IsSpokenAsSpecified() {
        assertFound(ask("/reconcile/wikidata", NAMES));
        Sent batch = batch();
        assertEquals("/reconcile/wikidata", batch.path());
        assertEquals("application/x-www-form-urlencoded", batch.type());
        assertTrue(batch.body().startsWith("queries="), batch.body());
        SpecificationSchema.of("0.2/reconciliation-query-batch")
                .valid(URLDecoder.decode(batch.body().substring("queries=".length()), StandardCharsets.UTF_8));
    }

    @Test
    void theDraftOf10IsSpokenAsSpecified() {
        assertFound(ask("/reconcile/wikidata/v1", NAMES));
        Sent batch = batch();
        assertEquals("/reconcile/wikidata/v1/match", batch.path());
        assertEquals("application/json", batch.type());
        SpecificationSchema schema = SpecificationSchema.of("1.0-draft/reconciliation-query-batch");
        schema.valid(batch.body());
        assertFalse(schema.allows("{\"queries\": [{\"query\": \"x\"}]}"), "else the schema says nothing");
        assertTrue(batch.body().contains("\"type\":\"Q43229\""), batch.body());
    }

    @Test
    void bothVersionsProposeTheSame() {
        Map<Mention, List<Candidate>> one = ask("/reconcile/wikidata", NAMES);
        assertEquals(one, ask("/reconcile/wikidata/v1", NAMES));
        sent.clear();
        assertEquals(one, ask("/reconcile/wikidata", NAMES));
        assertEquals(List.of(), sent, "what was answered is kept");
    }
}

package org.dossierkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What strangers send, against a server whose queries may take one second. */
@Tag("promise")
class AttackTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    /** As many as one client may run at a time, so that none waits. */
    private static final int ATTACKERS = 4;

    /** @param status 0 when the answer had begun and was broken off */
    private record Answered(int status, String body, Duration took) {}

    private static final Map<String, Answered> ANSWERS = new ConcurrentHashMap<>();
    private static List<Attack> attacks = List.of();
    private static Trap trap;

    @BeforeAll
    static void attack() throws Exception {
        JenaSystem.init();
        trap = Trap.answering(200, "text/turtle", "<urn:s> <urn:p> <urn:o> .");
        attacks = Attack.all(trap.url());
        DatasetGraph data = data();
        Settings settings = Settings.standard().withPort(0).withTimeout(TIMEOUT);
        ExecutorService attackers = Executors.newFixedThreadPool(ATTACKERS);
        try (Endpoint endpoint = Endpoint.start(settings, () -> data, Sample.site())) {
            Web web = new Web(endpoint.url());
            web.query("ASK {}");
            List<Callable<Answered>> tasks = new ArrayList<>();
            attacks.forEach(each -> tasks.add(() -> ANSWERS.computeIfAbsent(each.name(), name -> sent(web, each))));
            attackers.invokeAll(tasks);
        } finally {
            attackers.shutdown();
        }
    }

    @AfterAll
    static void close() {
        trap.close();
    }

    private static Answered sent(Web web, Attack attack) {
        long start = System.nanoTime();
        try {
            HttpResponse<String> response = web.send(
                    "POST",
                    "/sparql",
                    attack.query(),
                    "Content-Type",
                    "application/sparql-query",
                    "Accept",
                    "text/csv, text/turtle");
            return new Answered(response.statusCode(), response.body(), Duration.ofNanos(System.nanoTime() - start));
        } catch (AssertionError e) {
            return new Answered(0, "broken off", Duration.ofNanos(System.nanoTime() - start));
        }
    }

    /** A ring of nodes, their numbers, and a text that a regular expression cannot let go of. */
    static DatasetGraph data() {
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        Txn.executeWrite(data, () -> {
            for (int i = 0; i < 400; i++) {
                String node = "<http://example.org/n" + i + "> ";
                String next = "<http://example.org/n" + (i + 1) % 400 + ">";
                data.getDefaultGraph().add(SSE.parseTriple("(" + node + "<http://example.org/next> " + next + ")"));
                data.getDefaultGraph().add(SSE.parseTriple("(" + node + "<http://example.org/p> " + i + ")"));
            }
            data.getDefaultGraph()
                    .add(
                            NodeFactory.createURI("http://example.org/n0"),
                            NodeFactory.createURI("http://example.org/text"),
                            NodeFactory.createLiteralString("a".repeat(40) + "b"));
        });
        return data;
    }

    @TestFactory
    Stream<DynamicTest> everyAttackIsAnsweredInTime() {
        return attacks.stream()
                .map(attack -> DynamicTest.dynamicTest(attack.name(), () -> {
                    Answered answered = Objects.requireNonNull(ANSWERS.get(attack.name()));
                    String body = answered.body();
                    assertTrue(
                            attack.statuses().contains(answered.status()) || isCut(attack, answered),
                            answered::toString);
                    assertFalse(
                            (answered.status() > 0 && body.contains("Exception"))
                                    || body.contains("<html")
                                    || body.contains("\tat "),
                            body);
                    assertTrue(answered.took().compareTo(bearable()) < 0, () -> "it took " + answered.took());
                }));
    }

    /** Whether an answer that had begun was broken off where a status could no longer tell of it. */
    private static boolean isCut(Attack attack, Answered answered) {
        return answered.status() == 0 && attack.statuses().contains(503);
    }

    /** The timeout and one second, of a machine that is not shared; more on one that is. */
    private static Duration bearable() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()
                / Runtime.getRuntime().availableProcessors();
        return TIMEOUT.plusSeconds(1).multipliedBy(Math.max(1, (long) Math.ceil(load)));
    }

    @Test
    void nobodyWasVisited() {
        assertEquals(List.of(), trap.visits());
    }

    @Test
    void noClassWasLoadedByItsName() {
        assertNull(System.getProperty(Canary.TRACE));
    }

    @Test
    void noQueryRunsOn() {
        List<String> running = Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getState() == Thread.State.RUNNABLE)
                .filter(thread -> Arrays.stream(thread.getValue())
                        .anyMatch(frame -> frame.getClassName().equals(SparqlService.class.getName())))
                .map(thread -> thread.getKey().getName())
                .toList();
        assertEquals(List.of(), running);
    }

    @Test
    void theCasesWereRead() throws IOException {
        assertEquals(attacks.size(), ANSWERS.size());
        assertTrue(attacks.size() > 120, () -> attacks.size() + " cases");
    }
}

package org.dossierkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dossierkg.report.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The second port, and how an endpoint ends. */
@Timeout(60)
class OperationsTest {
    private final DatasetGraph data = Sample.dataset();
    private final Semaphore held = new Semaphore(0);
    private final CountDownLatch release = new CountDownLatch(1);
    private volatile boolean holding;
    private Endpoint endpoint;
    private Operations operations;
    private Web web;
    private Web operator;

    @BeforeEach
    void start() {
        Settings settings = Settings.standard()
                .withPort(0)
                .withDeployment(Deployment.standard().withStopping(Duration.ofSeconds(20)));
        endpoint = Endpoint.start(settings, this::current, Sample.site());
        operations = Operations.start(0, endpoint);
        web = new Web(endpoint.url());
        operator = new Web(operations.url());
    }

    @AfterEach
    void stop() {
        release.countDown();
        operations.close();
        endpoint.close();
    }

    /** Keeps requests, but not those of the second port, waiting for their dataset while it is told to. */
    private DatasetGraph current() {
        if (holding && !Thread.currentThread().getName().startsWith("operations")) {
            held.release();
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return data;
    }

    @Test
    void anEndpointThatAnswersIsAliveAndReady() {
        assertEquals(200, operator.get("/healthz").statusCode());
        assertEquals(200, operator.get("/readyz").statusCode());
    }

    @Test
    void anEndpointThatIsClosedIsAliveButNotReady() {
        endpoint.close();
        assertEquals(200, operator.get("/healthz").statusCode());
        assertEquals(503, operator.get("/readyz").statusCode());
    }

    @Test
    void requestsAreCountedByPatternAndStatus() {
        web.query("ASK {}");
        web.query("ASK { # ?x", "Accept", "text/csv");
        web.get("/no/such/page");
        web.get("/no/such/page?query=ASK%7B%7D");
        assertEquals(1, metric("http_server_requests_seconds_count{path=\"/sparql\",status=\"200\"}"));
        assertEquals(1, metric("http_server_requests_seconds_count{path=\"/sparql\",status=\"400\"}"));
        assertEquals(2, metric("http_server_requests_seconds_count{path=\"/*\",status=\"404\"}"));
        assertEquals(2, metric("http_server_requests_seconds_bucket{path=\"/*\",status=\"404\",le=\"30.0\"}"));
    }

    @Test
    void figuresOfTheDossierAndTheMachineAreMeasured() {
        assertEquals(4_381, metric("dossier_triples"));
        assertTrue(metric("dossier_generation_age_seconds") >= 0);
        assertTrue(metric("jvm_threads_live_threads") > 1);
        assertTrue(operator.get("/metrics").body().contains("jvm_memory_used_bytes{area=\"heap\""));
    }

    @Test
    void queriesAreMeasuredByWhatBecomesOfThem() {
        for (int i = 0; i < 4; i++) {
            web.query("ASK {}");
        }
        assertTrue(metric("dossier_answers_remembered_total") >= 1);
        assertEquals(0, metric("dossier_queries_refused_total"));
        assertEquals(0, metric("dossier_queries_running"));
    }

    @Test
    void theSecondPortAnswersWhileEveryThreadOfTheFirstIsBusy() throws Exception {
        holding = true;
        ExecutorService clients = Executors.newCachedThreadPool();
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < 2 * Settings.standard().threads(); i++) {
            answers.add(CompletableFuture.supplyAsync(() -> web.query("ASK {}"), clients));
        }
        held.acquire();
        assertEquals(200, operator.get("/healthz").statusCode());
        assertEquals(200, operator.get("/readyz").statusCode());
        assertTrue(metric("http_server_requests_active") >= 1);
        release.countDown();
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            answer.get(30, TimeUnit.SECONDS);
        }
        clients.shutdown();
    }

    @Test
    void aRequestAtWorkIsAnsweredAfterTheEndpointWasToldToClose() throws Exception {
        holding = true;
        CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(() -> web.query("ASK {}"));
        held.acquire();
        CompletableFuture<Void> closed = CompletableFuture.runAsync(endpoint::close);
        while (isListening(endpoint.port())) {
            Thread.sleep(10);
        }
        assertEquals(503, operator.get("/readyz").statusCode());
        assertFalse(answer.isDone());
        release.countDown();
        assertEquals(200, answer.get(30, TimeUnit.SECONDS).statusCode());
        closed.get(30, TimeUnit.SECONDS);
    }

    @Test
    void nothingElseIsAnsweredThere() {
        assertEquals(404, operator.get("/").statusCode());
        assertEquals(404, operator.query("ASK {}").statusCode());
        assertEquals(405, operator.send("POST", "/healthz", "x").statusCode());
    }

    @Test
    void aPortInUseIsReportedWithAdvice() {
        ProblemException e = assertThrows(ProblemException.class, () -> Operations.start(endpoint.port(), endpoint));
        assertEquals("choose another with --ops-port", e.problem().advice());
        assertTrue(e.problem().what().contains("in use"), e.problem().what());
    }

    private static boolean isListening(int port) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            return socket.isConnected();
        } catch (ConnectException e) {
            return false;
        }
    }

    private double metric(String name) {
        Matcher line = Pattern.compile("^" + Pattern.quote(name) + " (\\S+)$", Pattern.MULTILINE)
                .matcher(operator.get("/metrics").body());
        assertTrue(
                line.find(),
                () -> name + " is not in " + operator.get("/metrics").body());
        return Double.parseDouble(line.group(1));
    }
}

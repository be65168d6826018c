package org.dossierkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A request that comes again, letter for letter, is answered without a thread of its own; nobody can tell by the answer. */
class RepeatsTest {
    private static final String ALL = "SELECT * { ?s ?p ?o }";

    /** The header by which Fuseki numbers what it answers. */
    private static final String BY_FUSEKI = "Fuseki-Request-Id";

    private final AtomicReference<DatasetGraph> current = new AtomicReference<>(Sample.dataset());
    private Endpoint endpoint;
    private Web web;

    @BeforeEach
    void start() {
        endpoint = Endpoint.start(Settings.standard().withPort(0), current::get, Sample.site());
        web = new Web(endpoint.url());
    }

    @AfterEach
    void stop() {
        endpoint.close();
    }

    @Test
    void aRepeatHasTheAnswerAndTheHeadersOfAnyOtherRequest() {
        HttpResponse<String> repeat = repeated(ALL);
        HttpResponse<String> other = web.query(ALL, "X-Any", "so that it is no repeat");
        assertNotEquals("", Web.header(BY_FUSEKI, other));
        assertEquals(other.body(), repeat.body());
        assertEquals(headers(other), headers(repeat));
        assertEquals(1, repeat.headers().allValues("Date").size());
        assertEquals("nosniff", Web.header("X-Content-Type-Options", repeat));
        assertEquals("*", Web.header("Access-Control-Allow-Origin", repeat));
    }

    @Test
    void aRepeatIsOfTheDatasetThatIsCurrent() {
        HttpResponse<String> repeat = repeated(ALL);
        DatasetGraph before = current.getAndSet(DatasetGraphFactory.createTxnMem());
        try {
            HttpResponse<String> other = web.query(ALL);
            assertNotEquals(repeat.body(), other.body());
            assertNotEquals(Web.header("ETag", repeat), Web.header("ETag", other));
        } finally {
            current.set(before);
        }
        assertEquals(repeat.body(), web.query(ALL).body());
    }

    @Test
    void whatIsAskedInAnotherWayIsNoRepeat() {
        HttpResponse<String> repeat = repeated(ALL);
        String tag = Web.header("ETag", repeat);
        assertEquals(304, web.query(ALL, "If-None-Match", tag).statusCode());
        assertTrue(web.query(ALL, "Accept", "text/csv").body().startsWith("s,p,o"));
        assertEquals(
                "", web.send("HEAD", "/sparql?query=" + Web.encoded(ALL), "").body());
        assertNotEquals("", Web.header(BY_FUSEKI, web.query(ALL, "Cache-Control", "no-cache")));
        String id = "0123456789012345678901";
        assertEquals(id, Web.header(RunningQueries.ID, web.query(ALL, RunningQueries.ID, id)));
        assertEquals(
                400, web.get("/sparql?callback=f&query=" + Web.encoded(ALL)).statusCode());
    }

    @Test
    void anAnswerThatIsAnotherEachTimeIsNoRepeat() {
        String query = "SELECT (UUID() AS ?x) { }";
        for (int i = 0; i < 5; i++) {
            assertNotEquals(web.query(query).body(), web.query(query).body());
        }
    }

    @Test
    void aRefusalIsNoRepeat() {
        for (int i = 0; i < 5; i++) {
            assertEquals(
                    403,
                    web.query("SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }")
                            .statusCode());
        }
    }

    /** Counted as an answer that was known, like one that Fuseki passed on. */
    @Test
    void aRepeatIsCounted() {
        String query = "ASK { ?s ?p ?o }";
        double before = remembered();
        repeated(query);
        assertEquals(2, remembered() - before);
    }

    private double remembered() {
        return endpoint.metrics()
                .text()
                .lines()
                .filter(line -> line.startsWith("dossier_answers_remembered_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' ') + 1)))
                .sum();
    }

    /** The fourth answer: the first is made, the second is kept, the third is from memory. */
    private HttpResponse<String> repeated(String query) {
        for (int i = 0; i < 3; i++) {
            assertNotEquals("", Web.header(BY_FUSEKI, web.query(query)), "answered by Fuseki");
        }
        HttpResponse<String> repeat = web.query(query);
        assertEquals("", Web.header(BY_FUSEKI, repeat), "answered before Fuseki");
        assertEquals(200, repeat.statusCode());
        return repeat;
    }

    private static Map<String, List<String>> headers(HttpResponse<String> response) {
        Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
        headers.keySet().removeAll(Set.of("date", BY_FUSEKI.toLowerCase(Locale.ROOT), "x-query-id"));
        return headers;
    }
}

package org.dossierkg.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How an answer comes over HTTP: in which form, from memory or new, packed or not. */
class RepliesTest {
    private static final String ALL = "SELECT * { ?s ?p ?o }";

    private static final AtomicReference<DatasetGraph> CURRENT = new AtomicReference<>();
    private static Endpoint endpoint;
    private static Web web;

    @BeforeAll
    static void start() {
        CURRENT.set(Sample.dataset());
        endpoint = Endpoint.start(Settings.standard().withPort(0), CURRENT::get, Sample.site());
        web = new Web(endpoint.url());
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/csv;q=0.5, application/sparql-results+xml      | application/sparql-results+xml
            text/html, application/xml;q=0.9, */*;q=0.8         | application/xml
            text/*                                              | text/csv; charset=utf-8
            text/csv;q=0, text/tab-separated-values;q=0.1       | text/tab-separated-values; charset=utf-8
            application/json                                    | application/json
            */*                                                 | application/sparql-results+json
            """)
    void rowsComeInTheFormThatIsLikedBest(String accept, String type) {
        assertEquals(type, header(web.query(ALL, "Accept", accept), "Content-Type"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/turtle;q=0.5, application/n-triples | application/n-triples
            application/ld+json                      | application/ld+json
            application/rdf+xml                      | application/rdf+xml
            application/trig                         | application/trig
            application/n-quads                      | application/n-quads
            */*                                      | text/turtle; charset=utf-8
            """)
    void graphsComeInTheFormThatIsLikedBest(String accept, String type) {
        HttpResponse<String> response = web.query("CONSTRUCT WHERE { ?s ?p ?o }", "Accept", accept);
        assertEquals(200, response.statusCode(), response::body);
        assertEquals(type, header(response, "Content-Type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/turtle", "application/json;q=0"})
    void aFormThatTheAnswerDoesNotHaveIsNotAcceptable(String accept) {
        HttpResponse<String> response = web.query(ALL, "Accept", accept);
        assertEquals(406, response.statusCode());
        assertTrue(response.body().contains("ask for application/sparql-results+json"), response.body());
    }

    @Test
    void aCharacterThatXmlHasNotIsNotAcceptableInXml() {
        HttpResponse<String> response =
                web.get("/sparql?format=xml&query=" + Web.encoded("SELECT ('a\\u0001' AS ?a) { }"));
        assertEquals(406, response.statusCode());
        assertEquals(
                "a text has the character U+0001, which XML cannot write; ask for application/sparql-results+json\n",
                response.body());
    }

    @Test
    void claimsAreAnnotationsInTurtle() {
        String turtle = web.query("CONSTRUCT WHERE { ?s ?p ?o }").body();
        assertTrue(turtle.contains("{|"), turtle);
    }

    @Test
    void csvForSpreadsheetsShieldsFormulas() {
        String csv = web.get("/sparql?format=spreadsheet&query=" + Web.encoded("SELECT ('=1+1' AS ?a) { }"))
                .body();
        assertEquals("\uFEFFa\r\n'=1+1\r\n", csv);
    }

    @Test
    void anUnchangedAnswerIsNotSentAgain() {
        String tag = header(web.query(ALL), "ETag");
        assertEquals(304, web.query(ALL, "If-None-Match", tag).statusCode());
        assertEquals("", web.query(ALL, "If-None-Match", tag).body());
        assertNotEquals(tag, header(web.query(ALL, "Accept", "text/csv"), "ETag"));
        DatasetGraph before = CURRENT.getAndSet(DatasetGraphFactory.createTxnMem());
        try {
            HttpResponse<String> other = web.query(ALL, "If-None-Match", tag);
            assertEquals(200, other.statusCode());
            assertNotEquals(tag, header(other, "ETag"));
        } finally {
            CURRENT.set(before);
        }
    }

    @Test
    void anAnswerIsKeptForThoseWhoAskAgainAndMadeNewForThoseWhoSayIt() {
        DatasetGraph data = Sample.dataset();
        try (Endpoint other = Endpoint.start(Settings.standard().withPort(0), () -> data, Sample.site())) {
            Web client = new Web(other.url());
            String query = "ASK { <urn:s> <urn:p> <urn:o> }";
            String before = client.query(query).body();
            assertEquals(before, client.query(query).body());
            Node term = NodeFactory.createURI("urn:s");
            Txn.executeWrite(
                    data,
                    () -> data.getDefaultGraph()
                            .add(term, NodeFactory.createURI("urn:p"), NodeFactory.createURI("urn:o")));
            assertEquals(before, client.query(query).body());
            String after = client.query(query, "Cache-Control", "no-cache").body();
            assertNotEquals(before, after);
            assertEquals(after, client.query(query).body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RAND()", "UUID()", "STRUUID()", "NOW()", "(SUM(RAND()) + 1)"})
    void anAnswerThatIsAnotherEachTimeIsNotKept(String expression) {
        String query = "SELECT (" + expression + " AS ?x) { }";
        HttpResponse<String> first = web.query(query);
        assertEquals(200, first.statusCode(), first::body);
        assertEquals("", header(first, "ETag"));
        assertEquals("no-store", header(first, "Cache-Control"));
        assertNotEquals(first.body(), web.query(query).body());
    }

    @Test
    void blankNodesThatAQueryMakesStayApart() {
        String query = "SELECT (BNODE() AS ?a) (BNODE() AS ?b) { }";
        String json = web.query(query).body();
        assertTrue(json.contains("\"b0\"") && json.contains("\"b1\""), json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"first", "second"})
    void anAnswerIsPackedForThoseWhoCanUnpackIt(String time) throws Exception {
        HttpResponse<byte[]> packed = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(endpoint.url() + "sparql?query=" + Web.encoded(ALL)))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElse(""), time);
        byte[] body = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
        assertArrayEquals(web.query(ALL).body().getBytes(StandardCharsets.UTF_8), body);
        assertTrue(packed.body().length < body.length / 3);
    }

    @Test
    void headHasTheHeadersOfTheAnswerAndNoBody() throws IOException {
        HttpResponse<String> head = web.send("HEAD", "/sparql?query=" + Web.encoded(ALL), "");
        HttpResponse<String> get = web.query(ALL);
        assertEquals("", head.body());
        for (String name : new String[] {"Content-Length", "Content-Type", "ETag", "X-Row-Limit"}) {
            assertFalse(header(get, name).isEmpty(), name);
            assertEquals(header(get, name), header(head, name));
        }
    }

    @Test
    void pagesOfOtherSitesMayAskWithoutCredentials() {
        HttpResponse<String> options =
                web.send("OPTIONS", "/sparql", "", "Access-Control-Request-Method", "POST", "X-Any", "1");
        assertEquals(204, options.statusCode());
        assertEquals("*", header(options, "Access-Control-Allow-Origin"));
        assertEquals("GET, HEAD, POST, OPTIONS", header(options, "Access-Control-Allow-Methods"));
        assertEquals("", header(options, "Access-Control-Allow-Credentials"));
    }

    @Test
    void whatIsWrongIsToldAsProblemDetailsToThoseWhoAcceptThem() {
        HttpResponse<String> response =
                web.query("SELECT ?x { ?x foo:中国 ?y }", "Accept", "text/csv, application/problem+json");
        assertEquals("application/problem+json; charset=utf-8", header(response, "Content-Type"));
        assertEquals(
                "{\"title\":\"Bad Request\",\"status\":400,\"detail\":\"line 1, column 16: the prefix \\\"foo:\\\" is"
                        + " not declared; declare it\",\"line\":1,\"column\":16}\n",
                response.body());
    }

    @Test
    void aBrowserThatAsksNothingIsShownWhereToAsk() throws Exception {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(endpoint.url() + "sparql"))
                                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertEquals(303, response.statusCode());
        assertEquals("/ask", header(response, "Location"));
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}

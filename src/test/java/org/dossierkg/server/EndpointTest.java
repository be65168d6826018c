package org.dossierkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.dossierkg.report.ProblemException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("promise")
class EndpointTest {
    private static final String PREFIXES = """
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX dsr: <https://w3id.org/dossier/ontology#>
            PREFIX d: <https://w3id.org/dossier/norinco/>
            """;
    private static final String COUNTRIES =
            PREFIXES + "SELECT ?code { d:norinco dsr:customerCountry/dsr:isoCode ?code } ORDER BY ?code";

    private static final AtomicReference<DatasetGraph> CURRENT = new AtomicReference<>();
    private static Endpoint endpoint;
    private static Web web;

    @BeforeAll
    static void start() {
        CURRENT.set(Sample.dataset());
        Settings settings = Settings.standard().withPort(0).withTimeout(Duration.ofSeconds(2));
        endpoint = Endpoint.start(settings, CURRENT::get, Sample.site());
        web = new Web(endpoint.url());
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    @Test
    void aQueryIsAnsweredAsCsv() {
        HttpResponse<String> response = web.query(COUNTRIES, "Accept", "text/csv");
        assertEquals(200, response.statusCode());
        assertEquals("code\r\nPK\r\nVE\r\n", response.body());
    }

    @Test
    void aQueryIsAnsweredAsJsonWhenAnythingIsAccepted() {
        HttpResponse<String> response = web.query(COUNTRIES, "Accept", "*/*");
        assertTrue(response.body().contains("\"value\":\"PK\""), response.body());
        assertEquals(
                "*",
                response.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        assertTrue(response.headers()
                .firstValue("Access-Control-Allow-Credentials")
                .isEmpty());
    }

    @Test
    void aQueryCanBePostedAsAFormAndAsItself() {
        String form = "query=" + Web.encoded(COUNTRIES);
        String type = "Content-Type";
        HttpResponse<String> asForm =
                web.send("POST", "/sparql", form, type, "application/x-www-form-urlencoded", "Accept", "text/csv");
        HttpResponse<String> asItself =
                web.send("POST", "/sparql", COUNTRIES, type, "application/sparql-query", "Accept", "text/csv");
        assertEquals("code\r\nPK\r\nVE\r\n", asForm.body());
        assertEquals("code\r\nPK\r\nVE\r\n", asItself.body());
    }

    @Test
    void aConstructedGraphIsAnsweredAsTurtle() {
        HttpResponse<String> response =
                web.query(PREFIXES + "CONSTRUCT WHERE { d:iran dsr:isoCode ?code }", "Accept", "text/turtle");
        assertTrue(response.headers().firstValue("Content-Type").orElse("").startsWith("text/turtle"));
        assertTrue(response.body().contains("\"IR\""), response.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/rdf+xml", "application/ld+json"})
    void aFormatWithoutTripleTermsHasClaimsAsStatements(String type) {
        HttpResponse<String> response =
                web.query(PREFIXES + "CONSTRUCT WHERE { ?claim rdf:reifies ?t }", "Accept", type);
        assertEquals(200, response.statusCode());
        assertTrue(response.body().contains("Statement"), response.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/rdf+xml", "application/ld+json"})
    void aTripleTermThatIsNoClaimIsNotAcceptableWhereItHasNoForm(String type) {
        HttpResponse<String> response = web.query(
                PREFIXES + "CONSTRUCT { <urn:s> <urn:p> ?t } WHERE { ?claim rdf:reifies ?t }", "Accept", type);
        assertEquals(406, response.statusCode());
        assertTrue(response.body().contains("ask for text/turtle"), response.body());
    }

    @Test
    void aTripleTermIsMatchedAndReturned() {
        HttpResponse<String> response = web.query(
                PREFIXES + "SELECT ?t { ?claim dsr:status dsr:Alleged ; rdf:reifies ?t, <<( ?s dsr:customer ?o )>> }",
                "Accept",
                "application/sparql-results+json");
        assertTrue(response.body().contains("\"type\":\"triple\""), response.body());
        assertTrue(response.body().contains("https://w3id.org/dossier/norinco/iran"), response.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sparql?format=csv&query=", "/sparql?output=text/csv&query=", "/sparql?query="})
    void aTripleTermInCsvIsWrittenOut(String path) {
        String query = PREFIXES
                + "SELECT ?t ?none { ?claim dsr:status dsr:Alleged ; rdf:reifies ?t, <<( d:norinco ?p ?o )>> }";
        HttpResponse<String> response = web.get(path + Web.encoded(query), "Accept", "text/csv");
        String base = "https://w3id.org/dossier/";
        assertEquals(
                "t,none\r\n<<( <" + base + "norinco/norinco> <" + base + "ontology#customerCountry> <" + base
                        + "norinco/iran> )>>,\r\n",
                response.body());
    }

    @Test
    void anAnnotationIsMatched() {
        HttpResponse<String> response = web.query(
                PREFIXES + "SELECT ?status { d:norinco dsr:customerCountry d:venezuela ~ ?c {| dsr:status ?status |} }",
                "Accept",
                "text/csv");
        assertTrue(response.body().contains("Quoted"), response.body());
    }

    @Test
    void anAllegedCustomerIsNoCustomer() {
        HttpResponse<String> response = web.query(PREFIXES + "ASK { ?any dsr:customerCountry d:iran }");
        assertTrue(response.body().contains("false"), response.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE"})
    void aVerbThatIsNotForReadingIsRefused(String verb) {
        for (String path : List.of("/sparql", "/sparql?default", "/sparql/data", "/", "/sparql?query=ASK%7B%7D")) {
            int status = web.send(verb, path, "").statusCode();
            assertTrue(status == 404 || status == 405, verb + " " + path + " " + status);
        }
    }

    @Test
    void anUpdateIsRefusedInEveryForm() {
        String update = "INSERT DATA { <urn:s> <urn:p> <urn:o> }";
        String type = "Content-Type";
        String form = "application/x-www-form-urlencoded";
        List<HttpResponse<String>> responses = List.of(
                web.send("POST", "/sparql", update, type, "application/sparql-update"),
                web.send("POST", "/sparql", "update=" + Web.encoded(update), type, form),
                web.get("/sparql?update=" + Web.encoded(update)),
                web.query(update),
                web.send("POST", "/sparql", "<urn:s> <urn:p> <urn:o> .", type, "text/turtle"),
                web.send("POST", "/update", "update=" + Web.encoded(update), type, form),
                web.send("POST", "/sparql/update", "update=" + Web.encoded(update), type, form));
        for (HttpResponse<String> response : responses) {
            assertTrue(response.statusCode() >= 400 && response.statusCode() < 500, response + response.body());
        }
        assertTrue(web.query("ASK { <urn:s> ?p ?o }").body().contains("false"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sparql?default", "/sparql?graph=default", "/sparql/data", "/sparql/get"})
    void theDatasetIsNotGivenAwayAsAWhole(String path) {
        HttpResponse<String> response = web.get(path, "Accept", "text/turtle, application/trig;q=0.9, */*;q=0.1");
        assertTrue(response.statusCode() >= 400, response.body());
        assertFalse(response.body().contains("norinco/iran"), response.body());
    }

    @Test
    void aWrongQueryIsRefusedWithItsLineAndColumn() {
        HttpResponse<String> response = web.query("SELECT ?x\nWHERE { ?x ?y }");
        assertEquals(400, response.statusCode());
        assertEquals(
                "line 2, column 15: \"}\" is not expected here; check it and what stands before it\n", response.body());
    }

    @Test
    void aWrongQueryInChineseIsRefusedAsAnyOther() {
        HttpResponse<String> response = web.query("SELECT ?x { ?x foo:中国 ?y }");
        assertEquals(400, response.statusCode());
        assertEquals("line 1, column 16: the prefix \"foo:\" is not declared; declare it\n", response.body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SELECT * { « }|line 1, column 12: the character « is not expected here; check it and what stands before it",
                "SELECT ?x { ?x ?y ?z } GROUP BY ?y"
                        + "|?x is neither grouped by nor aggregated; put it into GROUP BY, or into an aggregate such as SAMPLE",
                "SELECT * { BIND(1 AS ?x) BIND(2 AS ?x) }|?x has a value already; give the new one another name",
                "SELECT * {} LIMIT 99999999999999999999"
                        + "|99999999999999999999 is more than LIMIT and OFFSET can be; take less",
                "` `|the query is empty; write one"
            })
    void aWrongQueryIsToldWhatToDo(String query, String told) {
        assertEquals(told + "\n", web.query(query).body());
    }

    @Test
    void aRequestWithoutOneQueryIsToldWhatToSend() {
        String form = "multipart/form-data; boundary=x";
        assertEquals(
                "a query is sent as application/sparql-query, or as the field \"query\" of a form\n",
                web.send("POST", "/sparql", "x", "Content-Type", form).body());
        assertEquals(
                "the request has 2 fields \"query\"; send one\n",
                web.get("/sparql?query=ASK%7B%7D&query=ASK%7B%7D").body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"callback", "stylesheet"})
    void aParameterThatWouldBeWrittenIntoTheAnswerIsRefused(String name) {
        HttpResponse<String> response = web.get("/sparql?query=ASK%7B%7D&" + name + "=alert(1)//");
        assertEquals(400, response.statusCode());
        assertFalse(response.body().contains("alert"));
    }

    @Test
    void aQueryCannotCallAnotherServer() {
        HttpResponse<String> response = web.query("SELECT * { SERVICE <" + endpoint.url() + "sparql> { ?s ?p ?o } }");
        assertTrue(response.statusCode() >= 400 && response.statusCode() < 500, response.body());
    }

    @Test
    void aQueryIsStoppedAtTheTimeLimit() {
        HttpResponse<String> response = web.query(
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o . ?p ?q ?r }");
        assertEquals(503, response.statusCode());
        assertTrue(response.body().contains("longer than 2.0 s"), response.body());
    }

    @Test
    void anOversizedRequestIsRefused() {
        String query = "ASK { } #" + "x".repeat(2 << 20);
        HttpResponse<String> response =
                new Web(endpoint.url()).send("POST", "/sparql", query, "Content-Type", "application/sparql-query");
        assertEquals(413, response.statusCode());
        assertTrue(response.headers().firstValue("Content-Type").orElse("").startsWith("text/plain"));
    }

    @ParameterizedTest
    @CsvSource({"sparql, 413", "ask, 405 413", "reconcile, 413"})
    void whoSendsTooMuchHearsSoHoweverMuchIsStillToCome(String path, String statuses) throws IOException {
        byte[] body = "x".repeat(20 << 20).getBytes(StandardCharsets.US_ASCII);
        String chunk = Integer.toHexString(body.length);
        for (String length : List.of("Content-Length: " + body.length, "Transfer-Encoding: chunked")) {
            try (Socket socket = new Socket("localhost", endpoint.port())) {
                OutputStream out = socket.getOutputStream();
                out.write(
                        ("POST /" + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n"
                                        + length + "\r\n\r\n" + (length.startsWith("T") ? chunk + "\r\n" : ""))
                                .getBytes(StandardCharsets.US_ASCII));
                out.write(body);
                String status = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
                assertTrue(List.of(statuses.split(" ")).contains(status.substring(9)), status);
            }
        }
        assertEquals(200, new Web(endpoint.url()).query("ASK {}").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sparql?query=ASK%7B%7D", "/ask?query=ASK%7B%7D"})
    void aFaultOfTheServerIsToldWithoutItsInnards(String path) {
        DatasetGraph first = CURRENT.get();
        try {
            CURRENT.set(null);
            HttpResponse<String> response = web.get(path);
            assertEquals(500, response.statusCode());
            assertFalse(response.body().contains("Exception") || response.body().contains("<html"), response.body());
        } finally {
            CURRENT.set(first);
        }
    }

    @Test
    void anotherDatasetTakesThePlaceOfTheFirst() {
        DatasetGraph first = CURRENT.get();
        try {
            CURRENT.set(DatasetGraphFactory.createTxnMem());
            assertEquals("code\r\n", web.query(COUNTRIES, "Accept", "text/csv").body());
        } finally {
            CURRENT.set(first);
        }
    }

    @Test
    void onlyThisMachineIsListenedTo() throws IOException {
        for (NetworkInterface card : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : card.inetAddresses().toList()) {
                if (!address.isLoopbackAddress()) {
                    InetSocketAddress target = new InetSocketAddress(address, endpoint.port());
                    try (Socket socket = new Socket()) {
                        assertThrows(ConnectException.class, () -> socket.connect(target, 2_000), target.toString());
                    }
                }
            }
        }
    }

    @Test
    void aPortInUseIsReportedWithAdvice() {
        Settings same = Settings.standard().withPort(endpoint.port());
        ProblemException e =
                assertThrows(ProblemException.class, () -> Endpoint.start(same, CURRENT::get, Sample.site()));
        assertEquals("port " + endpoint.port() + " is in use", e.problem().what());
        assertEquals("choose another with --port", e.problem().advice());
    }

    @Test
    void aHostOfAnotherMachineIsReportedWithAdvice() {
        Settings elsewhere = Settings.standard().withPort(0).withHost("192.0.2.1");
        ProblemException e =
                assertThrows(ProblemException.class, () -> Endpoint.start(elsewhere, CURRENT::get, Sample.site()));
        assertEquals("choose another with --host", e.problem().advice());
    }
}

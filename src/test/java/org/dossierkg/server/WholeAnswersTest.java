package org.dossierkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer that ends early is never taken for a whole one. */
@Tag("promise")
class WholeAnswersTest {
    private static final long ROWS = 2_000;
    private static final String ENDLESS = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }";
    private static final String NUMBERS = "SELECT ?n { VALUES ?n { " + "7 ".repeat((int) ROWS) + "} }";
    private static final AnswerLimits LIMITS = AnswerLimits.standard().withRows(ROWS);

    /** Holds back a mebibyte. */
    private static Endpoint patient;

    /** Holds back next to nothing. */
    private static Endpoint hasty;

    /** Holds back next to nothing, and has no limit but that of time. */
    private static Endpoint hurried;

    @BeforeAll
    static void start() {
        DatasetGraph data = Sample.dataset();
        Settings settings = Settings.standard().withPort(0).withTimeout(Duration.ofSeconds(20));
        patient = Endpoint.start(settings.withAnswers(LIMITS), () -> data, Sample.site());
        hasty = Endpoint.start(settings.withAnswers(LIMITS.withSpool(1_000)), () -> data, Sample.site());
        hurried = Endpoint.start(
                settings.withTimeout(Duration.ofMillis(300))
                        .withAnswers(
                                LIMITS.withSpool(1_000).withRows(Long.MAX_VALUE).withBytes(Long.MAX_VALUE)),
                () -> data,
                Sample.site());
    }

    @AfterAll
    static void stop() {
        List.of(patient, hasty, hurried).forEach(Endpoint::close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "spreadsheet", "tsv", "json", "xml"})
    void moreRowsThanAllowedAreRefusedWhileNothingWasSent(String format) {
        HttpResponse<String> response = query(patient, ENDLESS.replace("*", "?a"), format);
        assertEquals(413, response.statusCode());
        assertEquals("the answer has more than 2000 rows; ask for less, for instance with LIMIT\n", response.body());
        assertTrue(response.headers().firstValue("ETag").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"turtle", "nt", "trig", "nq", "jsonld", "rdfxml"})
    void moreTriplesThanAllowedAreRefused(String format) {
        String query = "CONSTRUCT { ?x <urn:p> ?y } WHERE { ?a ?b ?c . ?d ?e ?f "
                + "BIND(IRI(CONCAT('urn:', MD5(CONCAT(STR(?a), STR(?c), STR(?d), STR(?f))))) AS ?x) BIND(STR(?b) AS ?y) }";
        assertEquals(413, query(patient, query, format).statusCode());
    }

    @Test
    void asManyRowsAsAllowedAreSentWithTheLimit() {
        HttpResponse<String> response = query(hasty, NUMBERS, "csv");
        assertEquals(ROWS + 1, response.body().lines().count());
        assertEquals("2000", response.headers().firstValue("X-Row-Limit").orElse(""));
    }

    @Test
    void moreBytesThanAllowedAreRefused() {
        DatasetGraph data = Sample.dataset();
        AnswerLimits small = AnswerLimits.standard().withBytes(500);
        try (Endpoint endpoint =
                Endpoint.start(Settings.standard().withPort(0).withAnswers(small), () -> data, Sample.site())) {
            HttpResponse<String> response = query(endpoint, NUMBERS, "json");
            assertEquals(413, response.statusCode());
            assertTrue(response.body().startsWith("the answer has more than 500 bytes"), response.body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "spreadsheet", "tsv", "json", "xml"})
    void theTransferBreaksAtTheRowLimitOnceItHasBegun(String format) {
        assertThrows(AssertionError.class, () -> query(hasty, ENDLESS, format), format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "tsv", "json", "xml"})
    void theTransferBreaksAtTheTimeLimitOnceItHasBegun(String format) throws IOException {
        String answer = received(hurried, "HTTP/1.1", "format=" + format, "");
        assertTrue(answer.startsWith("HTTP/1.1 200"), answer.lines().findFirst().orElse(""));
        assertFalse(answer.endsWith("0\r\n\r\n"));
        assertFalse(answer.toLowerCase(Locale.ROOT).contains("cancel"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Connection: close\r\n", "Accept-Encoding: gzip\r\n"})
    void aBrokenTransferHasNoLastChunk(String header) throws IOException {
        String answer = received(hasty, "HTTP/1.1", "format=csv", header);
        assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
        assertTrue(answer.contains("Transfer-Encoding: chunked"), answer);
        assertFalse(answer.endsWith("0\r\n\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Connection: keep-alive\r\n"})
    void aBrokenTransferOverTheOldProtocolIsAConnectionReset(String header) throws IOException {
        try (Socket socket = sent(hasty, "HTTP/1.0", "format=csv", header)) {
            assertThrows(
                    SocketException.class, () -> socket.getInputStream().transferTo(OutputStream.nullOutputStream()));
        }
    }

    private static HttpResponse<String> query(Endpoint endpoint, String text, String format) {
        return new Web(endpoint.url()).get("/sparql?format=" + format + "&query=" + Web.encoded(text));
    }

    private static Socket sent(Endpoint endpoint, String protocol, String parameters, String headers)
            throws IOException {
        Socket socket = new Socket("localhost", endpoint.port());
        String request = "GET /sparql?" + parameters + "&query=" + Web.encoded(ENDLESS) + " " + protocol
                + "\r\nHost: localhost\r\n" + headers + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** All that comes until the connection ends, in whichever way. */
    private static String received(Endpoint endpoint, String protocol, String parameters, String headers)
            throws IOException {
        StringBuilder all = new StringBuilder();
        try (Socket socket = sent(endpoint, protocol, parameters, headers)) {
            InputStream in = socket.getInputStream();
            byte[] some = new byte[1 << 16];
            for (int count = in.read(some); count >= 0; count = in.read(some)) {
                all.append(new String(some, 0, count, StandardCharsets.ISO_8859_1));
            }
        } catch (SocketException e) {
            return all.toString();
        }
        return all.toString();
    }
}

package org.dossierkg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bundled dossier as {@code dossier serve} serves it. */
class ServeTest {
    private static final Pattern SERVING =
            Pattern.compile("serving (http://localhost:[0-9]+/) with SPARQL at /sparql; .*");

    private static final String PREFIXES = """
            PREFIX dsr: <https://w3id.org/dossier/ontology#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            """;

    private static String counts = "";
    private static String url = "";

    @BeforeAll
    static void serve() throws IOException {
        PipedInputStream printed = new PipedInputStream();
        PrintStream err = new PrintStream(new PipedOutputStream(printed), true, StandardCharsets.UTF_8);
        PrintStream out = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Thread server = new Thread(() -> Main.run(out, err, "serve", "--port", "0"));
        server.setDaemon(true);
        server.start();
        BufferedReader lines = new BufferedReader(new InputStreamReader(printed, StandardCharsets.UTF_8));
        while (url.isEmpty()) {
            String line = lines.readLine();
            assertNotNull(line, "the server stopped");
            Matcher serving = SERVING.matcher(line);
            counts = line.startsWith("norinco: ") ? line : counts;
            url = serving.matches() ? serving.group(1) : url;
        }
    }

    @Test
    void theCountsAreToldBeforeItServes() {
        assertTrue(counts.matches("norinco: [0-9,]+ claims, [0-9,]+ sources, [0-9,]+ triples, [0-9,]+ flags"), counts);
    }

    @Test
    void theFourStatedCustomerCountriesAndNoOtherAreAnswerable() throws Exception {
        assertEquals(
                List.of("dr-congo", "pakistan", "venezuela", "zimbabwe"),
                answer("SELECT (REPLACE(STR(?c), '^.*/', '') AS ?country) { ?organization dsr:customerCountry ?c }"));
    }

    @Test
    void theAllegedAndTheReportedDeliveriesAreAnswerableWithTheirSources() throws Exception {
        assertEquals(
                List.of(
                        "Alleged iran missile-related-goods R15",
                        "Reported russia assault-rifles R21",
                        "Reported russia body-armor R21",
                        "Reported russia drone-parts R21",
                        "Reported venezuela vehicles R12"),
                answer("""
                        SELECT (REPLACE(CONCAT(STR(?status), " ", STR(?c), " ", STR(?p), " ", STR(?s)), "[^ ]*[/#]", "")
                          AS ?row) {
                          ?claim rdf:reifies <<( ?supply dsr:customer ?c )>> ; dsr:about ?supply ;
                            dsr:status ?status ; prov:hadPrimarySource ?s .
                          ?other dsr:about ?supply ; rdf:reifies <<( ?supply dsr:product ?p )>> .
                          FILTER(?status IN (dsr:Alleged, dsr:Reported)) }"""));
    }

    @Test
    void thePageShowsTheDossier() throws Exception {
        String page = get(url);
        assertTrue(page.contains("Norinco Group"), page);
        assertTrue(page.contains("customer-countries"), page);
    }

    /** The sorted first cells of an answer, without the header. */
    private static List<String> answer(String sparql) throws Exception {
        String query = URLEncoder.encode(PREFIXES + sparql, StandardCharsets.UTF_8);
        return get(url + "sparql?query=" + query).lines().skip(1).sorted().toList();
    }

    private static String get(String url) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Accept", "text/csv, text/html")
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(200, response.statusCode(), response::body);
        return response.body();
    }
}

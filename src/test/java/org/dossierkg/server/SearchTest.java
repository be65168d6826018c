package org.dossierkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dossierkg.build.Build;
import org.dossierkg.build.Dossier;
import org.dossierkg.report.Report;
import org.dossierkg.store.Generation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The things of the bundled dossier, searched by name over HTTP. */
class SearchTest {
    private static final String PREFIXES = """
            PREFIX dsf: <https://w3id.org/dossier/function#>
            PREFIX dsr: <https://w3id.org/dossier/ontology#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            """;

    private static Endpoint endpoint;
    private static Web web;

    @BeforeAll
    static void start() {
        Generation generation = Generation.inMemory();
        assertTrue(Build.run(Dossier.at(Path.of("data/norinco")), generation, new Report())
                .isPresent());
        DatasetGraph dataset = generation.dataset();
        endpoint = Endpoint.start(Settings.standard().withPort(0), () -> dataset, Sample.site());
        web = new Web(endpoint.url());
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    @ParameterizedTest
    @CsvSource({
        "norinko, norinco",
        "norinko, norinco-group",
        "NORINCO, norinco",
        "北方工業, norinco-group",
        "北方工业, norinco-group",
        "beifang gongye, norinco-group",
        "兵器工业集团, norinco-group",
        "chnia north indutries, norinco",
        "Democratic Repblic of the Congo, dr-congo",
        "zimb, zimbabwe",
        "Zimbábwe, zimbabwe",
        "norinco (group), norinco-group",
        "norinco aircraft, source/R10"
    })
    void aThingIsFoundHoweverItsNameIsTyped(String text, String key) throws Exception {
        List<String> found = results("q=" + Web.encoded(text)).findValuesAsText("iri");
        assertTrue(found.subList(0, Math.min(3, found.size())).contains(Sample.BASE + key), found.toString());
    }

    @Test
    void traditionalAndSimplifiedCharactersFindTheSame() throws Exception {
        assertEquals(results("q=" + Web.encoded("北方工業")), results("q=" + Web.encoded("北方工业")));
    }

    @Test
    void aResultHasItsLabelsTypesPageAndScore() throws Exception {
        JsonNode first = results("q=zimbabwe&lang=zh").get(0);
        assertEquals("/norinco/zimbabwe", first.path("page").asText());
        assertEquals("Zimbabwe", first.path("labels").path("en").asText());
        assertTrue(first.path("types").toString().contains("ontology#Country"), first.toString());
        assertEquals(1, first.path("score").asDouble());
        assertFalse(first.has("status"), first.toString());
        assertEquals(
                200, web.get(first.path("page").asText(), "Accept", "text/html").statusCode());
    }

    @Test
    void theLabelIsInTheLanguageThatIsWanted() throws Exception {
        JsonNode group =
                results("q=norinco+group&type=Company&limit=1&lang=zh-Hant").get(0);
        assertEquals("中國北方工業集團有限公司", group.path("label").asText());
    }

    @Test
    void aNameThatIsOnlyClaimedIsFoundWithItsStatusBehindAssertedOnes() throws Exception {
        JsonNode found = results("q=norinco&type=Company");
        assertEquals(Sample.BASE + "norinco", found.get(0).path("iri").asText());
        assertFalse(found.get(0).has("status"), found.toString());
        assertEquals(Sample.BASE + "norinco-group", found.get(1).path("iri").asText());
        assertTrue(found.get(1).path("status").asText().endsWith("#Quoted"), found.toString());
    }

    @Test
    void theTypeAndTheLimitNarrowTheResults() throws Exception {
        JsonNode found = results("q=norinco&type=dsr:Source&limit=2");
        assertEquals(2, found.size());
        found.findValuesAsText("iri").forEach(iri -> assertTrue(iri.startsWith(Sample.BASE + "source/"), iri));
    }

    @ParameterizedTest
    @ValueSource(strings = {"qqqq", "", "%20", "()", "%22%5C%00"})
    void whatNoNameIsLikeIsAnEmptyList(String text) throws Exception {
        assertEquals(0, results("q=" + text).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q=a&limit=0    | limit: \"0\" is not a number of results; give a whole number from 1 to 100",
                "q=a&limit=many | limit: \"many\" is not a number of results; give a whole number from 1 to 100",
                "q=a&lang=--    | lang: \"--\" is not a language tag; give one such as en or zh-Hans",
                "q=a&type=Firm  | type: nothing here is a \"Firm\"; name a class such as Company, dsr:Company, or its IRI",
                "limit=3        | the text to search for is missing; ask for /api/search?q=…"
            })
    void whatCannotBeReadIsToldInASentence(String query, String sentence) {
        HttpResponse<String> response = web.get("/api/search?" + query);
        assertEquals(400, response.statusCode());
        assertEquals(sentence, response.body().strip());
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        assertEquals(400, web.get("/api/search?q=" + "a".repeat(201)).statusCode());
    }

    @Test
    void aQuerySearchesByAProperty() {
        HttpResponse<String> response = web.query(
                PREFIXES + "SELECT ?thing { ?thing dsf:search \"norinko\" ; a dsr:Company }", "Accept", "text/csv");
        assertEquals(
                List.of("thing", Sample.BASE + "norinco", Sample.BASE + "norinco-group"),
                response.body().lines().toList());
    }

    @Test
    void aQueryGetsScoreAndNameOfWhatTheTextsOfItsRowsFind() {
        HttpResponse<String> response = web.query(PREFIXES + """
                SELECT ?text ?thing ?score ?name {
                  VALUES ?text { "北方工業" "zimb" "qqqq" }
                  (?thing ?score ?name) dsf:search (?text 1) }""", "Accept", "text/csv");
        List<String> rows = response.body().lines().toList();
        assertEquals(3, rows.size(), response.body());
        assertEquals("北方工業," + Sample.BASE + "norinco-group,1.0,北方工业", rows.get(1));
        assertTrue(rows.get(2).startsWith("zimb," + Sample.BASE + "zimbabwe,0."), rows.get(2));
    }

    @Test
    void whatIsBoundAlreadyHasToBeFound() {
        HttpResponse<String> response = web.query(PREFIXES + """
                BASE <https://w3id.org/dossier/norinco/>
                SELECT ?thing { VALUES ?thing { <norinco> <zimbabwe> } ?thing dsf:search "norinco" }""", "Accept", "text/csv");
        assertEquals(
                List.of("thing", Sample.BASE + "norinco"),
                response.body().lines().toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?s dsf:serach \"a\"      | 403 | dsf:serach",
                "?s dsf:search+ \"a\"     | 403 | ",
                "?s dsf:search (\"a\" 0)  | 400 | from 1 to 1000",
                "?s dsf:search ?text      | 400 | bind ?text before",
                "?s dsf:search <a>        | 400 | looks for a text",
                "() dsf:search \"a\"      | 400 | write ?thing dsf:search"
            })
    void aWrongSearchInAQueryIsToldInASentence(String pattern, int status, String told) {
        HttpResponse<String> response = web.query(PREFIXES + "SELECT * { " + pattern + " }");
        assertEquals(status, response.statusCode(), response.body());
        String part = (told == null ? "" : told).replace("dsf:serach", "function#serach");
        assertTrue(response.body().contains(part), response.body());
    }

    @Test
    void thePageShowsTheResultsAndEachPageHasTheBox() {
        String page = web.get("/search?q=%E5%8C%97%E6%96%B9%E5%B7%A5%E6%A5%AD").body();
        assertTrue(page.contains("href=\"/norinco/norinco-group\""), page);
        assertTrue(page.contains("class=\"status inferred\""), page);
        assertTrue(web.get("/").body().contains("action=\"/search\""));
    }

    @Test
    void thePageRepeatsNoMarkupAndSaysWhatIsWrong() {
        String page = web.get("/search?q=" + Web.encoded("<b>qqqq")).body();
        assertTrue(page.contains("“&lt;b&gt;qqqq”"), page);
        assertEquals(400, web.get("/search?q=a&limit=x").statusCode());
        assertEquals(200, web.get("/search").statusCode());
    }

    private static JsonNode results(String query) throws Exception {
        HttpResponse<String> response = web.get("/api/search?" + query);
        assertEquals(200, response.statusCode(), response.body());
        return new ObjectMapper().readTree(response.body()).path("results");
    }
}

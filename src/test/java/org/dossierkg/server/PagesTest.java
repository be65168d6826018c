package org.dossierkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("promise")
class PagesTest {
    private static Endpoint endpoint;
    private static Web web;

    @BeforeAll
    static void start() {
        DatasetGraph dataset = Sample.dataset();
        endpoint = Endpoint.start(Settings.standard().withPort(0).withRows(5), () -> dataset, Sample.site());
        web = new Web(endpoint.url());
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    @Test
    void theFirstPageShowsTitleFiguresAndQuestions() {
        HttpResponse<String> response = web.get("/");
        assertEquals(200, response.statusCode());
        assertEquals(
                "text/html;charset=utf-8",
                response.headers().firstValue("Content-Type").orElse(""));
        assertContains("<title>Norinco Group</title>", response);
        assertContains("<dt>triples</dt><dd>4,381</dd>", response);
        assertContains("<a href=\"/query/sanctions\">Which measures target the group", response);
        assertContains("<th scope=\"row\">dsr:</th><td>https://w3id.org/dossier/ontology#</td>", response);
    }

    @Test
    void questionsStandBelowTheirTopicInAlphabeticalOrder() {
        String page = web.get("/").body();
        List<Integer> places = Stream.of(
                        "<h3>Claims</h3>",
                        "/query/allegations",
                        "/query/claims",
                        "<h3>Dealings</h3>",
                        "/query/countries",
                        "/query/sanctions",
                        "<h3>Other questions</h3>",
                        "/query/broken")
                .map(page::indexOf)
                .toList();
        assertFalse(places.contains(-1), page);
        assertEquals(places.stream().sorted().toList(), places);
    }

    @Test
    void aParameterThatIsNoTermIsExplained() {
        HttpResponse<String> response = web.get("/query/names?organization=two+words");
        assertEquals(400, response.statusCode());
        assertContains("&quot;two words&quot; cannot be a key; give a key such as norinco-group", response);
        assertContains("value=\"two words\"", response);
    }

    @Test
    void everyAnswerCarriesTheHeadersThatKeepABrowserSafe() {
        for (String path : new String[] {"/", "/style.css", "/nowhere", "/sparql?query=ASK%7B%7D"}) {
            HttpResponse<String> response = web.get(path);
            String policy =
                    response.headers().firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.startsWith("default-src 'self';") && !policy.contains("unsafe"), path + policy);
            assertEquals(
                    "nosniff",
                    response.headers().firstValue("X-Content-Type-Options").orElse(""),
                    path);
            assertEquals(
                    "no-referrer",
                    response.headers().firstValue("Referrer-Policy").orElse(""),
                    path);
        }
    }

    @Test
    void aNamedQueryShowsNamesInsteadOfIris() {
        HttpResponse<String> response = web.get("/query/countries");
        assertContains("title=\"d:venezuela\">Venezuela</a>", response);
        assertContains("href=\"http://www.wikidata.org/entity/Q717\"", response);
        assertContains(">wd:Q717</a>", response);
    }

    @Test
    void aNameCarriesItsLanguage() {
        assertContains(
                "<span lang=\"zh-Hans\" dir=\"auto\">中国兵器工业集团有限公司</span> <small>zh-Hans</small>",
                web.get("/query/names"));
    }

    @Test
    void aLongNumberIsGroupedAndAYearIsNot() {
        HttpResponse<String> response = web.get("/query/figures");
        assertContains("<td class=\"number\"><span title=\"xsd:integer\">82,600,000,000</span></td>", response);
        assertContains("<span title=\"xsd:gYear\">2022</span>", response);
    }

    @Test
    void aTripleTermReadsAsASentence() {
        String page = web.get("/query/allegations").body().replaceAll("<[^>]*>", "");
        assertTrue(page.contains("China North Industries Corporation customer country Iran"), page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"norinco", "d:norinco", "https://w3id.org/dossier/norinco/norinco"})
    void aParameterIsAKeyOrAShortOrAWholeIri(String value) {
        HttpResponse<String> response = web.get("/query/names?organization=" + Web.encoded(value));
        assertEquals(200, response.statusCode());
        assertContains("value=\"" + value + "\"", response);
        assertFalse(response.body().contains("中国兵器工业集团有限公司"));
    }

    @Test
    void aDownloadHasTheRowsThatThePageShows() {
        Matcher link = Pattern.compile("href=\"(/sparql\\?format=csv[^\"]*)\" download=\"names.csv\"")
                .matcher(web.get("/query/names?organization=norinco-group").body());
        assertTrue(link.find());
        HttpResponse<String> csv = web.get(link.group(1).replace("&amp;", "&"));
        assertTrue(csv.headers().firstValue("Content-Type").orElse("").startsWith("text/csv"), csv.body());
        assertTrue(csv.body().startsWith("kind,name,claim,source\r\n"), csv.body());
        assertTrue(csv.body().contains("中国兵器工业集团有限公司"), csv.body());
    }

    @Test
    void aPageShowsNoMoreRowsThanItsLimitAndSaysSo() {
        HttpResponse<String> response = web.get("/query/claims");
        assertEquals(1 + 5, response.body().split("<tr>", -1).length - 1, "a head and five rows");
        assertContains("The first 5 rows; a download has all of them", response);
    }

    @Test
    void anOwnQueryNeedsNoPrefixes() {
        HttpResponse<String> response = ask("SELECT ?code { d:venezuela dsr:isoCode ?code }");
        assertEquals(200, response.statusCode());
        assertContains("<td>VE</td>", response);
        assertContains("1 row<", response);
    }

    @Test
    void aThingIsDescribedByItsTriples() {
        HttpResponse<String> response = web.get("/ask?query=" + Web.encoded("DESCRIBE d:venezuela"));
        assertContains("download=\"answer.ttl\"", response);
        assertContains("<td>VE</td>", response);
    }

    @Test
    void aQuestionOfYesOrNoIsAnswered() {
        assertContains("<td>no</td>", ask("ASK { d:norinco dsr:customerCountry d:iran }"));
    }

    @Test
    void aWrongQueryKeepsItsTextAndNamesThePlace() {
        HttpResponse<String> response = ask("SELECT ?x\nWHERE { ?x < \"</textarea><b>\" }");
        assertEquals(400, response.statusCode());
        assertContains("role=\"alert\">line 2, column 12: ", response);
        assertContains("WHERE { ?x &lt; &quot;&lt;/textarea&gt;&lt;b&gt;&quot; }</textarea>", response);
    }

    @Test
    void aNamedQueryThatCannotBeReadSaysWhere() {
        HttpResponse<String> response = web.get("/query/broken");
        assertEquals(400, response.statusCode());
        assertContains("line 2, column 12: the prefix &quot;nope:&quot; is not declared; declare it or use", response);
    }

    @Test
    void markupInTheDataIsText() {
        HttpResponse<String> response = ask("SELECT ?p ?o { d:mischief ?p ?o }");
        assertContains("&lt;script&gt;alert(&#39;here&#39;)&lt;/script&gt; &amp; &quot;more&quot;", response);
        assertFalse(response.body().contains("<script"));
        assertFalse(response.body().contains("href=\"javascript:"));
        assertContains("href=\"https://example.org/a?b=1&amp;c=2\"", response);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/query/",
                "/query/nowhere",
                "/query/<script>",
                "/style",
                "/org/",
                "/sparql/x",
                "/$/ping"
            })
    void anUnknownPathIsNotFoundInTheStyleOfTheSite(String path) {
        HttpResponse<String> response = web.get(path.replace("<", "%3C").replace(">", "%3E"));
        assertEquals(404, response.statusCode());
        assertContains("There is no such page", response);
        assertContains("href=\"/style.css\"", response);
        assertFalse(response.body().contains("<script"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../pom.xml", "/%2e%2e/pom.xml", "/..%2fpom.xml", "/style.css/..;/x", "/style.css%00"})
    void noPathLeadsOutside(String path) {
        int status = web.get(path).statusCode();
        assertTrue(status == 400 || status == 404, path + " " + status);
    }

    private static HttpResponse<String> ask(String query) {
        return web.get("/ask?query=" + Web.encoded(query));
    }

    private static void assertContains(String expected, HttpResponse<String> response) {
        assertTrue(response.body().contains(expected), () -> expected + " is not in\n" + response.body());
    }
}

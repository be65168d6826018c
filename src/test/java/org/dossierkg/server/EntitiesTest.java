package org.dossierkg.server;

import static org.dossierkg.server.Web.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.NodeConst;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.dossierkg.vocab.Dsr;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The things of a dossier at the paths of their IRIs. */
class EntitiesTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final int MANY = 2_500;

    private static Endpoint endpoint;
    private static Web web;

    @BeforeAll
    static void start() {
        DatasetGraph dataset = Sample.dataset();
        Txn.executeWrite(dataset, () -> {
            addMany(dataset.getDefaultGraph());
            addLinks(dataset.getDefaultGraph());
        });
        endpoint = Endpoint.start(Settings.standard().withPort(0), () -> dataset, Sample.site());
        web = new Web(endpoint.url());
    }

    /** A seller with thousands of claims, and as many things that refer to it. */
    private static void addMany(Graph graph) {
        Node seller = Sample.thing("seller");
        Node notation = NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#notation");
        for (int i = 0; i < MANY; i++) {
            Node claim = Sample.thing("claim/many-" + i);
            Node code = NodeFactory.createLiteralString(String.format("code %04d", i));
            graph.add(seller, notation, code);
            graph.add(claim, NodeConst.nodeReifies, NodeFactory.createTripleTerm(seller, notation, code));
            graph.add(claim, Dsr.ABOUT, seller);
            graph.add(claim, Dsr.STATUS, Dsr.STATED);
            graph.add(Sample.thing("supply-" + i), Dsr.term("supplier"), seller);
        }
    }

    /** A claim that the buyer is an item, with evidence, and the claim that Wikidata has no item for the broker. */
    private static void addLinks(Graph graph) {
        RDFParser.fromString("""
                PREFIX c: <https://w3id.org/dossier/norinco/claim/>
                PREFIX d: <https://w3id.org/dossier/norinco/>
                PREFIX dct: <http://purl.org/dc/terms/>
                PREFIX dsr: <https://w3id.org/dossier/ontology#>
                PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
                PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                PREFIX wd: <http://www.wikidata.org/entity/>
                PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
                d:buyer skos:exactMatch wd:Q12 ~ c:link-buyer-Q12 {| a dsr:Claim ; dsr:about d:buyer ; dsr:status dsr:Stated ;
                  dsr:snapshot "2026-11-01"^^xsd:date ; dsr:evidence c:link-buyer-Q12-same-name |} .
                c:link-buyer-Q12-same-name a dsr:Evidence ; dct:identifier "same-name" ; rdf:value 1.0 ; dsr:contribution 1.59 .
                d:broker dsr:absentFrom <http://www.wikidata.org/> ~ c:link-broker-none {| a dsr:Claim ; dsr:about d:broker ;
                  dsr:status dsr:Stated |} .
                """, Lang.TURTLE).toGraph().stream().forEach(graph::add);
    }

    @Test
    void aLinkIsShownWithItsEvidence() {
        String buyer = web.get("/norinco/buyer", "Accept", BROWSER).body();
        assertTrue(buyer.contains("snapshot of 2026-11-01"), buyer);
        assertTrue(buyer.contains("<td>the name is the same</td>"), buyer);
        String claim =
                web.get("/norinco/claim/link-buyer-Q12", "Accept", BROWSER).body();
        assertTrue(claim.contains("+1.59"), claim);
        assertFalse(claim.contains("link-buyer-Q12-same-name"), claim);
        String broker = web.get("/norinco/broker", "Accept", BROWSER).body();
        assertTrue(broker.contains("is not there"), broker);
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/turtle                              | text/turtle           | /norinco/norinco-group.ttl
            application/ld+json                      | application/ld+json   | /norinco/norinco-group.jsonld
            application/n-triples                    | application/n-triples | /norinco/norinco-group.nt
            application/rdf+xml, text/turtle;q=0.5   | application/rdf+xml   | /norinco/norinco-group.rdf
            application/trig;q=0.2, text/html;q=0.1  | application/trig      | /norinco/norinco-group.trig
            text/html,application/xml;q=0.9,*/*;q=0.8 | text/html            | /norinco/norinco-group.html
            */*                                      | text/turtle           | /norinco/norinco-group.ttl
            """)
    void theHeaderAcceptChoosesTheFormat(String accept, String type, String place) {
        HttpResponse<String> response = web.get("/norinco/norinco-group", "Accept", accept);
        assertEquals(200, response.statusCode());
        assertTrue(header("Content-Type", response).startsWith(type), header("Content-Type", response));
        assertEquals(place, header("Content-Location", response));
        assertEquals("Accept", header("Vary", response));
        HttpResponse<String> there = web.get(place);
        assertEquals(response.body(), there.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "trig", "nt", "nq", "jsonld", "rdf"})
    void everyFormatReadsAsTheFactsOfTheThing(String extension) {
        String body = web.get("/norinco/norinco." + extension).body();
        Lang lang = RDFLanguages.filenameToLang("x." + extension);
        Graph graph =
                RDFParser.create().source(new StringReader(body)).lang(lang).toGraph();
        Node norinco = Sample.thing("norinco");
        assertTrue(graph.contains(norinco, Dsr.term("customerCountry"), Sample.thing("pakistan")), body);
        Node alleged = Sample.thing("claim/cust-iran");
        assertTrue(graph.contains(alleged, Dsr.STATUS, Dsr.term("Alleged")), body);
        assertTrue(graph.contains(Sample.thing("source/R15"), RDF.Nodes.type, Dsr.SOURCE), body);
        assertFalse(graph.contains(norinco, Dsr.term("customerCountry"), Sample.thing("iran")), body);
    }

    @Test
    void aDocumentIsMadeInTheTimeOfAQueryOrNotAtAll() {
        DatasetGraph data = Sample.dataset();
        Settings hasty = Settings.standard().withPort(0).withTimeout(Duration.ofNanos(1));
        try (Endpoint hurried = Endpoint.start(hasty, () -> data, Sample.site())) {
            Web client = new Web(hurried.url());
            for (String path : List.of("/norinco/norinco-group", "/norinco/norinco-group.ttl", "/.well-known/dcat")) {
                assertEquals(503, client.get(path).statusCode(), path);
            }
        }
    }

    @Test
    void turtleHasClaimsAsAnnotations() {
        assertContains("dsr:hasSubsidiary d:norinco ~ c:sub1 {|", web.get("/norinco/norinco-group.ttl"));
    }

    @Test
    void whatIsNotAcceptableIsSaid() {
        HttpResponse<String> response = web.get("/norinco/norinco", "Accept", "image/png");
        assertEquals(406, response.statusCode());
        assertContains("there is no \"image/png\" here; accept one of text/turtle, text/html", response);
    }

    @Test
    void aKnownGraphIsNotSentAgain() {
        String tag = header("ETag", web.get("/norinco/norinco.ttl"));
        HttpResponse<String> again = web.get("/norinco/norinco.ttl", "If-None-Match", tag);
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertEquals(200, web.get("/norinco/norinco.nt", "If-None-Match", tag).statusCode());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /norinco/norinko        | "norinko" at https://w3id.org/dossier/norinco/; the nearest are: norinco,
            /norinco/norinko.ttl    | "norinko" at https://w3id.org/dossier/norinco/; the nearest are: norinco,
            /norinco/source/R115    | "R115" at https://w3id.org/dossier/norinco/source/; the nearest are: R11, R15,
            /ontology.docx          | There is no such page
            """)
    void whatIsNotThereIsToldWithTheNearestNames(String path, String expected) {
        HttpResponse<String> response = web.get(path);
        assertEquals(404, response.statusCode());
        assertContains(expected, response);
    }

    @Test
    void aBrowserIsShownAPageForWhatIsNotThere() {
        HttpResponse<String> response = web.get("/norinco/%3Cscript%3E", "Accept", BROWSER);
        assertEquals(404, response.statusCode());
        assertContains("there is no &quot;&lt;script&gt;&quot; at", response);
        assertFalse(response.body().contains("<script"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/norinco/%E4%B8%AD%E5%9B%BD", "/norinco/%E4%B8%AD%E5%9B%BD.html"})
    void aNameInChineseHasAPath(String path) {
        assertContains("<h1>China</h1>", web.get(path, "Accept", BROWSER));
    }

    @Test
    void aThingWhoseNameEndsLikeAFormatIsThatThing() {
        assertContains("<h1>a kind with a dot</h1>", web.get("/norinco/a.ttl", "Accept", BROWSER));
        assertContains("d:a.ttl a dsr:ProductCategory", web.get("/norinco/a.ttl.ttl", "Accept", BROWSER));
    }

    @Test
    void aPageShowsEachFactWithItsStatusAndSources() {
        String page = page("/norinco/norinco");
        assertTrue(page.contains("<tr class=\"alleged\">"), page);
        assertTrue(
                page.contains(
                        "<a href=\"/norinco/source/R15\" title=\"s:R15\">BBC NEWS - Business - US punishes firms in"
                                + " Iran and China</a> <span class=\"cited\">BBC News, 2003-05-23</span>"),
                page);
        assertTrue(page.contains("said by <a href=\"/norinco/henrique-capriles\""), page);
        assertTrue(page.contains("<span lang=\"zh-Hans\" dir=\"auto\">中国北方工业公司</span>"), page);
        assertTrue(
                page.contains("title=\"Somebody is accused; nobody in the source vouches for it.\">alleged</a>"), page);
    }

    @Test
    void aFlagStandsBesideTheFact() {
        assertTrue(page("/norinco/norinco-group").contains("title=\"The claim names no source.\">unsourced</a>"));
    }

    @Test
    void aLinkToWikidataShowsWhatAReviewerDecided() {
        assertTrue(page("/norinco/venezuela")
                .contains("accepted</span> <span class=\"quiet\">by Dossier editors, on 2026-11-22"));
        assertTrue(page("/norinco/norinco-group").contains("rejected: not the same"));
        assertTrue(page("/norinco/iran").contains("no record of a review"));
    }

    @Test
    void thePageOfACountryTellsOfADeliveryThatIsMerelyAlleged() {
        String page = page("/norinco/iran");
        assertTrue(page.contains("<h2>What refers to it</h2>"), page);
        assertTrue(page.replaceAll("<[^>]*>", "").contains("China North Industries Corporation customer country Iran"));
        assertTrue(page.contains("class=\"status alleged\" href=\"/norinco/claim/cust-iran\""), page);
    }

    @Test
    void aSourceShowsWhatRestsOnIt() {
        String page = page("/norinco/source/R15");
        assertTrue(page.contains("<h2>What rests on this source</h2>"), page);
        assertTrue(page.contains("href=\"/norinco/claim/cust-iran\""), page);
    }

    @Test
    void aClaimShowsItsStatementAndThatItIsNotAsserted() {
        String page = page("/norinco/claim/cust-iran");
        assertTrue(page.contains("The statement is not asserted"), page);
        assertTrue(page("/norinco/claim/cust-ve").contains("The statement is asserted"));
        assertTrue(page("/norinco/claim/cust-ve").contains("href=\"/norinco/claim/cust-ve-2\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/norinco/norinco", "/norinco/source/R15", "/norinco/claim/cust-iran"})
    void aPageLeadsToAQueryThatHasAnAnswer(String path) {
        Matcher ask =
                Pattern.compile("href=\"(/ask[^\"]*)\"").matcher(page(path).replace("href=\"/ask\"", ""));
        assertTrue(ask.find());
        assertContains("alleged", web.get(ask.group(1)));
    }

    @Test
    void aNameThatNoSourceStatesIsNoHeading() {
        String page = page("/norinco/norinco");
        assertTrue(page.contains("Norinco Arms") && !page.contains("<li>Norinco Arms"), page);
        assertTrue(page.contains("<li><span lang=\"zh-Hans\" dir=\"auto\">中国北方工业公司</span>"), page);
    }

    @Test
    void aPageLinksToPagesAndNoLongerToQueries() {
        HttpResponse<String> response = web.get("/query/countries");
        assertContains("<a href=\"/norinco/venezuela\" title=\"d:venezuela\">Venezuela</a>", response);
        assertFalse(response.body().contains("DESCRIBE"), response.body());
    }

    @Test
    void markupInTheDataIsText() {
        String page = page("/norinco/mischief");
        assertTrue(page.contains("&lt;script&gt;"), page);
        assertFalse(page.contains("<script") || page.contains("href=\"javascript:"), page);
    }

    @Test
    void aThingOfThousandsOfFactsComesInParts() {
        String first = page("/norinco/seller");
        assertTrue(first.contains("<h2>2,500 facts</h2>"), first);
        assertTrue(first.contains("code 0099") && !first.contains("code 0100"));
        String second = page("/norinco/seller?facts=2");
        assertTrue(second.contains("code 0100") && !second.contains("code 0099"));
        assertTrue(page("/norinco/seller?refers=3").contains("href=\"/norinco/seller?refers=4#refers\""));
        assertEquals(404, web.get("/norinco/seller.html?facts=26").statusCode());
        assertEquals(404, web.get("/norinco/seller.html?facts=x").statusCode());
    }

    @Test
    void thePartsOfALargeGraphAreTheWhole() {
        HttpResponse<String> first = web.get("/norinco/seller.nt");
        assertTrue(header("Link", first).contains("</norinco/seller.nt?part=2>; rel=\"next\""), header("Link", first));
        HttpResponse<String> second = web.get("/norinco/seller.nt?part=2");
        assertFalse(header("Link", second).contains("rel=\"next\""), header("Link", second));
        List<String> codes = Stream.of(first, second)
                .flatMap(part -> part.body().lines())
                .filter(line -> line.startsWith("<" + Sample.BASE + "seller> "))
                .distinct()
                .toList();
        assertEquals(MANY, codes.size());
    }

    @Test
    void theOntologyIsThereWithAPlaceForEachTerm() {
        String page = page("/ontology");
        assertTrue(page.contains("<div id=\"Alleged\">") && page.contains("<div id=\"customerCountry\">"));
        Graph graph = RDFParser.create()
                .source(new StringReader(web.get("/ontology.jsonld").body()))
                .lang(Lang.JSONLD11)
                .toGraph();
        assertTrue(graph.contains(Dsr.term("Alleged"), RDF.Nodes.type, Dsr.term("Status")));
    }

    @Test
    void nothingIsWrittenHere() {
        assertEquals(405, web.send("POST", "/norinco/norinco", "x").statusCode());
        assertEquals(405, web.send("DELETE", "/data.nt", "").statusCode());
    }

    private static String page(String path) {
        HttpResponse<String> response = web.get(path, "Accept", BROWSER);
        assertEquals(200, response.statusCode(), response::body);
        return response.body();
    }

    private static void assertContains(String expected, HttpResponse<String> response) {
        assertTrue(response.body().contains(expected), () -> expected + " is not in\n" + response.body());
    }
}

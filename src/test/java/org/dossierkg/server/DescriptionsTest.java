package org.dossierkg.server;

import static org.dossierkg.server.Web.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.dossierkg.vocab.Dsr;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server says of the dossier as a whole: statistics, catalogue, examples, files. */
@Tag("promise")
class DescriptionsTest {
    private static final String PREFIXES = """
            PREFIX void: <http://rdfs.org/ns/void#>
            PREFIX dcat: <http://www.w3.org/ns/dcat#>
            PREFIX dct: <http://purl.org/dc/terms/>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX schema: <https://schema.org/>
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX dsr: <https://w3id.org/dossier/ontology#>
            """;

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
    @ValueSource(strings = {"/.well-known/void", "/.well-known/dcat", "/.well-known/sparql-examples"})
    void aDescriptionHasTheFormItPromises(String path) {
        Shapes shapes = Shapes.parse(RDFParser.source("src/test/resources/org/dossierkg/server/descriptions.ttl")
                .lang(Lang.TURTLE)
                .toGraph());
        ValidationReport report = ShaclValidator.get().validate(shapes, graph(path));
        assertTrue(report.conforms(), () -> report.getEntries().toString());
    }

    @Test
    void theStatisticsAreTheCountsOfTheData() {
        Graph data = Objects.requireNonNull(CURRENT.get()).getDefaultGraph();
        Graph description = graph("/.well-known/void");
        assertEquals(
                List.of(String.valueOf(data.size())),
                values("SELECT ?n { ?d a void:Dataset ; void:triples ?n }", description));
        assertEquals(
                List.of(count("SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o }", data)),
                values("SELECT ?n { ?d a void:Dataset ; void:distinctObjects ?n }", description));
        assertEquals(
                values(
                        "SELECT (CONCAT(STR(?c), ' ', STR(COUNT(?x))) AS ?n) { ?x a ?c } GROUP BY ?c ORDER BY STR(?c)",
                        data),
                values(
                        "SELECT (CONCAT(STR(?c), ' ', STR(?e)) AS ?n) { ?d a void:Dataset ; void:classPartition ?part ."
                                + " ?part void:class ?c ; void:entities ?e } ORDER BY STR(?c)",
                        description));
        assertEquals(
                values(
                        "SELECT (CONCAT(STR(?p), ' ', STR(COUNT(*))) AS ?n) { ?s ?p ?o } GROUP BY ?p ORDER BY STR(?p)",
                        data),
                values(
                        "SELECT (CONCAT(STR(?p), ' ', STR(?t)) AS ?n) { ?d a void:Dataset ; void:propertyPartition ?part ."
                                + " ?part void:property ?p ; void:triples ?t } ORDER BY STR(?p)",
                        description));
        assertEquals(
                List.of(count(
                        "SELECT (COUNT(*) AS ?n) { ?s a dsr:Company ; dsr:customerCountry ?o . ?o a dsr:Country }",
                        data)),
                values(
                        "SELECT ?n { ?part void:class dsr:Company ; void:propertyPartition ?use . ?use void:property"
                                + " dsr:customerCountry ; void:classPartition [ void:class dsr:Country ; void:triples ?n ] }",
                        description));
    }

    @Test
    void theLinksToWikidataCanBeHadAlone() {
        Graph data = Objects.requireNonNull(CURRENT.get()).getDefaultGraph();
        Graph description = graph("/.well-known/void");
        String links = count("SELECT (COUNT(*) AS ?n) { ?s skos:exactMatch ?o FILTER(CONTAINS(STR(?o), '/Q')) }", data);
        assertEquals(
                List.of(links),
                values(
                        "SELECT ?n { ?d a void:Dataset ; void:subset [ a void:Linkset ; void:linkPredicate skos:exactMatch ;"
                                + " void:subjectsTarget ?d ; void:objectsTarget <http://www.wikidata.org/> ; void:triples ?n ] }",
                        description));
        String dump = values("SELECT (STR(?u) AS ?n) { ?l a void:Linkset ; void:dataDump ?u }", description)
                .get(0);
        HttpResponse<String> turtle = web.get(dump.substring(dump.indexOf("/sparql")));
        assertEquals(200, turtle.statusCode(), turtle::body);
        Graph linked = RDFParser.fromString(turtle.body(), Lang.TURTLE).toGraph();
        assertEquals(links, String.valueOf(linked.size()));
    }

    @Test
    void theStatisticsOfAnotherGenerationAreOthers() {
        DatasetGraph first = CURRENT.get();
        String tag = header("ETag", web.get("/.well-known/void"));
        try {
            DatasetGraph second = DatasetGraphFactory.createTxnMem();
            second.getDefaultGraph().add(Sample.thing("x"), RDFS.Nodes.label, SKOS.prefLabel.asNode());
            CURRENT.set(second);
            assertEquals(
                    List.of("1"),
                    values("SELECT ?n { ?d a void:Dataset ; void:triples ?n }", graph("/.well-known/void")));
            assertFalse(tag.equals(header("ETag", web.get("/.well-known/void"))));
        } finally {
            CURRENT.set(first);
        }
    }

    @Test
    void everyThingThatADescriptionNamesIsThere() {
        List<String> things = values(
                "SELECT DISTINCT ?n { { ?d void:exampleResource ?n } UNION { ?d void:dataDump ?n } }",
                graph("/.well-known/void"));
        assertTrue(things.size() > 8, things.toString());
        for (String thing : things) {
            String path = thing.startsWith(Sample.BASE)
                    ? "/norinco/" + thing.substring(Sample.BASE.length())
                    : "/" + thing.substring(endpoint.url().length());
            assertEquals(200, web.get(path).statusCode(), thing);
        }
    }

    @Test
    void theCatalogueHasTitlesLicenceSourcesAndFiles() {
        Graph catalog = graph("/.well-known/dcat");
        assertEquals(
                List.of("Norinco Group", "中国兵器工业集团"),
                values("SELECT ?n { ?d a dcat:Dataset ; dct:title ?n } ORDER BY LANG(?n)", catalog));
        assertEquals(
                List.of("2026-11-22T10:15:30Z"), values("SELECT ?n { ?d a dcat:Dataset ; dct:modified ?n }", catalog));
        assertEquals(6, values("SELECT ?n { ?d dct:source ?n }", catalog).size());
        assertEquals(
                List.of(endpoint.url() + "sparql"),
                values("SELECT ?n { ?s a dcat:DataService ; dcat:endpointURL ?n }", catalog));
    }

    @Test
    void everyAnswerLeadsToTheCatalogue() {
        String link = "</.well-known/dcat>; rel=\"describedby\"";
        assertTrue(header("Link", web.get("/norinco/norinco")).contains(link));
        assertTrue(header("Link", web.get("/data.nt")).contains(link));
        assertTrue(web.get("/").body().contains("<link rel=\"describedby\" href=\"/.well-known/dcat\">"));
    }

    @Test
    void everyExampleIsAnsweredByItsTarget() {
        Graph examples = graph("/.well-known/sparql-examples");
        RowSet rows = rows(
                "SELECT ?text ?target { ?q a sh:SPARQLExecutable ; sh:select|sh:construct|sh:ask ?text ; schema:target ?target }",
                examples);
        int count = 0;
        while (rows.hasNext()) {
            Binding row = rows.next();
            assertEquals(endpoint.url() + "sparql", row.get("target").getURI());
            String text = row.get("text").getLiteralLexicalForm();
            HttpResponse<String> response = web.query(text);
            assertEquals(200, response.statusCode(), text + response.body());
            count++;
        }
        assertEquals(Sample.site().queries().size() - 1, count, "all but the broken one");
    }

    @Test
    void aQueryIsThereByItsNameWithTheUsualValueOfItsParameter() {
        Graph example = graph("/.well-known/sparql-examples/names");
        List<String> texts = values("SELECT ?n { ?q rdfs:comment ?c ; sh:select ?n }", example);
        assertEquals(1, texts.size());
        assertTrue(texts.get(0).contains("d:norinco-group"), texts.get(0));
        HttpResponse<String> wrong = web.get("/.well-known/sparql-examples/nams");
        assertEquals(404, wrong.statusCode());
        assertTrue(wrong.body().startsWith("there is no query \"nams\"; the nearest are: names"), wrong.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "trig", "nt", "nq"})
    void aFileHasTheWholeGraph(String extension) {
        DatasetGraph read = dataset("/data." + extension);
        assertTrue(IsoMatcher.isomorphic(CURRENT.get(), read));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonld", "rdf"})
    void aFileOfRdf11HasTheSameFacts(String extension) {
        Graph read = dataset("/data." + extension).getDefaultGraph();
        assertTrue(read.contains(Sample.thing("norinco"), Dsr.term("customerCountry"), Sample.thing("pakistan")));
        assertTrue(read.contains(Sample.thing("claim/cust-iran"), Dsr.STATUS, Dsr.term("Alleged")));
    }

    @Test
    void aKnownFileIsNotSentAgain() {
        HttpResponse<String> first = web.get("/data.nt");
        assertEquals(
                304, web.get("/data.nt", "If-None-Match", header("ETag", first)).statusCode());
        assertEquals("", web.send("HEAD", "/data.nt", "").body());
        assertTrue(header("Content-Disposition", first).contains("dossier.nt"));
    }

    private static Graph graph(String path) {
        return dataset(path + ".ttl").getDefaultGraph();
    }

    private static DatasetGraph dataset(String path) {
        HttpResponse<String> response = web.get(path);
        assertEquals(200, response.statusCode(), response::body);
        return RDFParser.fromString(response.body(), RDFLanguages.filenameToLang(path))
                .base(endpoint.url())
                .toDatasetGraph();
    }

    private static RowSet rows(String query, Graph graph) {
        return QueryExec.graph(graph).query(PREFIXES + query).build().select();
    }

    private static List<String> values(String query, Graph graph) {
        List<String> values = new ArrayList<>();
        rows(query, graph).forEachRemaining(row -> values.add(text(row.get("n"))));
        return values;
    }

    private static String count(String query, Graph graph) {
        return values(query, graph).get(0);
    }

    private static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
}

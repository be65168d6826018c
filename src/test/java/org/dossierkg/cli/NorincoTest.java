package org.dossierkg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.dossierkg.build.Build;
import org.dossierkg.build.Dossier;
import org.dossierkg.report.Report;
import org.dossierkg.report.Severity;
import org.dossierkg.store.Generation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The bundled dossier, whole. */
class NorincoTest {
    private static final Report REPORT = new Report();
    private static final Generation GENERATION = Generation.inMemory();

    @BeforeAll
    static void build() {
        assertTrue(Build.run(Dossier.at(Path.of("data/norinco")), GENERATION, REPORT)
                .isPresent());
    }

    @Test
    void itHasNoErrorAndKeepsItsKnownContradictions() {
        List<String> warnings = REPORT.problems().stream()
                .filter(problem -> problem.severity() == Severity.WARNING)
                .map(problem -> problem.position() + " " + problem.field())
                .toList();
        assertEquals(0, REPORT.count(Severity.ERROR));
        assertEquals(
                List.of(
                        "data/norinco/figures.csv:2 as_of",
                        "data/norinco/figures.csv:3 as_of",
                        "data/norinco/sanctions.csv:3 date",
                        "data/norinco/supplies.csv:9 quantity",
                        "data/norinco/supplies.csv:10 quantity"),
                warnings);
    }

    @Test
    void allReferencesAreSources() {
        assertEquals("21", answer("SELECT (COUNT(DISTINCT ?n) AS ?count) { ?s a dsr:Source ; dsr:refNumber ?n }"));
    }

    @Test
    void whatIsNotStatedIsNotAsserted() {
        assertEquals("0", answer("""
                SELECT (COUNT(*) AS ?count) {
                  ?claim dsr:about ?s ; rdf:reifies <<( ?s ?p ?o )>> .
                  ?s ?p ?o .
                  FILTER NOT EXISTS { ?other dsr:about ?s ; rdf:reifies <<( ?s ?p ?o )>> ; dsr:status dsr:Stated } }"""));
    }

    @Test
    void whatIsStatedIsAsserted() {
        assertEquals("0", answer("""
                SELECT (COUNT(*) AS ?count) {
                  ?claim dsr:status dsr:Stated ; rdf:reifies <<( ?s ?p ?o )>> FILTER NOT EXISTS { ?s ?p ?o } }"""));
    }

    @Test
    void itHoldsWellOverAHundredClaims() {
        int claims = Integer.parseInt(answer("SELECT (COUNT(?c) AS ?count) { ?c a dsr:Claim ; dsr:status ?status }"));
        assertTrue(claims > 300, () -> claims + " claims");
    }

    @TestFactory
    Stream<DynamicTest> anExportIsTheSameGraphAndTheSameBytes() {
        Map<String, Lang> formats =
                Map.of("turtle", Lang.TURTLE, "trig", Lang.TRIG, "nt", Lang.NTRIPLES, "nq", Lang.NQUADS);
        return formats.entrySet().stream()
                .map(format -> DynamicTest.dynamicTest(format.getKey(), () -> {
                    String once = export("--format", format.getKey());
                    assertEquals(once, export("--format", format.getKey()));
                    assertTrue(IsoMatcher.isomorphic(snapshot(), parse(once, format.getValue())));
                }));
    }

    @TestFactory
    Stream<DynamicTest> inRdf11NoTripleTermIsLeft() {
        Map<String, Lang> formats =
                Map.of("turtle", Lang.TURTLE, "nt", Lang.NTRIPLES, "jsonld", Lang.JSONLD, "rdfxml", Lang.RDFXML);
        String claims = answer("SELECT (COUNT(*) AS ?count) { ?claim a dsr:Claim }");
        return formats.entrySet().stream()
                .map(format -> DynamicTest.dynamicTest(format.getKey(), () -> {
                    DatasetGraph read = parse(export("--rdf", "1.1", "--format", format.getKey()), format.getValue());
                    assertFalse(read.stream().anyMatch(quad -> quad.getObject().isTripleTerm()));
                    long statements = read.getDefaultGraph().stream(Node.ANY, RDF.Nodes.type, RDF.Statement.asNode())
                            .count();
                    assertEquals(claims, Long.toString(statements));
                }));
    }

    @Test
    void aPartOfItCanBeExported() {
        String sanctions = export("--class", "dsr:Sanction");
        assertTrue(sanctions.contains("d:sanction-2020"), sanctions);
        assertFalse(sanctions.contains("d:jiao-kaihe"), sanctions);
        String person = export("--subject", "jiao-kaihe");
        assertTrue(person.contains("\"Jiao Kaihe\"@en"), person);
        assertFalse(person.contains("d:sanction-2020"), person);
    }

    private static String export(String... options) {
        Cli cli = Cli.run(Stream.concat(Stream.of("export"), Stream.of(options)).toArray());
        assertEquals("", cli.err());
        assertEquals(Main.DONE, cli.code());
        return cli.out();
    }

    /** The only cell of an answer. */
    private static String answer(String sparql) {
        Cli cli = Cli.run("query", "--format", "csv", "-e", sparql);
        assertEquals("", cli.err());
        return cli.out().lines().toList().get(1);
    }

    private static DatasetGraph parse(String text, Lang lang) {
        DatasetGraph read = DatasetGraphFactory.create();
        RDFParser.source(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .lang(lang)
                .parse(read);
        return read;
    }

    /** A copy that can be read outside a transaction. */
    private static DatasetGraph snapshot() {
        DatasetGraph copy = DatasetGraphFactory.create();
        Txn.executeRead(GENERATION.dataset(), () -> GENERATION.dataset().find().forEachRemaining(copy::add));
        return copy;
    }
}

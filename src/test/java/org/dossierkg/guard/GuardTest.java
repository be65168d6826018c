package org.dossierkg.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.dossierkg.guard.Refused.Reason;
import org.dossierkg.query.Names;
import org.dossierkg.query.Question;
import org.dossierkg.report.ProblemException;
import org.dossierkg.server.Trap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people ask passes, and means what it meant. */
class GuardTest {
    private static final Names NAMES = Names.of("https://w3id.org/dossier/norinco/");
    private static final Guard GUARD = new Guard(Limits.standard());

    @Test
    void everyQueryOfTheW3cPassesUnlessItCallsWhatIsOutside() throws IOException {
        Path suites = Path.of(System.getProperty("suites", "../shared/suites")).resolve("w3c");
        assumeTrue(Files.isDirectory(suites), () -> "skipped: " + suites + " is not there");
        List<String> refused = new ArrayList<>();
        int read = 0;
        try (Stream<Path> files = Files.walk(suites)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".rq")).toList()) {
                String text = text(file);
                if (isSparql(text)) {
                    read++;
                    try {
                        GUARD.question(text, NAMES.parser());
                    } catch (Refused e) {
                        refused.add(file + ": " + e.text());
                    }
                }
            }
        }
        refused.removeIf(line -> line.contains("SERVICE may not ask"));
        assertEquals(List.of(), refused);
        assertTrue(read > 400, read + " queries");
    }

    @Test
    void everyQueryOfOursPasses() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("queries"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".rq")).toList()) {
                GUARD.question(text(file), NAMES.parser());
            }
        }
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            return "";
        }
    }

    private static boolean isSparql(String text) {
        try {
            Question.ofStandard(text, NAMES.parser());
            return true;
        } catch (ProblemException | QueryException e) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "REPLACE('abcabc', 'b', 'Z'); aZcaZc",
                "REPLACE('abc', '(.)', '<$1>'); <a><b><c>",
                "REPLACE('ABC', 'b', 'x', 'i'); AxC",
                "REPLACE('a.b', '.', '-', 'q'); a-b",
                "LANG(REPLACE('abc'@en, 'b', 'x')); en",
                "REPLACE('abc', 'x', 'y'); abc",
                "REGEX('abc', 'B'); false",
                "REGEX('abc', 'B', 'i'); true",
                "CONCAT('a', 'b', 'c'); abc",
                "LANG(CONCAT('a'@en, 'b'@en)); en",
                "ENCODE_FOR_URI('a b/ü'); a%20b%2F%C3%BC",
                "UCASE('straße'); STRASSE",
                "STRBEFORE('abc', 'b'); a",
                "CONTAINS('abc', 'bc'); true",
                "SUBSTR('abc', 2); bc",
                "1 + 2 * 3; 7",
                "7 / 2; 3.5",
                "xsd:integer('12') + 1; 13",
                "STR(STRDT('2020', xsd:gYear)); 2020",
                "LANG(STRLANG('a', 'zh-Hans')); zh-Hans",
                "STRLEN(SHA1('a')); 40",
                "STR(IRI('https://example.org/a')); https://example.org/a",
                "STR(OBJECT(TRIPLE(<urn:s>, <urn:p>, 1))); 1",
                "BNODE('a') = BNODE('a'); true",
                "BNODE('a') = BNODE('b'); false",
                "<http://www.w3.org/2005/xpath-functions#ceiling>(1.2); 2.0",
                "<http://www.w3.org/2005/xpath-functions#upper-case>('a'); A",
                "<http://www.w3.org/2005/xpath-functions#year-from-date>('2020-02-01'^^xsd:date); 2020",
                "<http://www.w3.org/2005/xpath-functions#round>(2.6); 3.0",
                "<http://www.w3.org/2005/xpath-functions/math#sqrt>(4); 2.0e0",
                "COALESCE(<http://example.org/unknown>(1), 'unbound'); unbound"
            })
    void aGuardedFunctionGivesWhatItsLikeGives(String expression, String expected) {
        assertEquals(List.of(expected), answer(GUARD, "SELECT (STR(" + expression + ") AS ?x) {}"));
    }

    @Test
    void aggregatesPathsAndSortingGiveWhatTheyGave() {
        String data = "VALUES ?x { 3 1 2 2 }";
        assertEquals(List.of("3 1 2 2"), answer(GUARD, "SELECT (GROUP_CONCAT(?x) AS ?y) { " + data + " }"));
        assertEquals(
                List.of("3,1,2"),
                answer(GUARD, "SELECT (GROUP_CONCAT(DISTINCT ?x; separator=',') AS ?y) { " + data + " }"));
        assertEquals(List.of("1", "2", "2", "3"), answer(GUARD, "SELECT ?x { " + data + " } ORDER BY ?x"));
        assertEquals(List.of("3", "2"), answer(GUARD, "SELECT ?x { " + data + " } ORDER BY DESC(?x) LIMIT 2"));
        assertEquals(List.of("urn:a"), answer(GUARD, "SELECT ?x { <urn:a> (<urn:p>|!<urn:q>)*/<urn:p>? ?x }"));
    }

    @Test
    void aTextGivesOneBlankNodeInOneSolutionAndAnotherInTheNext() {
        String nodes = "BIND(BNODE('a') AS ?x) BIND(1 AS ?n) BIND(BNODE('a') AS ?y)";
        assertEquals(List.of("true"), answer(GUARD, "SELECT (sameTerm(?x, ?y) AS ?z) { " + nodes + " }"));
        assertEquals(
                List.of("3"),
                answer(
                        GUARD,
                        "SELECT (COUNT(DISTINCT ?x) AS ?n) { VALUES ?v { 1 1 2 } BIND(BNODE('a') AS ?x)"
                                + " BIND(BNODE('a') AS ?y) FILTER(?x = ?y) }"));
        assertEquals(
                List.of("false"),
                answer(GUARD, "SELECT (?x = ?y AS ?z) { { SELECT (BNODE('a') AS ?x) {} } BIND(BNODE('b') AS ?y) }"));
    }

    @Test
    void aPathOfNoStepFindsTheNodesOfTheGraphAlone() {
        assertEquals(List.of(), answer(GUARD, "SELECT ?x { VALUES ?x { 1 <urn:a> } ?x <urn:p>* ?y }"));
        assertEquals(List.of("urn:a"), answer(GUARD, "SELECT ?y { <urn:a> <urn:p>* ?y }"));
        assertEquals(List.of(), answer(GUARD, "SELECT ?x { GRAPH ?g { ?x <urn:p>? ?y } }"));
    }

    @Test
    void aFunctionByIriGivesAValueOrAnErrorWhateverItIsGiven() {
        List<String> values =
                List.of("1", "-1.5", "1e300", "'a'", "''", "'b'@en", "<urn:a>", "'2020-02-30'^^xsd:date", "?unbound");
        for (String function : Guard.functions()) {
            for (String one : values) {
                for (String arguments : List.of("", one, one + ", " + one, one + ", 'x'", one + ", 1, 2")) {
                    String query = "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> SELECT (COALESCE(<" + function
                            + ">(" + arguments + "), 1) AS ?x) {}";
                    boolean told = true;
                    try {
                        answer(GUARD, query);
                    } catch (RuntimeException e) {
                        told = e instanceof QueryException; // it takes another number of arguments
                    }
                    assertTrue(told, query);
                }
            }
        }
    }

    @Test
    void aKnownFunctionThatMayDoHarmIsRefusedAndNotUnbound() {
        for (String iri : List.of(
                "java:java.lang.String",
                "http://jena.apache.org/ARQ/function#wait",
                "http://jena.hpl.hp.com/ARQ/function#wait",
                "http://jena.apache.org/ARQ/jsFunction#f",
                "http://www.w3.org/2005/xpath-functions#matches",
                "http://www.w3.org/2005/xpath-functions#apply",
                "http://www.w3.org/2005/xpath-functions/math#pow",
                "http://www.w3.org/2005/xpath-functions/math#exp10",
                "http://www.dotnetrdf.org/leviathan#factorial")) {
            Refused refused = assertThrows(Refused.class, () -> answer(GUARD, "SELECT (<" + iri + ">(1, 2) AS ?x) {}"));
            assertEquals(Reason.NOT_ALLOWED, refused.reason());
        }
        String precise = "SELECT (<http://www.w3.org/2005/xpath-functions#round>(1.5, 1000000000) AS ?x) {}";
        assertThrows(Refused.class, () -> answer(GUARD, precise));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'# { ( ['", "\"\"\"} ' \" {{{{\"\"\"", "'\\' ( \\\\'", "1<2 && 3>2", "<urn:#(((>"})
    void bracketsInTextsAndIrisAreNoNesting(String expression) {
        Limits flat = new Limits(1_000, 100, 3, 100, 100, 1_000, 1, 100, 100, 64, Set.of());
        QueryScan.check(flat, "SELECT (" + expression + " AS ?x) { ?s ?p (1) }");
        assertThrows(Refused.class, () -> QueryScan.check(flat, "SELECT (" + expression + " AS ?x) { ?s ?p (((1))) }"));
    }

    @Test
    void aServiceOnTheListIsAskedAndItsRowsJoined() throws IOException {
        String json = "{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":["
                + "{\"x\":{\"type\":\"uri\",\"value\":\"urn:found\"}}]}}";
        try (Trap service = Trap.answering(200, "application/sparql-results+json", json)) {
            Guard guard = new Guard(Limits.standard().withServices(Set.of(service.url() + "/sparql")));
            String query = "SELECT ?x { SERVICE <" + service.url() + "/sparql> { ?x ?p ?o FILTER(REGEX(?o, 'a')) } }";
            assertEquals(List.of("urn:found"), answer(guard, query));
            assertEquals(List.of("POST /sparql"), service.visits());
            String other = "SELECT ?x { SERVICE <" + service.url() + "/other> { ?x ?p ?o } }";
            assertEquals(
                    Reason.NOT_ALLOWED,
                    assertThrows(Refused.class, () -> answer(guard, other)).reason());
        }
    }

    @Test
    void aServiceThatLeadsElsewhereOrFailsIsAnErrorUnlessSilent() throws IOException {
        try (Trap service = Trap.answering(302, "text/plain", "elsewhere")) {
            Guard guard = new Guard(Limits.standard().withServices(Set.of(service.url() + "/")));
            String query = "SELECT ?x { SERVICE SILENT <" + service.url() + "/> { ?x ?p ?o } }";
            assertEquals(List.of("null"), answer(guard, query));
            assertThrows(QueryException.class, () -> answer(guard, query.replace("SILENT ", "")));
            assertEquals(2, service.visits().size());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3, true",
        "192.168.1.1, true",
        "169.254.169.254, true",
        "100.64.0.1, true",
        "127.0.0.1, true",
        "0.0.0.0, true",
        "::1, true",
        "fd00::1, true",
        "fe80::1, true",
        "::ffff:10.0.0.1, true",
        "93.184.216.34, false",
        "2606:2800:220:1::1, false"
    })
    void addressesOfNetworksNearbyAreKnown(String address, boolean nearby) throws IOException {
        assertEquals(nearby, PublicAddress.isNearby(InetAddress.getByName(address)));
    }

    @Test
    void aFunctionIsNotLoadedByItsNameEvenWhereNobodyLooked() {
        assertFalse(new Functions.OfProperties(Map.of()).manages("java:org.example.Any"));
        assertEquals(null, Functions.allowed().get("java:org.example.Any"));
        assertEquals(null, Functions.allowed().get("http://jena.apache.org/ARQ/function#wait"));
    }

    private static List<String> answer(Guard guard, String text) {
        DatasetGraph empty = DatasetGraphFactory.create();
        Allowance allowance = new Allowance(guard.limits(), Duration.ofSeconds(20));
        try (QueryExec execution = guard.question(text, NAMES.parser())
                .execution(empty)
                .context(guard.context(allowance))
                .build()) {
            List<String> values = new ArrayList<>();
            RowSet rows = execution.select();
            rows.forEachRemaining(row -> {
                org.apache.jena.graph.Node node = row.get(rows.getResultVars().get(0));
                values.add(node == null ? "null" : node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI());
            });
            return values;
        }
    }
}

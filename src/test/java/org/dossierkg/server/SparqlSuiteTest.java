package org.dossierkg.server;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** The W3C's tests of queries, of the formats of their results, and of updates, each put to the endpoint over HTTP. */
@Tag("promise")
class SparqlSuiteTest {
    private static final Set<String> QUERIES = Set.of(
            "QueryEvaluationTest",
            "CSVResultFormatTest",
            "PositiveSyntaxTest",
            "PositiveSyntaxTest11",
            "NegativeSyntaxTest",
            "NegativeSyntaxTest11");

    private static final Set<String> UPDATES = Set.of(
            "UpdateEvaluationTest",
            "PositiveUpdateSyntaxTest",
            "PositiveUpdateSyntaxTest11",
            "NegativeUpdateSyntaxTest",
            "NegativeUpdateSyntaxTest11");

    private static final String TOKEN = "a token for the cases that update";

    /** Updates of SPARQL 1.1 that are refused. */
    private static final Map<String, String> UPDATES_11 = Map.of(
            "test_1", "nothing is ever loaded",
            "test_2", "nothing is ever loaded",
            "test_3", "nothing is ever loaded",
            "test_4", "nothing is ever loaded",
            "test_37", "nothing is ever loaded",
            "load-silent", "nothing is ever loaded",
            "load-into-silent", "nothing is ever loaded",
            "test_18", "the graph that is to be copied is not there, and the suite only asks for the syntax");

    /** Queries of SPARQL 1.2 that Jena 5.6.0 answers otherwise. */
    private static final Map<String, String> OTHERWISE_12 =
            Map.of("group-by-scope-1", "a name that the group does not have may not be given anew in SELECT");

    private static final AtomicReference<DatasetGraph> CURRENT = new AtomicReference<>();
    private static Endpoint endpoint;
    private static Web web;

    @BeforeAll
    static void start() {
        CURRENT.set(Sample.dataset());
        endpoint = Endpoint.start(
                Settings.standard().withPort(0).withUpdates(BearerToken.of(TOKEN)), CURRENT::get, Sample.site());
        web = new Web(endpoint.url());
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    @TestFactory
    List<DynamicTest> eachQueryOfSparql11IsAnsweredAsExpected() {
        return tests("sparql11/manifest-sparql11-query.ttl", 328, Map.of());
    }

    @TestFactory
    List<DynamicTest> eachFormatOfSparql11IsAsExpected() {
        return tests("sparql11/manifest-sparql11-results.ttl", 10, Map.of());
    }

    @TestFactory
    List<DynamicTest> eachQueryOfSparql12IsAnsweredAsExpected() {
        return tests("sparql12/manifest.ttl", 246, OTHERWISE_12);
    }

    @TestFactory
    List<DynamicTest> eachUpdateOfSparql11ChangesTheDataAsExpected() {
        return updates("sparql11/manifest-sparql11-update.ttl", 149, UPDATES_11);
    }

    @TestFactory
    List<DynamicTest> eachUpdateOfSparql12ChangesTheDataAsExpected() {
        return updates("sparql12/manifest.ttl", 23, Map.of());
    }

    private static List<DynamicTest> updates(String file, int count, Map<String, String> otherwise) {
        W3cManifest manifest = W3cManifest.read(file);
        W3cUpdate update = new W3cUpdate(manifest, CURRENT, web, TOKEN);
        return manifest.tests(UPDATES, count, otherwise, update::check);
    }

    private static List<DynamicTest> tests(String file, int count, Map<String, String> otherwise) {
        W3cManifest manifest = W3cManifest.read(file);
        W3cQuery query = new W3cQuery(manifest, CURRENT, web);
        return manifest.tests(QUERIES, count, otherwise, query::check);
    }
}

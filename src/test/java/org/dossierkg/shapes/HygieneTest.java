package org.dossierkg.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.dossierkg.build.Build;
import org.dossierkg.build.Dossier;
import org.dossierkg.report.Report;
import org.dossierkg.store.Generation;
import org.dossierkg.vocab.Dsr;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The queries of {@code ontology/checks/hygiene}: a row is an error. */
class HygieneTest {
    private static final Path ONTOLOGY = Path.of("ontology");

    @TestFactory
    Stream<DynamicTest> theOntologyIsClean() {
        DatasetGraph ontology = DatasetGraphFactory.wrap(Ontology.read());
        return queries("ontology").map(query -> dynamicTest(query.title(), () -> clean(query, ontology)));
    }

    @TestFactory
    Stream<DynamicTest> examplesShapesAndAlignmentsAreClean() throws IOException {
        DatasetGraph data = withOntology();
        RDFDataMgr.read(data, "ontology/shapes.ttl");
        RDFDataMgr.read(data, "ontology/alignments.ttl");
        try (Stream<Path> examples = Files.list(ONTOLOGY.resolve("examples/valid"))) {
            examples.forEach(file -> RDFDataMgr.read(data, file.toString()));
        }
        return queries("data").map(query -> dynamicTest(query.title(), () -> clean(query, data)));
    }

    @TestFactory
    Stream<DynamicTest> theBundledDossierIsClean() {
        Generation generation = Generation.inMemory();
        assertTrue(Build.run(Dossier.at(Path.of("data/norinco")), generation, new Report())
                .isPresent());
        DatasetGraph data = withOntology();
        Txn.executeRead(generation.dataset(), () -> generation.dataset().find().forEachRemaining(data::add));
        return queries("data").map(query -> dynamicTest(query.title(), () -> clean(query, data)));
    }

    @TestFactory
    Stream<DynamicTest> everyQueryFindsItsDirt() {
        DatasetGraph dirt = withOntology();
        RDFParser.source("src/test/resources/hygiene.ttl")
                .lang(Lang.TURTLE)
                .errorHandler(ErrorHandlerFactory.errorHandlerNoLogging)
                .parse(dirt);
        return Stream.concat(queries("ontology"), queries("data"))
                .map(query -> dynamicTest(
                        query.title(), () -> assertTrue(!rows(query, dirt).isEmpty())));
    }

    @Test
    void everyQuerySaysWhatItIsOver() {
        assertEquals(
                QueryFile.in(ONTOLOGY.resolve("checks/hygiene")).size(),
                queries("ontology").count() + queries("data").count());
    }

    @Test
    void theOntologyStaysUnderFiveHundredLines() throws IOException {
        assertTrue(Files.readAllLines(ONTOLOGY.resolve("dossier.ttl")).size() < 500);
    }

    private static DatasetGraph withOntology() {
        DatasetGraph data = DatasetGraphFactory.create();
        data.addGraph(NodeFactory.createURI(Dsr.NS), Ontology.read());
        return data;
    }

    private static Stream<QueryFile> queries(String over) {
        return QueryFile.in(ONTOLOGY.resolve("checks/hygiene")).stream()
                .filter(query -> over.equals(query.text().field("over")));
    }

    private static void clean(QueryFile query, DatasetGraph data) {
        assertEquals(List.of(), rows(query, data));
    }

    private static List<String> rows(QueryFile query, DatasetGraph data) {
        try (QueryExec exec = QueryExec.dataset(data).query(query.query()).build()) {
            return exec.select().stream().map(Binding::toString).toList();
        }
    }
}

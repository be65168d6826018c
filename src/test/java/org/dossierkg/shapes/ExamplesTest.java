package org.dossierkg.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The shapes and checks accept each valid example, and find in each invalid one what its first lines expect. */
class ExamplesTest {
    private static final Path FOLDER = Path.of("ontology", "examples");
    private static final String EXPECT = "# expect: ";

    private final Shapes shapes = Shapes.open();
    private final Checks checks = Checks.open();
    private final Rules rules = Rules.open();

    @TestFactory
    Stream<DynamicTest> validExamplesAreAccepted() throws IOException {
        return examples("valid")
                .map(file -> dynamicTest(file.getFileName().toString(), () -> assertEquals(List.of(), findings(file))));
    }

    @TestFactory
    Stream<DynamicTest> invalidExamplesAreRejectedAsTheyExpect() throws IOException {
        return examples("invalid").map(file -> dynamicTest(file.getFileName().toString(), () -> rejected(file)));
    }

    @Test
    void noExampleIsLost() throws IOException {
        assertEquals(12, examples("valid").count());
        assertEquals(88, examples("invalid").count());
    }

    @Test
    void everyMessageOfAShapeAndEveryCheckHasItsExample() throws IOException {
        Set<String> shown = new HashSet<>();
        examples("invalid").forEach(file -> findings(file).forEach(text -> shown.add(advice(text))));
        Set<String> written = new HashSet<>();
        RDFDataMgr.loadGraph("ontology/shapes.ttl")
                .find(Node.ANY, SHACL.message, Node.ANY)
                .forEach(triple -> written.add(advice(triple.getObject().getLiteralLexicalForm())));
        QueryFile.in(Path.of("ontology", "checks"))
                .forEach(check -> written.add(check.text().field("advice")));
        written.removeAll(shown);
        assertEquals(Set.of(), written);
    }

    private static String advice(String text) {
        return text.substring(text.indexOf("; ") + 2);
    }

    private void rejected(Path file) throws IOException {
        List<String> expected = Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(EXPECT))
                .map(line -> line.substring(EXPECT.length()))
                .toList();
        assertTrue(!expected.isEmpty(), "says nothing to expect");
        List<String> found = findings(file);
        for (String part : expected) {
            assertTrue(found.stream().anyMatch(text -> text.contains(part)), () -> part + "\nnot in " + found);
        }
        for (String text : found) {
            assertTrue(expected.stream().anyMatch(text::contains), () -> "not expected: " + text);
        }
    }

    private List<String> findings(Path file) {
        JenaSystem.init();
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        RDFDataMgr.read(data, file.toString());
        rules.apply(data);
        List<Finding> findings = data.calculateRead(() -> shapes.validate(data.getDefaultGraph()));
        return Stream.concat(findings.stream(), checks.run(data).stream())
                .map(f -> f.what() + "; " + f.advice())
                .toList();
    }

    private static Stream<Path> examples(String kind) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve(kind))) {
            return files.sorted().toList().stream();
        }
    }
}

package org.dossierkg.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.dossierkg.vocab.Dsr;
import org.junit.jupiter.api.Test;

/** What shapes, checks, rules and program repeat of the ontology is what the ontology says. */
class TermsTest {
    private static final Node THING = NodeFactory.createURI("https://w3id.org/dossier/norinco/thing");
    private static final Node OTHER = NodeFactory.createURI("https://w3id.org/dossier/norinco/other");

    @Test
    void theProgramKnowsTheStatusesOfTheOntology() {
        assertEquals(Set.copyOf(Ontology.of(Dsr.term("Status"))), Set.copyOf(Dsr.STATUSES));
    }

    @Test
    void theShapesKnowTheStatusesAndFlagsOfTheOntology() {
        Shapes shapes = Shapes.open();
        for (Node status : Ontology.of(Dsr.term("Status"))) {
            assertTrue(accepted(shapes, Dsr.STATUS, status), status.toString());
        }
        for (Node flag : Ontology.of(Dsr.term("Flag"))) {
            assertTrue(accepted(shapes, Dsr.FLAG, flag), flag.toString());
        }
    }

    @Test
    void theChecksSetFlagsOfTheOntology() {
        List<Node> flags = Ontology.of(Dsr.term("Flag"));
        Set<Node> set = QueryFile.in(Path.of("ontology", "checks")).stream()
                .map(Check::of)
                .filter(check -> check.flag() != null)
                .map(Check::flag)
                .collect(Collectors.toSet());
        assertTrue(flags.containsAll(set));
        assertEquals(7, set.size());
    }

    @Test
    void theRulesKnowTheSuperclassesOfTheOntology() {
        List<Triple> pairs = Ontology.within(RDFS.Nodes.subClassOf);
        assertEquals(4, pairs.size());
        for (Triple pair : pairs) {
            DatasetGraph data = DatasetGraphFactory.createTxnMem();
            data.getDefaultGraph().add(THING, RDF.Nodes.type, pair.getSubject());
            assertEquals(1, Rules.open().apply(data));
            assertTrue(data.getDefaultGraph().contains(THING, RDF.Nodes.type, pair.getObject()));
        }
    }

    @Test
    void theChecksKnowTheRangesOfTheOntology() {
        Checks checks = Checks.open();
        List<Triple> ranges = Ontology.within(RDFS.Nodes.range).stream()
                .filter(range -> !Set.of(Dsr.STATUS, Dsr.FLAG).contains(range.getSubject()))
                .toList();
        assertTrue(ranges.size() > 20);
        for (Triple range : ranges) {
            DatasetGraph data = DatasetGraphFactory.createTxnMem();
            Graph graph = data.getDefaultGraph();
            graph.add(THING, range.getSubject(), OTHER);
            graph.add(OTHER, RDF.Nodes.type, Dsr.SOURCE);
            assertEquals(1, wrongKinds(checks, data), range.toString());
            graph.add(OTHER, RDF.Nodes.type, range.getObject());
            assertEquals(0, wrongKinds(checks, data), range.toString());
        }
    }

    private static long wrongKinds(Checks checks, DatasetGraph data) {
        return checks.run(data).stream()
                .filter(finding -> finding.what().contains("is no dsr:"))
                .count();
    }

    private static boolean accepted(Shapes shapes, Node property, Node value) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.add(THING, RDF.Nodes.type, Dsr.CLAIM);
        graph.add(THING, property, value);
        return shapes.validate(graph).stream().noneMatch(finding -> value.equals(finding.value()));
    }
}

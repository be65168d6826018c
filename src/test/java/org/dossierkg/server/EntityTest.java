package org.dossierkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.NodeConst;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.dossierkg.vocab.Dsr;
import org.junit.jupiter.api.Test;

class EntityTest {
    @Test
    void ofMoreClaimsThanAreReadNoneSeemsToBeATripleWithoutAClaim() {
        JenaSystem.init();
        Graph graph = GraphFactory.createDefaultGraph();
        Node giant = Sample.thing("giant");
        Node code = SKOS.notation.asNode();
        for (int i = 0; i < Entity.READ + 50; i++) {
            Node claim = Sample.thing("claim/" + i);
            Node value = NodeFactory.createLiteralString("code " + i);
            graph.add(giant, code, value);
            graph.add(claim, NodeConst.nodeReifies, NodeFactory.createTripleTerm(giant, code, value));
            graph.add(claim, Dsr.ABOUT, giant);
        }
        List<EntityFact> facts = new Entity(graph, giant).facts();
        assertEquals(Entity.READ, facts.size());
        assertTrue(facts.stream().noneMatch(fact -> fact.claim() == null));
    }

    @Test
    void namesComeFirstAndTheTypeLast() {
        JenaSystem.init();
        Graph graph = GraphFactory.createDefaultGraph();
        Node thing = Sample.thing("thing");
        List<Node> properties =
                List.of(RDF.Nodes.type, Dsr.term("unit"), SKOS.altLabel.asNode(), SKOS.prefLabel.asNode());
        properties.forEach(property -> graph.add(thing, property, Dsr.STATED));
        assertEquals(
                List.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode(), Dsr.term("unit"), RDF.Nodes.type),
                new Entity(graph, thing)
                        .facts().stream()
                                .map(fact -> fact.statement().getPredicate())
                                .toList());
    }
}

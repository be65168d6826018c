package org.dossierkg.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

class BlankNodeNamesTest {
    private static final Node NEXT = NodeFactory.createURI("http://example.org/next");
    private static final Node SAME = NodeFactory.createURI("http://example.org/same");

    @Test
    void namesDoNotDependOnLabelsOrOrder() {
        for (int size : new int[] {1, 2, 3, 7, 12}) {
            assertEquals(text(ring(size)), text(shuffled(ring(size))));
            assertEquals(text(star(size)), text(shuffled(star(size))));
        }
    }

    @Test
    void aRingOfSixIsNotTwoRingsOfThree() {
        List<Quad> twice = ring(3);
        twice.addAll(ring(3));
        assertNotEquals(text(ring(6)), text(twice));
        assertEquals(text(twice), text(shuffled(twice)));
    }

    @Test
    void nodesOfEveryPlaceAreNamedAlike() {
        Node node = NodeFactory.createBlankNode();
        Node term = NodeFactory.createTripleTerm(SAME, NEXT, node);
        assertEquals(
                "<http://example.org/same> <http://example.org/next> <<( <http://example.org/same> <http://example.org/next> _:b0 )>> _:b0 .\n",
                text(List.of(Quad.create(node, SAME, NEXT, term))));
    }

    @Test
    void tenThousandEqualNodesAreNamedAtOnce() {
        List<Quad> quads = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            quads.add(quad(NodeFactory.createBlankNode(), NEXT, SAME));
        }
        assertEquals(10_000, text(quads).lines().distinct().count());
    }

    private static String text(List<Quad> quads) {
        return LineWriter.text(BlankNodeNames.renamed(quads));
    }

    private static List<Quad> ring(int size) {
        List<Node> nodes = nodes(size);
        List<Quad> quads = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            quads.add(quad(nodes.get(i), NEXT, nodes.get((i + 1) % size)));
        }
        return quads;
    }

    private static List<Quad> star(int size) {
        Node centre = NodeFactory.createBlankNode();
        List<Quad> quads = new ArrayList<>();
        nodes(size).forEach(node -> quads.add(quad(centre, NEXT, node)));
        return quads;
    }

    private static List<Node> nodes(int size) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            nodes.add(NodeFactory.createBlankNode());
        }
        return nodes;
    }

    private static Quad quad(Node subject, Node predicate, Node object) {
        return Quad.create(Quad.defaultGraphNodeGenerated, subject, predicate, object);
    }

    /** The same graph with other labels in another order. */
    private static List<Quad> shuffled(List<Quad> quads) {
        Map<Node, Node> labels = new HashMap<>();
        List<Quad> shuffled = new ArrayList<>();
        for (Quad quad : quads) {
            shuffled.add(Terms.map(
                    quad, n -> n.isBlank() ? labels.computeIfAbsent(n, o -> NodeFactory.createBlankNode()) : n));
        }
        Collections.shuffle(shuffled, new Random(7));
        return shuffled;
    }
}

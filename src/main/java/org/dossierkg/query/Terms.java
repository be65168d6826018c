package org.dossierkg.query;

import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.NodeConst;

/** Rewrites terms wherever they stand, inside triple terms too. */
final class Terms {
    private Terms() {}

    /** The quad with every IRI, blank node and literal in it replaced; the graph of a default-graph quad stays. */
    static Quad map(Quad quad, UnaryOperator<Node> change) {
        Node graph = quad.isDefaultGraph() ? Quad.defaultGraphNodeGenerated : change.apply(quad.getGraph());
        return Quad.create(graph, map(quad.asTriple(), change));
    }

    static Triple map(Triple triple, UnaryOperator<Node> change) {
        return Triple.create(
                map(triple.getSubject(), change), change.apply(triple.getPredicate()), map(triple.getObject(), change));
    }

    static Node map(Node term, UnaryOperator<Node> change) {
        return term.isTripleTerm() ? NodeFactory.createTripleTerm(map(term.getTriple(), change)) : change.apply(term);
    }

    static boolean hasBlank(Quad quad) {
        return quad.getGraph().isBlank() || hasBlank(quad.asTriple());
    }

    private static boolean hasBlank(Triple triple) {
        return hasBlank(triple.getSubject()) || hasBlank(triple.getObject());
    }

    private static boolean hasBlank(Node term) {
        return term.isBlank() || (term.isTripleTerm() && hasBlank(term.getTriple()));
    }

    /** Whether the triple says that its subject reifies some triple. */
    static boolean reifies(Triple triple) {
        return triple.getObject().isTripleTerm() && triple.predicateMatches(NodeConst.nodeReifies);
    }
}

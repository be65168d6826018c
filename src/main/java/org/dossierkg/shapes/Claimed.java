package org.dossierkg.shapes;

import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.DisjointUnion;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;

/**
 * All that a graph claims: its triples, and those that its claims reify without asserting them. An alleged delivery has
 * to have a supplier and a sound date just as a stated one.
 */
final class Claimed {
    private Claimed() {}

    /** A view of {@code graph} for reading; the triples that are only reified are held in memory beside it. */
    static Graph in(Graph graph) {
        Graph reified = GraphFactory.createDefaultGraph();
        Iterator<Node> terms = G.iterObjectsOfPredicate(graph, RDF.Nodes.reifies);
        while (terms.hasNext()) {
            Node term = terms.next();
            if (term.isTripleTerm()) {
                Triple triple = term.getTriple();
                if (!graph.contains(triple)) {
                    reified.add(triple);
                }
            }
        }
        return reified.isEmpty() ? graph : new DisjointUnion(graph, reified);
    }
}

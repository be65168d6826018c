package org.dossierkg.guard;

import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.util.iterator.ExtendedIterator;

/** A graph that is read for no longer than somebody may take. */
final class TimedGraph extends WrappedGraph {
    private final Allowance allowance;

    TimedGraph(Graph graph, Allowance allowance) {
        super(graph);
        this.allowance = allowance;
    }

    @Override
    public ExtendedIterator<Triple> find(Triple pattern) {
        return timed(super.find(pattern));
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
        return timed(super.find(subject, predicate, object));
    }

    @Override
    public Stream<Triple> stream(Node subject, Node predicate, Node object) {
        return super.stream(subject, predicate, object).peek(triple -> allowance.check());
    }

    private ExtendedIterator<Triple> timed(ExtendedIterator<Triple> triples) {
        return triples.mapWith(triple -> {
            allowance.check();
            return triple;
        });
    }
}

package org.dossierkg.guard;

import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.GraphWrapper;

/** A graph in memory whose filling checks the query's time: DESCRIBE fills one without looking up. */
final class CheckedGraph extends GraphWrapper {
    private final Allowance allowance;

    CheckedGraph(Allowance allowance) {
        super(GraphFactory.createDefaultGraph());
        this.allowance = allowance;
    }

    @Override
    public void add(Triple triple) {
        allowance.check();
        super.add(triple);
    }
}

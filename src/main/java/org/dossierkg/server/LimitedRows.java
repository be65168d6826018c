package org.dossierkg.server;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;

/** Rows that end with an error when there are too many of them. */
final class LimitedRows implements RowSet {
    private final RowSet rows;
    private final AnswerLimits limits;
    private long left;

    LimitedRows(RowSet rows, AnswerLimits limits) {
        this.rows = rows;
        this.limits = limits;
        this.left = limits.rows();
    }

    /** The graph of some triples, of which there may be as many as of rows. */
    static Graph graph(Iterator<Triple> triples, AnswerLimits limits) {
        Graph graph = GraphFactory.createDefaultGraph();
        triples.forEachRemaining(triple -> {
            graph.add(triple);
            if (graph.size() > limits.rows()) {
                throw limits.tooManyRows();
            }
        });
        return graph;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public Binding next() {
        left--;
        if (left < 0) {
            throw limits.tooManyRows();
        }
        return rows.next();
    }

    @Override
    public List<Var> getResultVars() {
        return rows.getResultVars();
    }

    @Override
    public long getRowNumber() {
        return rows.getRowNumber();
    }

    @Override
    public void close() {
        rows.close();
    }
}

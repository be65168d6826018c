package org.dossierkg.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.jspecify.annotations.Nullable;

/**
 * A dataset in memory that is only read from now on. It finds triples about three times as fast as one that has to keep
 * the state before each write for those who still read it.
 */
public final class FixedDataset extends DatasetGraphMapLink {
    private FixedDataset(Graph defaultGraph) {
        super(defaultGraph);
    }

    /** A copy of a dataset in memory; a dataset on disk as it is. */
    public static DatasetGraph of(DatasetGraph data) {
        return DatabaseMgr.isTDB2(data) ? data : Txn.calculateRead(data, () -> copy(data));
    }

    private static FixedDataset copy(DatasetGraph data) {
        FixedDataset fixed = new FixedDataset(copy(data.getDefaultGraph()));
        data.listGraphNodes().forEachRemaining(name -> fixed.addGraph(name, copy(data.getGraph(name))));
        fixed.prefixes().putAll(data.prefixes());
        return fixed;
    }

    private static Graph copy(Graph graph) {
        Graph copy = new GraphMem2Fast();
        graph.find().forEachRemaining(copy::add);
        return copy;
    }

    /** Of a name that is not in the dataset, an empty graph, as of any other dataset. */
    @Override
    public Graph getGraph(Node name) {
        Graph known = super.getGraph(name);
        return known == null ? Graph.emptyGraph : known;
    }

    @Override
    protected @Nullable Graph getGraphCreate(Node name) {
        return null;
    }
}

package org.dossierkg.build;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.dossierkg.vocab.Dsr;

/**
 * How much a dataset holds.
 *
 * @param claims statements as somebody makes them
 * @param sources what the claims rest on
 * @param triples all quads, the claims' own included
 * @param flags what checks and authors noticed about claims
 */
public record Counts(long claims, long sources, long triples, long flags) {
    /** Counts a dataset, in the caller's transaction or one of its own. */
    public static Counts of(DatasetGraph data) {
        return Txn.calculateRead(
                data,
                () -> new Counts(
                        count(data, RDF.Nodes.type, Dsr.CLAIM),
                        count(data, RDF.Nodes.type, Dsr.SOURCE),
                        data.stream().count(),
                        count(data, Dsr.FLAG, Node.ANY)));
    }

    private static long count(DatasetGraph data, Node predicate, Node object) {
        return data.getDefaultGraph().stream(Node.ANY, predicate, object).count();
    }

    /** {@code 412 claims, 22 sources, 3,456 triples, 17 flags}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%,d claims, %,d sources, %,d triples, %,d flags", claims, sources, triples, flags);
    }
}

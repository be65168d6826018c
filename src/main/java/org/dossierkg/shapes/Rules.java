package org.dossierkg.shapes;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.dossierkg.source.Bundled;

/** The CONSTRUCT rules that complete what is asserted: superclasses, and both directions of subsidiaries and identities. */
public final class Rules {
    private final List<Query> rules;

    private Rules(List<Query> rules) {
        this.rules = rules;
    }

    /** The bundled rules. */
    public static Rules open() {
        JenaSystem.init();
        return new Rules(QueryFile.in(Bundled.folder("ontology").resolve("rules")).stream()
                .map(QueryFile::query)
                .toList());
    }

    /**
     * Adds what follows to the default graph, until nothing more does, in the caller's transaction or one of its own.
     *
     * @return how many triples were added
     */
    public int apply(DatasetGraph data) {
        return Txn.calculateWrite(data, () -> {
            int before;
            int added = 0;
            do {
                before = added;
                for (Query rule : rules) {
                    Set<Triple> triples = missing(rule, data);
                    triples.forEach(data.getDefaultGraph()::add);
                    added += triples.size();
                }
            } while (added > before);
            return added;
        });
    }

    private static Set<Triple> missing(Query rule, DatasetGraph data) {
        Graph graph = data.getDefaultGraph();
        Set<Triple> missing = new LinkedHashSet<>();
        try (QueryExec exec = QueryExec.dataset(data).query(rule).build()) {
            exec.constructTriples().forEachRemaining(triple -> {
                if (!graph.contains(triple)) {
                    missing.add(triple);
                }
            });
        }
        return missing;
    }
}

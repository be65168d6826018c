package org.dossierkg.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.dossierkg.report.Problem;
import org.dossierkg.source.Row;

/**
 * The subjects of another triples map, found by equal values.
 *
 * @param child what this row is joined by
 * @param join finds the subjects
 */
record ReferencingObjectMap(JoinKeys child, Join join) implements TermMap {
    @Override
    public List<Node> terms(Row row, Consumer<Problem> problems) {
        List<Node> terms = new ArrayList<>(1);
        Bytes key = new Bytes(64);
        child.of(row, key, start -> {
            join.find(key, start, terms);
            key.truncate(start);
        });
        return terms;
    }

    @Override
    public TermsWriter writer() {
        return (row, out, problems) -> child.of(row, out.open(), start -> join.find(out, start));
    }

    @Override
    public List<String> columns() {
        return child.columns();
    }
}

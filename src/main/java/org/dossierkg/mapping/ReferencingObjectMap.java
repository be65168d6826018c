package org.dossierkg.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.dossierkg.report.Problem;
import org.dossierkg.source.Row;

/**
 * The subjects of another triples map, found by equal values.
 *
 * @param child what this row is joined by, one expression a join condition
 * @param parents the subjects of the parent rows, by the values that the parents are joined by
 */
record ReferencingObjectMap(List<Expression> child, Map<List<String>, List<Node>> parents) implements TermMap {
    @Override
    public List<Node> terms(Row row, Consumer<Problem> problems) {
        List<Node> terms = new ArrayList<>();
        for (List<String> key : keys(child, row)) {
            terms.addAll(parents.getOrDefault(key, List.of()));
        }
        return terms;
    }

    /** Every combination of the values that the expressions give; none when one of them gives none. */
    static List<List<String>> keys(List<Expression> expressions, Row row) {
        List<List<String>> keys = List.of(List.of());
        for (Expression expression : expressions) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> key : keys) {
                for (String value : expression.values(row)) {
                    List<String> extended = new ArrayList<>(key);
                    extended.add(value);
                    longer.add(extended);
                }
            }
            keys = longer;
        }
        return keys;
    }

    @Override
    public List<String> columns() {
        return child.stream().flatMap(e -> e.columns().stream()).distinct().toList();
    }
}

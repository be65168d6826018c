package org.dossierkg.server;

import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * The part of a query's answer that a page shows.
 *
 * @param columns names of variables, or the parts of a triple
 * @param rows as many values as there are columns, null where a variable is unbound
 * @param more whether there are rows beyond these
 * @param graph whether the rows are the triples of a graph
 */
record Excerpt(List<String> columns, List<List<@Nullable Node>> rows, boolean more, boolean graph) {
    /** Whether all values of a column are numbers, and there is one. */
    boolean isNumeric(int column) {
        List<Node> values = rows.stream()
                .map(row -> row.get(column))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        return !values.isEmpty() && values.stream().allMatch(Excerpt::isNumber);
    }

    private static boolean isNumber(Node node) {
        return node.isLiteral()
                && node.getLiteralDatatype().isValid(node.getLiteralLexicalForm())
                && node.getLiteralValue() instanceof Number;
    }
}

package org.dossierkg.mapping;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.dossierkg.source.Row;

/**
 * A reference to a column.
 *
 * @param column 0-based
 * @param name as the header has it
 * @param separator what stands between the values of one cell; empty when a cell is one value
 */
record Reference(int column, String name, String separator) implements Expression {
    @Override
    public List<String> values(Row row) {
        List<String> values = row.values(column);
        return separator.isEmpty()
                ? values
                : values.stream().flatMap(value -> split(value).stream()).toList();
    }

    @Override
    public List<Node> literals(Row row) {
        return separator.isEmpty() ? row.literals(column) : Expression.super.literals(row);
    }

    /** Whether a cell is one value. */
    boolean isSingle() {
        return separator.isEmpty();
    }

    private List<String> split(String cell) {
        List<String> values = new ArrayList<>();
        int start = 0;
        while (start <= cell.length()) {
            int end = cell.indexOf(separator, start);
            String value = cell.substring(start, end < 0 ? cell.length() : end).strip();
            if (!value.isEmpty()) {
                values.add(value);
            }
            start = end < 0 ? cell.length() + 1 : end + separator.length();
        }
        return values;
    }

    @Override
    public TextsWriter writer() {
        return TextsWriter.of(this);
    }

    @Override
    public List<String> columns() {
        return List.of(name);
    }
}

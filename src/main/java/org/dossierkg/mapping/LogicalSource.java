package org.dossierkg.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;
import org.dossierkg.source.CsvTable;
import org.dossierkg.source.Dialect;
import org.dossierkg.source.Header;
import org.dossierkg.source.JsonSource;
import org.dossierkg.source.Row;
import org.jspecify.annotations.Nullable;

/**
 * A table as a mapping reads it.
 *
 * @param header the table's file and columns
 * @param dialect how the file is written
 * @param keys columns, 0-based, of which each has another value in each row
 * @param json how rows are found in a JSON file, whose columns the header does not know; null for a delimited text
 */
public record LogicalSource(
        Header header,
        Dialect dialect,
        List<Integer> keys,
        @Nullable JsonSource json) {
    /** Whether a row of the one is a row of the other. */
    boolean hasRowsOf(LogicalSource other) {
        return header.path().equals(other.header.path()) && Objects.equals(json, other.json);
    }

    /**
     * Reads all rows, in order.
     *
     * @param rows is given each whole row
     * @param problems is told of each row that is refused, and of what ends the reading before the last row
     */
    void read(Consumer<Row> rows, Consumer<Problem> problems) {
        Map<List<Object>, Long> seen = new HashMap<>();
        if (json != null) {
            readJson(json, rows, seen, problems);
            return;
        }
        try (CsvTable table = CsvTable.open(header.path(), header.name(), dialect, problems)) {
            for (Row row = table.next(); row != null; row = table.next()) {
                if (hasOwnKeys(row, seen, problems)) {
                    rows.accept(row);
                }
            }
        } catch (ProblemException e) {
            problems.accept(e.problem());
        }
    }

    private void readJson(
            JsonSource source, Consumer<Row> rows, Map<List<Object>, Long> seen, Consumer<Problem> problems) {
        try {
            source.read(
                    row -> {
                        if (hasOwnKeys(row, seen, problems)) {
                            rows.accept(row);
                        }
                    },
                    problems);
        } catch (ProblemException e) {
            problems.accept(e.problem());
        }
    }

    private boolean hasOwnKeys(Row row, Map<List<Object>, Long> seen, Consumer<Problem> problems) {
        boolean own = true;
        for (int key : keys) {
            String column = row.header().columns().get(key);
            String value = row.cell(key);
            Long line = value.isEmpty()
                    ? null
                    : seen.putIfAbsent(List.of(key, value), row.position().line());
            if (value.isEmpty()) {
                problems.accept(Problem.error(row.position(), column, "is empty", "give the row a key of its own"));
                own = false;
            } else if (line != null) {
                problems.accept(Problem.error(
                        row.position(),
                        column,
                        "\"" + value + "\" stands in line " + line + " already",
                        "give one of the two rows another key"));
                own = false;
            }
        }
        return own;
    }
}

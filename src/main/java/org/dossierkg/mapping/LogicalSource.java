package org.dossierkg.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;
import org.dossierkg.source.CsvRow;
import org.dossierkg.source.CsvTable;
import org.dossierkg.source.Dialect;
import org.dossierkg.source.Header;
import org.dossierkg.source.Input;
import org.dossierkg.source.Row;

/**
 * A table as a mapping reads it.
 *
 * @param header the table's name and columns
 * @param input where the bytes are
 * @param dialect how the file is written
 * @param keys columns, 0-based, of which each has another value in each row
 */
public record LogicalSource(Header header, Input input, Dialect dialect, List<Integer> keys) {
    /**
     * Reads all rows, in order.
     *
     * @param rows is given each whole row
     * @param problems is told of each row that is refused, and of what ends the reading before the last row
     */
    void read(Consumer<Row> rows, Consumer<Problem> problems) {
        Map<List<Object>, Long> seen = new HashMap<>();
        try (CsvTable table = CsvTable.open(input, header.name(), dialect, problems)) {
            for (CsvRow row = table.next(); row != null; row = table.next()) {
                if (hasOwnKeys(row, seen, problems)) {
                    rows.accept(row);
                }
            }
        } catch (ProblemException e) {
            problems.accept(e.problem());
        }
    }

    private boolean hasOwnKeys(CsvRow row, Map<List<Object>, Long> seen, Consumer<Problem> problems) {
        boolean own = true;
        for (int key : keys) {
            String column = header.columns().get(key);
            String value = row.cell(key);
            Long line = value.isEmpty() ? null : seen.putIfAbsent(List.of(key, value), row.line());
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

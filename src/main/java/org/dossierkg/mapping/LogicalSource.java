package org.dossierkg.mapping;

import java.util.List;
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
    /** Whether the table can be read in parts. */
    boolean isCuttable() {
        return dialect.isCuttable();
    }

    /**
     * Reads all rows, in order.
     *
     * @param rows is given each whole row
     * @param problems is told of each row that is refused, and of what ends the reading before the last row
     */
    void read(Consumer<Row> rows, Consumer<Problem> problems) {
        Keys seen = new Keys(header, keys);
        try (CsvTable table = CsvTable.open(input, header.name(), dialect, problems)) {
            for (CsvRow row = table.next(); row != null; row = table.next()) {
                if (seen.areOwn(row, problems)) {
                    rows.accept(row);
                }
            }
        } catch (ProblemException e) {
            problems.accept(e.problem());
        }
    }
}

package org.dossierkg.mapping;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;
import org.dossierkg.source.ByteRow;
import org.dossierkg.source.Chunk;
import org.dossierkg.source.CsvTable;
import org.dossierkg.source.Dialect;
import org.dossierkg.source.Header;
import org.dossierkg.source.Input;
import org.dossierkg.source.JsonSource;
import org.dossierkg.source.PlainRows;
import org.dossierkg.source.Row;
import org.jspecify.annotations.Nullable;

/**
 * A table as a mapping reads it.
 *
 * @param header the table's name and columns
 * @param input where the bytes are
 * @param dialect how the file is written
 * @param keys columns, 0-based, of which each has another value in each row
 * @param json how rows are found in a JSON file, whose columns the header does not know; null for a delimited text
 */
public record LogicalSource(
        Header header,
        Input input,
        Dialect dialect,
        List<Integer> keys,
        @Nullable JsonSource json) {
    /** The hash of the file's name alone: linking the one that a record has takes longer than to map many rows. */
    @Override
    public int hashCode() {
        return header.path().hashCode();
    }

    /** Whether a row of the one is a row of the other. */
    boolean hasRowsOf(LogicalSource other) {
        return header.path().equals(other.header.path()) && Objects.equals(json, other.json);
    }

    /** Whether the table can be read in parts. */
    boolean isCuttable() {
        return json == null && dialect.isCuttable();
    }

    /**
     * Reads all rows, in order.
     *
     * @param rows is given each whole row
     * @param problems is told of each row that is refused, and of what ends the reading before the last row
     */
    void read(Consumer<Row> rows, Consumer<Problem> problems) {
        Keys seen = new Keys(keys);
        Consumer<Row> own = row -> {
            if (seen.areOwn(row, problems)) {
                rows.accept(row);
            }
        };
        try {
            if (json != null) {
                json.read(own, problems);
            } else {
                readTable(own, problems);
            }
        } catch (ProblemException e) {
            problems.accept(e.problem());
        }
    }

    /**
     * Reads the rows of a part.
     *
     * @param rows is given each whole row; the row changes with the next one
     * @param again is told that none of the rows so far counts, and that all are read once more
     * @param problems is told of each row that is refused
     * @return what ended the reading before the last row; null when nothing did
     */
    @Nullable
    Problem read(Chunk part, Consumer<ByteRow> rows, Runnable again, Consumer<Problem> problems) {
        PlainRows plain = PlainRows.of(part, header, dialect);
        if (plain != null) {
            for (ByteRow row = plain.next(); row != null; row = plain.next()) {
                rows.accept(row);
            }
            if (!plain.isOdd()) {
                return null;
            }
            again.run();
        }
        try (CsvTable table = CsvTable.open(input, part, header, dialect, problems)) {
            for (ByteRow row = table.nextBytes(); row != null; row = table.nextBytes()) {
                rows.accept(row);
            }
            return null;
        } catch (ProblemException e) {
            return e.problem();
        }
    }

    private void readTable(Consumer<Row> rows, Consumer<Problem> problems) {
        try (CsvTable table = CsvTable.open(input, header.name(), dialect, problems)) {
            for (Row row = table.next(); row != null; row = table.next()) {
                rows.accept(row);
            }
        }
    }
}

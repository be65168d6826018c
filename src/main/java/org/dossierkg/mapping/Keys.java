package org.dossierkg.mapping;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.dossierkg.report.Problem;
import org.dossierkg.source.ByteRow;
import org.dossierkg.source.Row;

/** The keys that the rows of a table have had so far. */
final class Keys {
    private final List<Integer> columns;
    private final List<KeyLines> lines;

    /** No keys yet for these columns, 0-based. */
    Keys(List<Integer> columns) {
        this.columns = columns;
        this.lines = columns.stream().map(column -> new KeyLines()).toList();
    }

    /** Adds the keys of a row; whether each is there and was in no row before. A problem tells what is not so. */
    boolean areOwn(Row row, Consumer<Problem> problems) {
        boolean own = true;
        for (int key = 0; key < columns.size(); key++) {
            int column = columns.get(key);
            byte[] value = row.cell(column).getBytes(StandardCharsets.UTF_8);
            long line = row.position().line();
            if (value.length == 0) {
                problems.accept(isEmpty(row, column));
                own = false;
            } else if (!lines.get(key).add(value, 0, value.length, line)) {
                problems.accept(isTaken(row, column, lines.get(key).line(value, 0, value.length)));
                own = false;
            }
        }
        return own;
    }

    /** Adds the keys of the rows of a part, and returns whether none of them was there before. */
    boolean add(PartKeys part) throws IOException {
        boolean own = true;
        for (Pairs pairs = part.pairs(); pairs.next(); ) {
            ByteBuffer head = ByteBuffer.wrap(pairs.bytes(), pairs.start(), PartKeys.HEAD);
            long line = head.getLong();
            own &= lines.get(head.getInt()).add(pairs.bytes(), pairs.split(), pairs.end(), line);
        }
        return own;
    }

    /** Tells of rows whose keys have been added which of them had a key first. */
    RowKeys first() {
        return this::areFirst;
    }

    private boolean areFirst(ByteRow row, Consumer<Problem> problems) {
        boolean first = true;
        for (int key = 0; key < columns.size(); key++) {
            int column = columns.get(key);
            if (row.isEmpty(column)) {
                problems.accept(isEmpty(row, column));
                first = false;
            } else {
                long line = lines.get(key).line(row.source(column), row.start(column), row.end(column));
                if (line != row.line()) {
                    problems.accept(isTaken(row, column, line));
                    first = false;
                }
            }
        }
        return first;
    }

    static Problem isEmpty(Row row, int column) {
        return Problem.error(row.position(), name(row, column), "is empty", "give the row a key of its own");
    }

    private static Problem isTaken(Row row, int column, long line) {
        return Problem.error(
                row.position(),
                name(row, column),
                "\"" + row.cell(column) + "\" stands in line " + line + " already",
                "give one of the two rows another key");
    }

    private static String name(Row row, int column) {
        return row.header().columns().get(column);
    }
}

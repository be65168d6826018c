package org.dossierkg.mapping;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dossierkg.report.Problem;
import org.dossierkg.report.Severity;
import org.dossierkg.source.Row;

/** Converts a source that cannot be read in parts: one row after the other, by way of terms. */
final class RowByRow {
    /** How many bytes are gathered before they are written. */
    private static final int BLOCK = 1 << 16;

    private final List<TriplesMap> maps;
    private final Joins joins;
    private final OutputStream out;
    private final Conversion.Listener listener;
    private final Bytes lines = new Bytes(BLOCK);
    private long rows;
    private long refused;

    RowByRow(List<TriplesMap> maps, Joins joins, OutputStream out, Conversion.Listener listener) {
        this.maps = maps;
        this.joins = joins;
        this.out = out;
        this.listener = listener;
    }

    /** Ends the reading of a source before its last row. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stop() {
            super("the listener wants no further row", null, false, false);
        }
    }

    /** How many rows were read, and how many of them gave no triple. */
    record Result(long rows, long refused) {}

    /**
     * Reads and converts all rows, or those up to the problem behind which the listener wants no more.
     *
     * @param rowsBefore of the sources before
     * @param bytesBefore of the sources before
     */
    Result read(LogicalSource source, long rowsBefore, long bytesBefore) throws IOException {
        try {
            source.read(
                    row -> {
                        map(row);
                        if (lines.length() >= BLOCK) {
                            flush();
                            listener.progress(rowsBefore + rows, bytesBefore);
                        }
                    },
                    this::refuse);
        } catch (Stop e) {
            return finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return finish();
    }

    private Result finish() throws IOException {
        joins.write(lines, out);
        return new Result(rows, refused);
    }

    private void map(Row row) {
        rows++;
        int start = lines.length();
        List<Problem> ofRow = new ArrayList<>(0);
        for (TriplesMap map : maps) {
            map.map(row, new NodeLines(lines), ofRow::add);
        }
        if (!ofRow.isEmpty()) {
            lines.truncate(start);
            refused++;
            ofRow.stream().distinct().forEach(listener::problem);
            listener.refused(ofRow.get(0));
            goOn();
        }
    }

    private void refuse(Problem problem) {
        listener.problem(problem);
        if (problem.severity() == Severity.ERROR) {
            rows++;
            refused++;
            listener.refused(problem);
        }
        goOn();
    }

    private void goOn() {
        if (!listener.goesOn()) {
            throw new Stop();
        }
    }

    private void flush() {
        try {
            joins.write(lines, out);
            lines.truncate(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

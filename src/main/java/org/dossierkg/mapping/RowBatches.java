package org.dossierkg.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.Severity;
import org.dossierkg.source.Row;
import org.jspecify.annotations.Nullable;

/** Converts a source that cannot be cut: its rows are read one after the other and mapped, some at a time, by several cores. */
final class RowBatches {
    /** How many rows are mapped at a time. */
    private static final int ROWS = 128;

    private final List<TriplesMap> maps;
    private final Supplier<Bytes> buffers;
    private final InOrder<MappedChunk> inOrder;
    private List<Row> rows = new ArrayList<>();
    private @Nullable Position refused;

    private RowBatches(List<TriplesMap> maps, Supplier<Bytes> buffers, InOrder<MappedChunk> inOrder) {
        this.maps = maps;
        this.buffers = buffers;
        this.inOrder = inOrder;
    }

    /** Ends the reading of a source before its last row. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stop() {
            super("no further row is wanted", null, false, false);
        }
    }

    /** Reads and converts all rows, or those up to the batch behind which no more is wanted. */
    static void convert(
            LogicalSource source,
            List<TriplesMap> maps,
            int threads,
            Supplier<Bytes> buffers,
            InOrder.Taker<MappedChunk> taker)
            throws IOException {
        try (InOrder<MappedChunk> inOrder = new InOrder<>(threads, taker)) {
            RowBatches batches = new RowBatches(maps, buffers, inOrder);
            source.read(batches::add, batches::refuse);
            batches.flush();
            inOrder.finish();
        } catch (Stop e) {
            // what was wanted has been taken
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void add(Row row) {
        rows.add(row);
        if (rows.size() == ROWS) {
            flush();
        }
    }

    /** Several problems at one place are of one row. */
    private void refuse(Problem problem) {
        flush();
        boolean ofNextRow =
                problem.severity() == Severity.ERROR && !problem.position().equals(refused);
        if (ofNextRow) {
            refused = problem.position();
        }
        hand(() -> MappedChunk.of(problem, ofNextRow, buffers.get()));
    }

    private void flush() {
        List<Row> batch = rows;
        rows = new ArrayList<>(ROWS);
        if (!batch.isEmpty()) {
            hand(() -> MappedChunk.of(batch, maps, buffers.get()));
        }
    }

    private void hand(Callable<MappedChunk> work) {
        try {
            if (!inOrder.add(work)) {
                throw new Stop();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.dossierkg.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;
import org.dossierkg.source.Chunk;
import org.dossierkg.source.Chunks;

/**
 * Maps whole tables to lines of N-Triples or N-Quads, on several cores. Memory grows with joins and keys, not with the
 * rows.
 *
 * <p>A table is cut between its rows; each part is parsed, mapped and written to bytes on its own, and the bytes leave in
 * the order of the parts. So the output is the same whatever the number of threads.
 */
public final class Conversion {
    /** Large enough that a part's cost is its rows, small enough for a garbage collector to treat it as nothing special. */
    private static final int CHUNK = 1 << 17;

    private final Mapping mapping;
    private final int threads;
    private final int chunk;
    private final Listener listener;
    private final Queue<Bytes> buffers = new ConcurrentLinkedQueue<>();
    private long bytes;
    private long rows;
    private long refused;

    private Conversion(Mapping mapping, int threads, int chunk, Listener listener) {
        this.mapping = mapping;
        this.threads = threads;
        this.chunk = chunk;
        this.listener = listener;
    }

    /** Follows a conversion. */
    public interface Listener {
        /** A problem, in the order of the rows. */
        void problem(Problem problem);

        /**
         * A row that gives no triple at all.
         *
         * @param problem its first one; one that ends a table's reading stands for all rows behind it
         */
        void refused(Problem problem);

        /**
         * How far the conversion is.
         *
         * @param rows read so far
         * @param bytes read so far, of all tables
         */
        void progress(long rows, long bytes);

        /** Whether to go on after what has been told. */
        boolean goesOn();
    }

    /**
     * How it went; {@code rows} is the sum of the mapped and the refused.
     *
     * @param rows how many rows were read
     * @param refused how many of them gave no triple because of a problem
     */
    public record Summary(long rows, long refused) {}

    /**
     * Converts all tables of a mapping.
     *
     * @param threads how many rows are mapped at once, at least 1
     */
    public static Summary run(Mapping mapping, int threads, OutputStream out, Listener listener) throws IOException {
        return run(mapping, threads, CHUNK, out, listener);
    }

    /** As {@link #run(Mapping, int, OutputStream, Listener)}, with parts of so many bytes. */
    static Summary run(Mapping mapping, int threads, int chunk, OutputStream out, Listener listener)
            throws IOException {
        Conversion conversion = new Conversion(mapping, threads, chunk, listener);
        conversion.run(out);
        return new Summary(conversion.rows, conversion.refused);
    }

    private void run(OutputStream out) throws IOException {
        Map<LogicalSource, List<TriplesMap>> bySource = new LinkedHashMap<>();
        for (TriplesMap map : mapping.triplesMaps()) {
            bySource.computeIfAbsent(map.source(), source -> new ArrayList<>()).add(map);
        }
        for (Map.Entry<LogicalSource, List<TriplesMap>> table : bySource.entrySet()) {
            LogicalSource source = table.getKey();
            if (!listener.goesOn()) {
                return;
            }
            if (!source.isCuttable()) {
                RowByRow.Result result = new RowByRow(table.getValue(), out, listener).read(source, rows, bytes);
                rows += result.rows();
                refused += result.refused();
                continue;
            }
            // keys are compared from row to row, so their rows are mapped one after the other
            int workers = source.keys().isEmpty() ? threads : 1;
            ExecutorService pool = Executors.newFixedThreadPool(workers);
            try (InputStream in = source.input().open()) {
                List<TriplesWriter> writers =
                        table.getValue().stream().map(TriplesWriter::of).toList();
                convert(source, writers, in, out, pool, workers);
            } catch (ProblemException e) {
                refuse(e.problem());
            } finally {
                pool.shutdownNow();
            }
        }
    }

    private void convert(
            LogicalSource source,
            List<TriplesWriter> writers,
            InputStream in,
            OutputStream out,
            ExecutorService pool,
            int workers)
            throws IOException {
        Chunks chunks = Chunks.of(source.input(), in, source.header(), source.dialect(), chunk);
        Keys keys = new Keys(source.keys());
        Deque<Future<MappedChunk>> underWay = new ArrayDeque<>();
        Problem end = null;
        boolean goesOn = true;
        try {
            for (Chunk next = chunks.next(); goesOn && next != null; next = chunks.next()) {
                Chunk part = next;
                underWay.add(pool.submit(() -> MappedChunk.of(part, source, writers, keys, buffer())));
                goesOn = underWay.size() <= workers + 1 || emit(underWay.remove(), out);
            }
        } catch (ProblemException e) {
            end = e.problem();
        }
        while (goesOn && !underWay.isEmpty()) {
            goesOn = emit(underWay.remove(), out);
        }
        if (goesOn && end != null) {
            refuse(end);
        }
    }

    /** Writes a part, and says whether the table goes on behind it. */
    private boolean emit(Future<MappedChunk> future, OutputStream out) throws IOException {
        MappedChunk mapped = result(future);
        mapped.bytes().writeTo(out);
        buffers.add(mapped.bytes());
        rows += mapped.rows();
        refused += mapped.refused();
        bytes += mapped.length();
        mapped.problems().forEach(listener::problem);
        mapped.refusals().forEach(listener::refused);
        listener.progress(rows, bytes);
        Problem end = mapped.end();
        if (end != null) {
            refuse(end);
        }
        return end == null && listener.goesOn();
    }

    /** An empty buffer, used before if there is one. */
    private Bytes buffer() {
        Bytes used = buffers.poll();
        if (used == null) {
            return new Bytes(chunk);
        }
        used.truncate(0);
        return used;
    }

    private void refuse(Problem end) {
        rows++;
        refused++;
        listener.problem(end);
        listener.refused(end);
    }

    private static MappedChunk result(Future<MappedChunk> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        }
    }
}

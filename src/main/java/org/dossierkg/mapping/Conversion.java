package org.dossierkg.mapping;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;

/**
 * Maps whole tables to lines of N-Triples or N-Quads, on several cores. Memory grows with keys alone, not with the rows;
 * for joins it has a limit, beyond which they go by way of files.
 *
 * <p>A table is cut between its rows; each part is parsed, mapped and written to bytes on its own, and the bytes leave in
 * the order of the parts; lines of joins that went to files come behind those of their table. So the output is the same whatever the number of threads.
 */
public final class Conversion {
    private final Mapping mapping;
    private final Resources resources;
    private final Listener listener;
    private final Queue<Bytes> buffers = new ConcurrentLinkedQueue<>();
    private long bytes;
    private long rows;
    private long refused;

    private Conversion(Mapping mapping, Resources resources, Listener listener) {
        this.mapping = mapping;
        this.resources = resources;
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
     * @throws ProblemException if a join needs more than it may have; what is written by then is
     *     not the whole
     */
    public static Summary run(Mapping mapping, Resources resources, OutputStream out, Listener listener)
            throws IOException {
        Conversion conversion = new Conversion(mapping, resources, listener);
        try {
            conversion.run(out);
        } catch (NoRoomException e) {
            throw new ProblemException(e.problem(), e);
        }
        return new Summary(conversion.rows, conversion.refused);
    }

    private void run(OutputStream out) throws IOException {
        Map<LogicalSource, List<TriplesMap>> bySource = new LinkedHashMap<>();
        for (TriplesMap map : mapping.triplesMaps()) {
            bySource.computeIfAbsent(map.source(), source -> new ArrayList<>()).add(map);
        }
        try (Joins joins = Joins.of(bySource.values(), resources)) {
            for (Map.Entry<LogicalSource, List<TriplesMap>> table : bySource.entrySet()) {
                if (!listener.goesOn()) {
                    return;
                }
                convert(table.getKey(), joins.ready(table.getValue()), joins, out);
                if (listener.goesOn()) {
                    joins.finish(table.getValue(), out);
                }
            }
        }
    }

    private void convert(LogicalSource source, List<TriplesMap> maps, Joins joins, OutputStream out)
            throws IOException {
        InOrder.Taker<MappedChunk> taker = mapped -> emit(mapped, joins, out);
        if (!source.isCuttable()) {
            RowBatches.convert(source, maps, resources.threads(), this::buffer, taker);
            return;
        }
        List<TriplesWriter> writers = maps.stream().map(TriplesWriter::of).toList();
        Problem end = InParts.run(
                source, resources, (part, keys) -> MappedChunk.of(part, source, writers, keys, buffer()), taker);
        if (end != null) {
            refuse(end);
        }
    }

    /** Writes a part, and says whether the table goes on behind it. */
    private boolean emit(MappedChunk mapped, Joins joins, OutputStream out) throws IOException {
        joins.write(mapped.bytes(), out);
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
            return new Bytes(resources.chunk());
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
}

package org.dossierkg.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;
import org.dossierkg.source.Chunk;
import org.dossierkg.source.Chunks;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a table, worked on by several cores; what becomes of them is taken in the order of the table.
 *
 * @param <T> what becomes of a part
 */
final class InOrder<T> {
    private final Chunks chunks;
    private final ExecutorService pool;
    private final Work<T> work;
    private final Taker<T> taker;
    private final List<Integer> columns;
    private final Keys keys;
    private final Deque<Future<Part<T>>> underWay = new ArrayDeque<>();
    private @Nullable Problem end;

    private InOrder(Chunks chunks, ExecutorService pool, List<Integer> columns, Work<T> work, Taker<T> taker) {
        this.chunks = chunks;
        this.pool = pool;
        this.work = work;
        this.taker = taker;
        this.columns = columns;
        this.keys = new Keys(columns);
    }

    /** Makes something of a part. */
    interface Work<T> {
        /**
         * Works on a part, perhaps for a second time: then what was made of it first is forgotten.
         *
         * @param keys is to be asked of each row, in their order
         */
        T of(Chunk part, RowKeys keys);
    }

    /** A part that has been worked on as if its keys were in no part before. */
    private record Part<T>(Chunk chunk, PartKeys keys, T result) {}

    /** Takes what became of each part. */
    interface Taker<T> {
        /** Takes the next one, and returns whether further ones are wanted. */
        boolean take(T result) throws IOException;
    }

    /**
     * Works on all parts of a table that can be cut.
     *
     * @return what ended the reading before the last row; null when nothing did, or no further part was wanted
     */
    static <T> @Nullable Problem run(LogicalSource source, Resources resources, Work<T> work, Taker<T> taker)
            throws IOException {
        InputStream opened;
        try {
            opened = source.input().open();
        } catch (ProblemException e) {
            return e.problem();
        }
        ExecutorService pool = Executors.newFixedThreadPool(resources.threads());
        try (InputStream in = opened) {
            InOrder<T> parts = new InOrder<>(
                    Chunks.of(source.input(), in, source.header(), source.dialect(), resources.chunk()),
                    pool,
                    source.keys(),
                    work,
                    taker);
            return parts.run(resources.threads() + 1) ? parts.end : null;
        } finally {
            pool.shutdownNow();
        }
    }

    /** Returns whether all parts were wanted. */
    private boolean run(int atOnce) throws IOException {
        for (Chunk part = next(); part != null; part = next()) {
            Chunk begun = part;
            underWay.add(pool.submit(() -> {
                PartKeys ofPart = new PartKeys(columns);
                return new Part<>(begun, ofPart, work.of(begun, ofPart));
            }));
            if (underWay.size() > atOnce && !take(result(underWay.remove()))) {
                return false;
            }
        }
        while (!underWay.isEmpty()) {
            if (!take(result(underWay.remove()))) {
                return false;
            }
        }
        return true;
    }

    /** Hands on what became of a part, after a second try if a key of it was there before. */
    private boolean take(Part<T> part) throws IOException {
        return taker.take(keys.add(part.keys()) ? part.result() : work.of(part.chunk(), keys.first()));
    }

    private @Nullable Chunk next() throws IOException {
        try {
            return chunks.next();
        } catch (ProblemException e) {
            end = e.problem();
            return null;
        }
    }

    private static <T> T result(Future<T> future) throws IOException {
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

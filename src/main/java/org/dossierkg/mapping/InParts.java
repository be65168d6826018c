package org.dossierkg.mapping;

import java.io.IOException;
import java.io.InputStream;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;
import org.dossierkg.source.Chunk;
import org.dossierkg.source.Chunks;
import org.jspecify.annotations.Nullable;

/**
 * A table that is cut between its rows; its parts are worked on by several cores, and what becomes of them is taken in the
 * order of the table.
 *
 * @param <T> what becomes of a part
 */
final class InParts<T> {
    private final LogicalSource source;
    private final Chunks chunks;
    private final Work<T> work;
    private final InOrder.Taker<T> taker;
    private final Keys keys;
    private @Nullable Problem end;

    private InParts(LogicalSource source, Chunks chunks, Work<T> work, InOrder.Taker<T> taker) {
        this.source = source;
        this.chunks = chunks;
        this.work = work;
        this.taker = taker;
        this.keys = new Keys(source.keys());
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

    /**
     * Works on all parts.
     *
     * @return what ended the reading before the last row; null when nothing did, or no further part was wanted
     */
    static <T> @Nullable Problem run(LogicalSource source, Resources resources, Work<T> work, InOrder.Taker<T> taker)
            throws IOException {
        InputStream opened;
        try {
            opened = source.input().open();
        } catch (ProblemException e) {
            return e.problem();
        }
        try (InputStream in = opened) {
            Chunks chunks = Chunks.of(source.input(), in, source.header(), source.dialect(), resources.chunk());
            InParts<T> parts = new InParts<>(source, chunks, work, taker);
            try (InOrder<Part<T>> inOrder = new InOrder<>(resources.threads(), parts::take)) {
                return parts.run(inOrder) ? parts.end : null;
            }
        }
    }

    /** Returns whether all parts were wanted. */
    private boolean run(InOrder<Part<T>> inOrder) throws IOException {
        for (Chunk chunk = next(); chunk != null; chunk = next()) {
            Chunk begun = chunk;
            PartKeys ofPart = new PartKeys(source.keys());
            if (!inOrder.add(() -> new Part<>(begun, ofPart, work.of(begun, ofPart)))) {
                return false;
            }
        }
        return inOrder.finish();
    }

    /** Hands on what became of a part, after a second try if a key of it was in a part before. */
    private boolean take(Part<T> part) throws IOException {
        T result = keys.add(part.keys()) ? part.result() : work.of(part.chunk(), keys.first());
        boolean goesOn = taker.take(result);
        chunks.reuse(part.chunk());
        return goesOn;
    }

    private @Nullable Chunk next() throws IOException {
        try {
            return chunks.next();
        } catch (ProblemException e) {
            end = e.problem();
            return null;
        }
    }
}

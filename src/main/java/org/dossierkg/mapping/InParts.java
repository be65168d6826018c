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
    private final Work<T> work;
    private final Keys keys;
    private @Nullable Problem end;

    private InParts(LogicalSource source, Work<T> work) {
        this.source = source;
        this.work = work;
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
        InParts<T> parts = new InParts<>(source, work);
        try (InputStream in = opened;
                InOrder<Part<T>> inOrder =
                        new InOrder<>(resources.threads(), part -> taker.take(parts.compared(part)))) {
            Chunks chunks = Chunks.of(source.input(), in, source.header(), source.dialect(), resources.chunk());
            return parts.run(chunks, inOrder) ? parts.end : null;
        }
    }

    /** Returns whether all parts were wanted. */
    private boolean run(Chunks chunks, InOrder<Part<T>> inOrder) throws IOException {
        for (Chunk chunk = next(chunks); chunk != null; chunk = next(chunks)) {
            Chunk begun = chunk;
            PartKeys ofPart = new PartKeys(source.keys());
            if (!inOrder.add(() -> new Part<>(begun, ofPart, work.of(begun, ofPart)))) {
                return false;
            }
        }
        return inOrder.finish();
    }

    /** What became of a part, after a second try if a key of it was in a part before. */
    private T compared(Part<T> part) throws IOException {
        return keys.add(part.keys()) ? part.result() : work.of(part.chunk(), keys.first());
    }

    private @Nullable Chunk next(Chunks chunks) throws IOException {
        try {
            return chunks.next();
        } catch (ProblemException e) {
            end = e.problem();
            return null;
        }
    }
}

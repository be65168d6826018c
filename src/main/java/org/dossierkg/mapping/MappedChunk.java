package org.dossierkg.mapping;

import java.util.ArrayList;
import java.util.List;
import org.dossierkg.report.Problem;
import org.dossierkg.source.ByteRow;
import org.dossierkg.source.Chunk;
import org.jspecify.annotations.Nullable;

/**
 * What a part of a table became.
 *
 * @param bytes the lines of its rows
 * @param length how many bytes it had
 * @param rows how many rows were read
 * @param refused how many of them gave no line because of a problem
 * @param problems all problems; those of ragged rows last
 * @param refusals the first problem of each refused row
 * @param end what ended the reading before the part's last row; null when nothing did
 */
record MappedChunk(
        Bytes bytes,
        int length,
        long rows,
        long refused,
        List<Problem> problems,
        List<Problem> refusals,
        @Nullable Problem end) {
    /** Maps a part into an empty buffer. */
    static MappedChunk of(Chunk chunk, LogicalSource source, List<TriplesWriter> writers, RowKeys keys, Bytes out) {
        Mapper mapper = new Mapper(writers, keys, out);
        List<Problem> ragged = new ArrayList<>();
        Problem end = source.read(chunk, mapper::map, mapper::forget, ragged::add);
        return mapper.mapped(chunk, ragged, end);
    }

    /** Maps row after row, and takes back what a row with a problem gave. */
    private static final class Mapper {
        private final List<TriplesWriter> writers;
        private final RowKeys keys;
        private final Bytes out;
        private final Lines lines;
        private final List<Problem> problems = new ArrayList<>();
        private final List<Problem> refusals = new ArrayList<>();
        private final List<Problem> ofRow = new ArrayList<>();
        private long rows;

        Mapper(List<TriplesWriter> writers, RowKeys keys, Bytes out) {
            this.writers = writers;
            this.keys = keys;
            this.out = out;
            this.lines = new Lines(out, new Terms(), ofRow::add);
        }

        void map(ByteRow row) {
            rows++;
            int start = out.length();
            if (keys.areOwn(row, ofRow::add)) {
                for (TriplesWriter writer : writers) {
                    writer.write(row, lines);
                }
            }
            if (!ofRow.isEmpty()) {
                out.truncate(start);
                refusals.add(ofRow.get(0));
                ofRow.stream().distinct().forEach(problems::add);
                ofRow.clear();
            }
        }

        void forget() {
            keys.forget();
            out.truncate(0);
            problems.clear();
            refusals.clear();
            rows = 0;
        }

        MappedChunk mapped(Chunk chunk, List<Problem> ragged, @Nullable Problem end) {
            problems.addAll(ragged);
            refusals.addAll(ragged);
            return new MappedChunk(out, chunk.length(), rows + ragged.size(), refusals.size(), problems, refusals, end);
        }
    }
}

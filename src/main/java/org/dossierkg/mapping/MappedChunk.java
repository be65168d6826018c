package org.dossierkg.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.jena.riot.system.StreamRDF;
import org.dossierkg.report.Problem;
import org.dossierkg.source.ByteRow;
import org.dossierkg.source.Chunk;
import org.dossierkg.source.Row;
import org.jspecify.annotations.Nullable;

/**
 * What a part of a table became, or some rows.
 *
 * @param bytes the lines of its rows
 * @param length how many bytes it had; 0 where that is not known
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
        Mapper<ByteRow> mapper = new Mapper<>(out, (row, lines) -> {
            if (keys.areOwn(row, lines.problems())) {
                for (TriplesWriter writer : writers) {
                    writer.write(row, lines);
                }
            }
        });
        List<Problem> ragged = new ArrayList<>();
        Runnable again = () -> {
            keys.forget();
            mapper.forget();
        };
        Problem end = source.read(chunk, mapper::map, again, ragged::add);
        return mapper.mapped(chunk.length(), ragged, end);
    }

    /** Maps rows into an empty buffer by way of terms. */
    static MappedChunk of(List<Row> rows, List<TriplesMap> maps, Bytes out) {
        StreamRDF sink = new NodeLines(out);
        Mapper<Row> mapper =
                new Mapper<>(out, (row, lines) -> maps.forEach(map -> map.map(row, sink, lines.problems())));
        rows.forEach(mapper::map);
        return mapper.mapped(0, List.of(), null);
    }

    /**
     * What a problem of a source is in the place of rows.
     *
     * @param refusal whether it refuses a row
     * @param out an empty buffer
     */
    static MappedChunk of(Problem problem, boolean refusal, Bytes out) {
        int refused = refusal ? 1 : 0;
        return new MappedChunk(
                out, 0, refused, refused, List.of(problem), refusal ? List.of(problem) : List.of(), null);
    }

    /** Maps row after row, and takes back what a row with a problem gave. */
    private static final class Mapper<R> {
        private final Bytes out;
        private final BiConsumer<R, Lines> writer;
        private final Lines lines;
        private final List<Problem> problems = new ArrayList<>();
        private final List<Problem> refusals = new ArrayList<>();
        private final List<Problem> ofRow = new ArrayList<>();
        private long rows;

        Mapper(Bytes out, BiConsumer<R, Lines> writer) {
            this.out = out;
            this.writer = writer;
            this.lines = new Lines(out, new Terms(), ofRow::add);
        }

        void map(R row) {
            rows++;
            int start = out.length();
            writer.accept(row, lines);
            if (!ofRow.isEmpty()) {
                out.truncate(start);
                refusals.add(ofRow.get(0));
                ofRow.stream().distinct().forEach(problems::add);
                ofRow.clear();
            }
        }

        void forget() {
            out.truncate(0);
            problems.clear();
            refusals.clear();
            rows = 0;
        }

        MappedChunk mapped(int length, List<Problem> ragged, @Nullable Problem end) {
            problems.addAll(ragged);
            refusals.addAll(ragged);
            return new MappedChunk(out, length, rows + ragged.size(), refusals.size(), problems, refusals, end);
        }
    }
}

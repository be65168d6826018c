package org.dossierkg.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;
import org.dossierkg.source.Chunk;
import org.dossierkg.source.CsvRow;
import org.dossierkg.source.CsvTable;
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
    static MappedChunk of(Chunk chunk, LogicalSource source, List<TriplesWriter> writers, Keys keys, Bytes out) {
        List<Problem> problems = new ArrayList<>();
        List<Problem> refusals = new ArrayList<>();
        List<Problem> ragged = new ArrayList<>();
        long whole = 0;
        Problem end = null;
        try (CsvTable table = CsvTable.open(chunk, source.header(), source.dialect(), ragged::add)) {
            List<Problem> ofRow = new ArrayList<>();
            Consumer<Problem> collect = ofRow::add;
            for (CsvRow row = table.next(); row != null; row = table.next()) {
                whole++;
                int start = out.length();
                if (keys.areOwn(row, collect)) {
                    for (TriplesWriter writer : writers) {
                        writer.write(row, out, collect);
                    }
                }
                if (!ofRow.isEmpty()) {
                    out.truncate(start);
                    refusals.add(ofRow.get(0));
                    ofRow.stream().distinct().forEach(problems::add);
                    ofRow.clear();
                }
            }
        } catch (ProblemException e) {
            end = e.problem();
        }
        problems.addAll(ragged);
        refusals.addAll(ragged);
        return new MappedChunk(out, chunk.length(), whole + ragged.size(), refusals.size(), problems, refusals, end);
    }
}

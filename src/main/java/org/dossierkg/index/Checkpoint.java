package org.dossierkg.index;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What has been taken from Wikidata's dump so far, in a file beside the index that is being made, so that a run that was
 * stopped goes on: a dump is many times as large as what is taken from it.
 *
 * <pre>
 * of /dumps/latest-all.json.gz 93012345678 1793502000000
 * Q22      Q43229                        subclasses and codes of countries
 * learnt
 * {"qid": "Q21", …}                      candidates of the first file
 * read     0          100000             lines of it
 * </pre>
 *
 * <p>Only what stands before a {@code learnt} or {@code read} counts: the rest is taken again. The file is made when there
 * is something to keep, and is gone when the index is there.
 */
final class Checkpoint {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LEARNT = "learnt";
    private static final String READ = "read\t";

    private final @Nullable Path file;
    private final String inputs;
    private final StringBuilder pending = new StringBuilder();
    private final Map<Integer, Long> read = new HashMap<>();
    private boolean learnt;
    private boolean begun;

    private Checkpoint(@Nullable Path file, String inputs) {
        this.file = file;
        this.inputs = "of " + inputs;
    }

    /**
     * What an earlier run on the same inputs has kept; what one on others has is thrown away.
     *
     * @param inputs says which they are, in one line
     * @throws ProblemException if the file beside the index cannot be read
     */
    static Checkpoint beside(Path index, String inputs) {
        Path file = index.resolveSibling(index.getFileName() + ".checkpoint");
        Checkpoint checkpoint = new Checkpoint(file, inputs);
        try {
            checkpoint.begun = Files.exists(file) && checkpoint.cut(file);
        } catch (IOException e) {
            throw problem(file, "read", e);
        }
        return checkpoint;
    }

    /** One that keeps nothing. */
    static Checkpoint none() {
        return new Checkpoint(null, "");
    }

    /** Cuts off what was not completed; whether anything is left. */
    private boolean cut(Path file) throws IOException {
        long length = Files.size(file);
        long end = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            long place = 0;
            boolean known = true;
            for (String line = lines.readLine(); line != null && known; line = lines.readLine()) {
                known = place > 0 || line.equals(inputs);
                place += line.getBytes(StandardCharsets.UTF_8).length + 1;
                if (known && place <= length && mark(line)) {
                    end = place;
                }
            }
        }
        try (FileChannel kept = FileChannel.open(file, StandardOpenOption.WRITE)) {
            kept.truncate(end);
        }
        return end > 0;
    }

    private boolean mark(String line) {
        if (line.startsWith(READ)) {
            String[] parts = line.split("\t", -1);
            read.put(Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
            return true;
        }
        learnt |= line.equals(LEARNT);
        return line.equals(LEARNT);
    }

    /** Whether all subclasses and codes are known. */
    boolean isLearnt() {
        return learnt;
    }

    /** How many lines of an input, by its number from 0, need no reading. */
    long read(int input) {
        return read.getOrDefault(input, 0L);
    }

    /** How many lines of all inputs need no reading. */
    long read() {
        return read.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Teaches what an earlier run has learnt, and gives the candidates that it has taken. */
    void replay(Classes classes, Consumer<Candidate> candidates) {
        if (file == null || !begun) {
            return;
        }
        try (BufferedReader kept = Files.newBufferedReader(file)) {
            for (String line = kept.readLine(); line != null; line = kept.readLine()) {
                if (line.startsWith("{")) {
                    candidates.accept(CandidateLines.of(JSON.readTree(line)));
                } else if (line.startsWith("Q")) {
                    classes.learn(line);
                }
            }
        } catch (IOException e) {
            throw problem(file, "read", e);
        } catch (CandidateLines.Malformed e) {
            throw new IllegalStateException(e); // only candidates are kept
        }
    }

    /** Keeps what was learnt, unless it is nothing. */
    void learnt(Classes classes) {
        classes.lines().forEach(line -> pending.append(line).append('\n'));
        if (!pending.isEmpty()) {
            append(LEARNT);
        }
    }

    /** Keeps a candidate with the next {@link #read(int, long)}. */
    void take(Candidate candidate) {
        if (file != null) {
            pending.append(CandidateLines.text(candidate)).append('\n');
        }
    }

    /** Says that all candidates in so many lines of an input have been taken. */
    void read(int input, long lines) {
        append(READ + input + '\t' + lines);
    }

    /** Keeps nothing of what was taken since the last mark. */
    void drop() {
        pending.setLength(0);
    }

    private void append(String mark) {
        if (file == null) {
            drop();
            return;
        }
        try (Writer out = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            if (!begun) {
                out.append(inputs).append('\n');
                begun = true;
            }
            out.append(pending).append(mark).append('\n');
        } catch (IOException e) {
            throw problem(file, "written", e);
        }
        drop();
    }

    /** Forgets it all. */
    void remove() {
        if (file == null) {
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw problem(file, "removed", e);
        }
    }

    private static ProblemException problem(Path file, String what, IOException e) {
        return new ProblemException(
                Problem.error(Position.of(file), "cannot be " + what + ": " + e.getMessage(), "remove it by hand"), e);
    }
}

package org.dossierkg.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** The triples that a tool wrote, without order and duplicates. */
final class Output {
    private static final int EXAMPLES = 3;

    /** One 64-bit hash a triple, ascending: two of ten million triples share one about once in 400,000 runs. */
    private final long[] hashes;

    private final long lines;

    private Output(long[] hashes, long lines) {
        this.hashes = hashes;
        this.lines = lines;
    }

    /** Reads N-Triples, or N-Quads of the default graph. */
    static Output read(Path file) {
        long[] hashes = new long[1 << 16];
        int lines = 0;
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isEmpty()) {
                    hashes = lines == hashes.length ? Arrays.copyOf(hashes, lines * 2) : hashes;
                    hashes[lines++] = hash(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Arrays.sort(hashes, 0, lines);
        return new Output(LongStream.of(hashes).limit(lines).distinct().toArray(), lines);
    }

    /** The number of different triples. */
    int triples() {
        return hashes.length;
    }

    /** How many triples were written, duplicates counted. */
    long lines() {
        return lines;
    }

    boolean sameAs(Output other) {
        return Arrays.equals(hashes, other.hashes);
    }

    /** How many triples the other does not have. */
    long without(Output other) {
        return LongStream.of(hashes).filter(hash -> !other.holds(hash)).count();
    }

    /** The first triples of a file that are not among these. */
    List<String> others(Path file) {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            return in.lines()
                    .filter(line -> !line.isEmpty() && !holds(hash(line)))
                    .limit(EXAMPLES)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean holds(long hash) {
        return Arrays.binarySearch(hashes, hash) >= 0;
    }

    /** FNV-1a over the characters up to the full stop, before which a blank may stand or not. */
    private static long hash(String line) {
        int end = line.lastIndexOf('.');
        while (end > 0 && line.charAt(end - 1) == ' ') {
            end--;
        }
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < end; i++) {
            hash = (hash ^ line.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}

package org.dossierkg.mapping;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistinctLinesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 100, 5_000, 1 << 30})
    void eachDifferentLineLeavesOnceInTheOrderOfCodePointsWhateverTheMemory(long memory) throws IOException {
        List<String> lines = lines(new Random(3), 2_000);
        String expected = lines.stream()
                .distinct()
                .sorted(Comparator.comparing(line -> line.codePoints().boxed().toList(), DistinctLinesTest::compare))
                .map(line -> line + "\n")
                .collect(Collectors.joining());

        assertEquals(expected, distinct(lines, memory));
    }

    @Test
    void aLineInSeveralPiecesIsOneLine() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DistinctLines distinct = DistinctLines.of(out, 1 << 20, folder)) {
            for (byte b : "b ä\na\nb ä".getBytes(StandardCharsets.UTF_8)) {
                distinct.write(b);
            }
            distinct.finish();
        }
        assertArrayEquals("a\nb ä\n".getBytes(StandardCharsets.UTF_8), out.toByteArray());
    }

    @Test
    void whatEndsEarlyWritesNothingAndLeavesNoFile() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DistinctLines distinct = DistinctLines.of(out, 1, folder)) {
            distinct.write("a\nb\n".getBytes(StandardCharsets.UTF_8));
            distinct.write("a\nb\n".getBytes(StandardCharsets.UTF_8));
            assertTrue(files() > 0);
        }
        assertEquals(0, out.size());
        assertEquals(0, files());
    }

    private String distinct(List<String> lines, long memory) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DistinctLines distinct = DistinctLines.of(out, memory, folder)) {
            for (String line : lines) {
                distinct.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
            distinct.finish();
        }
        assertEquals(0, files());
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Many that are nearly the same: beginnings of each other, and texts that UTF-16 sorts otherwise. */
    private static List<String> lines(Random random, int count) {
        List<String> pieces = List.of("", "a", "ab", "\u0007", "ä", "\uFF5E", "🏭", "<x>", "\"a\" .", " ");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(random.ints(random.nextInt(5), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining()));
        }
        return lines;
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            if (!one.get(i).equals(other.get(i))) {
                return one.get(i) - other.get(i);
            }
        }
        return one.size() - other.size();
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> !file.equals(folder)).count();
        }
    }
}

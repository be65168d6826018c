package org.dossierkg.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The making of an index from a dump, stopped half-way. */
class CheckpointTest {
    private static final int LINES = 2 * ItemLines.STRETCH + 5_000;

    @TempDir
    private Path folder;

    private Path dump = Path.of("");
    private Path checkpoint = Path.of("");
    private final List<Long> resumed = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void writeADump() throws IOException {
        dump = folder.resolve("dump.json");
        checkpoint = folder.resolve("x.index.checkpoint");
        try (Writer out = Files.newBufferedWriter(dump)) {
            out.write("[\n{\"id\":\"Q1\",\"claims\":{\"P279\":" + value("{\"id\":\"Q43229\"}") + "}},\n");
            out.write("{\"id\":\"Q2\",\"labels\":" + label("Nowhere") + ",\"claims\":{\"P297\":" + value("\"XN\"")
                    + "}},\n");
            for (int i = 4; i <= LINES; i++) {
                String claims = i % 1_000 == 0
                        ? "\"P31\":" + value("{\"id\":\"Q1\"}") + ",\"P17\":" + value("{\"id\":\"Q2\"}")
                        : "";
                out.write(
                        "{\"id\":\"Q" + i + "\",\"labels\":" + label("Firm " + i) + ",\"claims\":{" + claims + "}},\n");
            }
        }
    }

    private static String value(String value) {
        return "[{\"mainsnak\":{\"datavalue\":{\"value\":" + value + "}}}]";
    }

    private static String label(String text) {
        return "{\"en\":{\"language\":\"en\",\"value\":\"" + text + "\"}}";
    }

    private byte[] index(long stopAt) throws IOException {
        resumed.clear();
        Path index = folder.resolve("x.index");
        new Snapshot(List.of(dump), null, new Progress() {
                    @Override
                    public void skipped(Problem problem) {
                        told.add(problem.what());
                    }

                    @Override
                    public void left(String reason) {}

                    @Override
                    public void resumed(long lines) {
                        resumed.add(lines);
                    }

                    @Override
                    public void read(long records) {
                        if (records == stopAt) {
                            throw new IllegalStateException("stopped");
                        }
                    }
                })
                .write(index, "2026-11-01");
        return Files.readAllBytes(index);
    }

    @Test
    void aStoppedRunGoesOnWhereItWasAndMakesTheSameIndex() throws IOException {
        byte[] whole = index(-1);
        assertFalse(Files.exists(checkpoint));
        Files.delete(folder.resolve("x.index"));
        assertThrows(IllegalStateException.class, () -> index(LINES + ItemLines.STRETCH + 1_000L));
        assertFalse(Files.exists(folder.resolve("x.index")));
        assertTrue(Files.exists(checkpoint));
        Files.writeString(checkpoint, "{\"qid\":\"Q5\",\"na", StandardOpenOption.APPEND);
        assertThrows(IllegalStateException.class, () -> index(ItemLines.STRETCH + 2_000L));
        assertEquals(List.of((long) ItemLines.STRETCH), resumed);
        Files.writeString(checkpoint, "read\t0\t20", StandardOpenOption.APPEND);
        assertArrayEquals(whole, index(-1));
        assertEquals(List.of(2L * ItemLines.STRETCH), resumed);
        assertFalse(Files.exists(checkpoint));
        assertEquals(List.of(), told);
    }

    @Test
    void whatWasLearntInTheFirstPassIsNotLearntAgain() throws IOException {
        byte[] whole = index(-1);
        assertThrows(IllegalStateException.class, () -> index(LINES + 1_000L));
        assertThrows(IllegalStateException.class, () -> index(2_000));
        assertArrayEquals(whole, index(-1));
    }

    @Test
    void anotherDumpIsReadFromItsBeginning() throws IOException {
        assertThrows(IllegalStateException.class, () -> index(LINES + ItemLines.STRETCH + 1_000L));
        Files.writeString(dump, "{\"id\":\"Q3\",\"claims\":{}}\n", StandardOpenOption.APPEND);
        index(-1);
        assertEquals(List.of(), resumed);
        assertFalse(Files.exists(checkpoint));
    }

    @Test
    void candidatesAndDumpsInOneFileAreTakenWithoutACheckpoint() throws IOException {
        Files.writeString(
                dump,
                "{\"qid\":\"Q900000\",\"names\":[[\"Firm\",\"en\",\"label\"]]}\n"
                        + Files.readString(dump).replaceFirst("\\[\n", ""));
        assertThrows(IllegalStateException.class, () -> index(LINES + ItemLines.STRETCH + 1_000L));
        index(-1);
        assertEquals(List.of(), resumed);
        assertFalse(Files.exists(checkpoint));
    }

    @Test
    void aDumpWithoutCandidatesLeavesNothingBehind() throws IOException {
        Files.writeString(dump, "{\"id\":\"Q1\",\"claims\":{\"P279\":" + value("{\"id\":\"Q43229\"}") + "}}\n");
        assertThrows(ProblemException.class, () -> index(-1));
        assertFalse(Files.exists(checkpoint));
    }

    @Test
    void aCheckpointThatCannotBeWrittenIsTold() throws IOException {
        Files.createDirectories(checkpoint.resolve("in the way"));
        assertTrue(assertThrows(ProblemException.class, () -> index(-1))
                .problem()
                .what()
                .startsWith("cannot be "));
    }
}

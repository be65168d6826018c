package org.dossierkg.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What one tool did in all rounds. */
final class Runs {
    private final Tool tool;
    private final List<Measured> measured = new ArrayList<>();
    private @Nullable Output output;
    private long size;
    private List<String> others = List.of();
    private String failure = "";

    Runs(Tool tool) {
        this.tool = tool;
    }

    Tool tool() {
        return tool;
    }

    String name() {
        return tool.name();
    }

    /** Why the tool is not run again; empty when it may be. */
    String failure() {
        return failure;
    }

    void fail(String why) {
        failure = why;
    }

    boolean none() {
        return measured.isEmpty();
    }

    /**
     * Keeps a run. Its triples are read in the first round; later ones must be of the same length.
     *
     * @param first the tool that the triples are compared to
     */
    void add(Measured run, Path file, Runs first) throws IOException {
        if (output == null) {
            output = Output.read(file);
            size = Files.size(file);
            Output expected = first.output;
            others = expected == null ? List.of() : expected.others(file);
        } else if (Files.size(file) != size) {
            fail("wrote " + Files.size(file) + " bytes, but " + size + " in the first round");
            return;
        }
        measured.add(run);
    }

    /** The last run, for whoever waits. */
    String last() {
        if (!failure.isEmpty()) {
            return name() + ": " + failure;
        }
        Measured last = measured.get(measured.size() - 1);
        return String.format(
                Locale.ROOT, "%s: %.2f CPU s, %.2f wall s, %.0f MB", name(), last.cpu(), last.wall(), last.peak());
    }

    /** The medians, as a line of a table. */
    String row() {
        if (output == null) {
            return String.format("%-18s %s", name(), failure);
        }
        double cpu = median(Measured::cpu);
        return String.format(
                Locale.ROOT,
                "%-18s %10d %8.2f %14.0f %8.2f %8.0f %s",
                name(),
                output.triples(),
                cpu,
                output.triples() / cpu,
                median(Measured::wall),
                median(Measured::peak),
                failure);
    }

    /** Least, median and greatest of a ratio to another tool, paired by round. */
    String ratios(Runs other, ToDoubleBiFunction<Measured, Measured> ratio) {
        int rounds = Math.min(measured.size(), other.measured.size());
        double[] sorted = IntStream.range(0, rounds)
                .mapToDouble(round -> ratio.applyAsDouble(measured.get(round), other.measured.get(round)))
                .sorted()
                .toArray();
        return String.format(Locale.ROOT, "%.2f  %.2f  %.2f", sorted[0], median(sorted), sorted[rounds - 1]);
    }

    /** Whether and how another tool's triples differ from this one's. */
    List<String> differences(Runs other) {
        List<String> lines = new ArrayList<>();
        Output ours = output;
        Output theirs = other.output;
        if (ours != null && theirs != null) {
            if (theirs.lines() != theirs.triples()) {
                lines.add("  " + other.name() + " wrote " + theirs.lines() + " triples, duplicates counted");
            }
            if (ours.sameAs(theirs)) {
                lines.add("  the triples are the same");
            } else {
                lines.add("  " + other.name() + " lacks " + ours.without(theirs) + " triples of " + name() + " and has "
                        + theirs.without(ours) + " others, such as");
                lines.addAll(other.others);
            }
        }
        return lines;
    }

    private double median(ToDoubleFunction<Measured> figure) {
        return median(measured.stream().mapToDouble(figure).toArray());
    }

    /** The middle of some figures; the mean of the two in the middle when their number is even. */
    static double median(double... figures) {
        double[] sorted = DoubleStream.of(figures).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}

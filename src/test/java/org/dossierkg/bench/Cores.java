package org.dossierkg.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Compares dossier on one core to dossier on two: whole processes in turn, whose output is thrown away. */
final class Cores {
    private final Path folder;
    private final Options options;
    private final PrintStream out;

    private Cores(Path folder, Options options, PrintStream out) {
        this.folder = folder;
        this.options = options;
        this.out = out;
    }

    /** Measures each round, and prints how much sooner two cores are done. */
    static void measure(Path folder, Options options, PrintStream out) {
        if (!Files.isExecutable(Measured.TASKSET)) {
            throw new IllegalStateException(Measured.TASKSET + " is not there; it holds a process to one core");
        }
        new Cores(folder, options, out).measure();
    }

    private void measure() {
        out.printf("%n%s, %d rounds, -Xmx%s%n%n", folder.getFileName(), options.rounds(), options.heap());
        double[] ratios = IntStream.rangeClosed(1, options.rounds())
                .mapToDouble(round -> run("0").wall() / run("0,1").wall())
                .sorted()
                .toArray();
        out.printf(
                Locale.ROOT,
                "%ntwo cores to one, rows/wall s (min, median, max over rounds): %.2f  %.2f  %.2f%n",
                ratios[0],
                Runs.median(ratios),
                ratios[ratios.length - 1]);
    }

    private Measured run(String cores) {
        Tool dossier = Tool.of("dossier", options);
        List<String> command = new ArrayList<>(List.of(Measured.TASKSET.toString(), "--cpu-list", cores));
        command.addAll(dossier.command(folder, options.heap(), Path.of("/dev/null")));
        Measured measured = Measured.of(command, folder, folder.resolve("cores.log"), options.timeout());
        if (!measured.inTime() || measured.exit() != 0) {
            throw new IllegalStateException("not done; see " + folder.resolve("cores.log"));
        }
        out.printf(
                Locale.ROOT,
                "cores %-4s %.2f CPU s, %.2f wall s, %.0f MB%n",
                cores,
                measured.cpu(),
                measured.wall(),
                measured.peak());
        return measured;
    }
}

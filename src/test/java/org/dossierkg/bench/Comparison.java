package org.dossierkg.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Several tools that map the same tables in turn, each run a process of its own. */
final class Comparison {
    private final Path folder;
    private final Options options;
    private final List<Runs> all;

    Comparison(Path folder, List<Tool> tools, Options options) {
        this.folder = folder;
        this.options = options;
        this.all = tools.stream().map(Runs::new).toList();
    }

    /** Runs every tool in every round, and prints what each took and how the first compares to the others. */
    void print(PrintStream out) {
        out.printf("%n%s, %d rounds, -Xmx%s%n%n", folder.getFileName(), options.rounds(), options.heap());
        for (int round = 1; round <= options.rounds(); round++) {
            for (Runs runs : all) {
                if (runs.failure().isEmpty()) {
                    run(runs);
                    out.printf("round %d: %s%n", round, runs.last());
                }
            }
        }
        out.printf(
                Locale.ROOT,
                "%n%-18s %10s %8s %14s %8s %8s%n",
                "tool (medians)",
                "triples",
                "CPU s",
                "triples/CPU s",
                "wall s",
                "peak MB");
        all.forEach(runs -> out.println(runs.row()));
        Runs first = all.get(0);
        for (Runs other : all.subList(1, all.size())) {
            if (!first.none() && !other.none()) {
                out.printf("%n%s to %s (min, median, max over rounds)%n", first.name(), other.name());
                out.println("  triples/CPU s  " + first.ratios(other, (ours, theirs) -> theirs.cpu() / ours.cpu()));
                out.println("  rows/wall s    " + first.ratios(other, (ours, theirs) -> theirs.wall() / ours.wall()));
                out.println("  peak memory    " + first.ratios(other, (ours, theirs) -> ours.peak() / theirs.peak()));
            }
            first.differences(other).forEach(out::println);
        }
    }

    private void run(Runs runs) {
        Path output = folder.resolve("output.nt");
        Path log = folder.resolve(runs.tool().name().replace(' ', '-') + ".log");
        try {
            Files.deleteIfExists(output);
            List<String> command = runs.tool().command(folder, options.heap(), output);
            readOnce(command);
            Measured measured = Measured.of(command, folder, log, options.timeout());
            if (!measured.inTime()) {
                runs.fail("not done after " + options.timeout().toSeconds() + " s");
            } else if (measured.exit() != 0 || !Files.exists(output)) {
                runs.fail("exit code " + measured.exit() + ", " + Files.size(log) + " bytes in " + log);
            } else {
                runs.add(measured, output, all.get(0));
            }
            Files.deleteIfExists(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the tables and the programs of a command, so that none is measured while the disk brings them. */
    private void readOnce(List<String> command) throws IOException {
        try (Stream<Path> tables = Files.list(folder)) {
            Stream<Path> programs = command.stream()
                    .flatMap(Pattern.compile("[:=]")::splitAsStream)
                    .map(Path::of);
            for (Path file :
                    Stream.concat(tables, programs).filter(Files::isRegularFile).toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
    }
}

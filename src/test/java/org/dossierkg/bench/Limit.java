package org.dossierkg.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.jena.sys.JenaSystem;

/** Compares dossier in one process, on one core, to the least that must be done: parse the table, write the bytes. */
final class Limit {
    private static final int WARM_UP = 5;

    private Limit() {}

    /** Measures in a virtual machine of its own, held to one core. */
    static void measure(Path folder, Options options, PrintStream out) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Measured.TASKSET)) {
            command.addAll(List.of(Measured.TASKSET.toString(), "--cpu-list", "0"));
        }
        command.addAll(List.of(
                Measured.JAVA.toString(),
                "-Xmx" + options.heap(),
                "-XX:ActiveProcessorCount=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Limit.class.getName(),
                folder.toString(),
                String.valueOf(options.rounds())));
        Path log = folder.resolve("limit.log");
        Measured measured = Measured.of(command, Path.of("").toAbsolutePath(), log, options.timeout());
        out.printf("%n%s, %d rounds, one core, one process%n%n", folder.getFileName(), options.rounds());
        out.print(text(log));
        if (!measured.inTime()) {
            out.println("not done after " + options.timeout().toSeconds() + " s");
        } else if (measured.exit() != 0) {
            throw new IllegalStateException("the measurement ended with exit code " + measured.exit());
        }
    }

    /** Runs each subject in turn: first to warm up, comparing what they write, then measured. */
    public static void main(String... arguments) {
        JenaSystem.init();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Path.of(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        List<Subject> subjects = List.of(
                Subject.of("limit", sink -> HandWritten.map(folder.resolve("organizations.csv"), sink)),
                Subject.of("engine", sink -> Engine.map(folder.resolve("mapping.core.ttl"), sink)),
                Subject.of("convert", sink -> Engine.convert(folder.resolve("mapping.core.ttl"), sink)));
        for (int round = -WARM_UP; round < rounds; round++) {
            boolean measured = round >= 0;
            subjects.forEach(subject -> subject.run(measured));
        }
        Subject limit = subjects.get(0);
        out.printf("%-10s %12s %10s %12s %14s%n", "(medians)", "bytes", "CPU s", "of threads", "ratio to limit");
        for (Subject subject : subjects) {
            out.printf(
                    Locale.ROOT,
                    "%-10s %12d %10.3f %12.3f %14.2f%s%n",
                    subject.name(),
                    subject.bytes(),
                    subject.cpu(),
                    subject.threadCpu(),
                    subject.cpu() / limit.cpu(),
                    subject.writesAs(limit) ? "" : "  writes other bytes than limit");
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

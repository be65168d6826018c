package org.dossierkg.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.dossierkg.index.Progress;
import org.dossierkg.index.Snapshot;
import org.dossierkg.report.Problem;
import org.dossierkg.report.Report;
import org.dossierkg.report.Severity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dossier link build-index}. */
@Command(
        name = "build-index",
        mixinStandardHelpOptions = true,
        description = {
            "Makes an index of names from a snapshot of Wikidata.",
            "An INPUT is, packed with gzip, bzip2, xz or zstd or not: JSON lines of candidates, Wikidata's JSON dump,"
                    + " FollowTheMoney entities with a wikidataId, N-Triples or Turtle (.nt, .ttl), or SPARQL results (.srj).",
            "What was taken from a dump is kept in INDEX.checkpoint: when it is stopped, the same command goes on."
        })
final class LinkIndexCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "INPUT", arity = "1..*", description = "Files of the snapshot.")
    private List<Path> inputs = List.of();

    @Option(
            names = "-o",
            paramLabel = "INDEX",
            required = true,
            description = "The file to write, whole or not at all.")
    private Path index = Path.of("");

    @Option(
            names = "--snapshot",
            paramLabel = "DATE",
            converter = Day.class,
            description = "The day of the snapshot, such as 2026-11-01; links that come from it say so.")
    private @Nullable LocalDate snapshot;

    @Option(
            names = "--classes",
            paramLabel = "FILE",
            description =
                    "Two columns with a tab: class and superclass, or country and its code; found in the dump when"
                            + " left out.")
    private @Nullable Path classes;

    LinkIndexCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Log log = new Log(console);
        Snapshot.Size size =
                new Snapshot(inputs, classes, log).write(index, snapshot == null ? "" : snapshot.toString());
        log.line.end();
        console.problems(log.report, Severity.INFO, "these records were left out");
        log.left.forEach((reason, count) -> console.note(String.format("%,d left out: %s", count, reason)));
        console.note(String.format("%,d names of %,d items", size.names(), size.entities()));
        return log.report.hasErrors() ? Main.BAD_INPUT : Main.DONE;
    }

    /** Shows how far it is, and counts what is left out. */
    private static final class Log implements Progress {
        private final Report report = new Report();
        private final Map<String, Integer> left = new TreeMap<>();
        private final ProgressLine line;
        private final Console console;

        Log(Console console) {
            this.console = console;
            this.line = new ProgressLine(console, 0);
        }

        @Override
        public void skipped(Problem problem) {
            report.add(problem);
        }

        @Override
        public void left(String reason) {
            left.merge(reason, 1, Integer::sum);
        }

        @Override
        public void resumed(long lines) {
            console.note(String.format("going on behind the %,d lines that were read before", lines));
        }

        @Override
        public void read(long records) {
            line.show(records, 0);
        }
    }
}

package org.dossierkg.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dossierkg.build.Dossier;
import org.dossierkg.mapping.Conversion;
import org.dossierkg.mapping.DistinctLines;
import org.dossierkg.mapping.Mapping;
import org.dossierkg.mapping.Resources;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;
import org.dossierkg.report.Report;
import org.dossierkg.report.Severity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dossier convert}. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = "Maps tables of any size to RDF, row by row, without checks or a store.")
final class ConvertCommand implements Callable<Integer> {
    /** The formats that need no sorting, so that memory does not grow with the rows. */
    enum Format {
        NT,
        NQ
    }

    /** What becomes of a row with a problem. */
    enum OnProblem {
        /** The conversion fails. */
        STOP,
        /** The row is left out, and the others are converted. */
        SKIP
    }

    private final Console console;

    @Parameters(paramLabel = "MAPPING", description = "An RML mapping in Turtle.")
    private Path mapping = Path.of("");

    @Mixin
    private final Reading reading = new Reading();

    @Option(names = "-o", paramLabel = "FILE", description = "Where to; standard output when left out.")
    private @Nullable Path file;

    @Option(
            names = "--format",
            paramLabel = "nt|nq",
            defaultValue = "nt",
            description = "RDF format; nt when left out.")
    private Format format = Format.NT;

    @Option(
            names = "--on-problem",
            paramLabel = "stop|skip",
            defaultValue = "stop",
            description = "stop keeps no FILE when a row has a problem; skip leaves the row out.")
    private OnProblem onProblem = OnProblem.STOP;

    @Option(
            names = "--max-problems",
            paramLabel = "N",
            defaultValue = "100",
            description = "How many problems to print; with stop, the reading ends there.")
    private int maxProblems;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "With skip: where to list the refused rows, each with its place and why.")
    private @Nullable Path rejects;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many rows to map at once; the number of cores when left out.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            converter = MemorySize.Reader.class,
            description = "What joins may hold of parent tables, such as 200m or 1g, and as much again what --distinct"
                    + " may hold; the rest waits in temporary files. A quarter of the heap when left out.")
    private @Nullable MemorySize memory;

    @Option(
            names = "--temp",
            paramLabel = "DIR",
            description = "Where those files are; the system's folder for temporary files when left out.")
    private @Nullable Path temporary;

    @Option(names = "--distinct", description = "Write no line twice, and the lines in the order of their bytes.")
    private boolean distinct;

    ConvertCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Report report = new Report(Math.max(1, maxProblems));
        Path folder = mapping.toAbsolutePath().resolveSibling("");
        Mapping compiled = Mapping.read(mapping, new Dossier(folder).defaultBase(), reading.access(), report::add);
        if (format == Format.NT && compiled.hasGraphs()) {
            throw new ProblemException(
                    Problem.error(Position.of(mapping), "puts triples into graphs", "write them with --format nq"));
        }
        if (report.hasErrors()) {
            console.problems(report, Severity.INFO, "nothing was written");
            return Main.BAD_INPUT;
        }
        boolean skips = onProblem == OnProblem.SKIP;
        Conversion.Summary summary;
        try (ConversionLog log = new ConversionLog(console, report, skips, rejects, compiled.bytes())) {
            summary = convert(compiled, log);
        }
        String consequence = skips || file == null || !Replacement.isPossible(file)
                ? "their rows were left out"
                : "nothing was written";
        console.problems(report, Severity.INFO, consequence);
        console.note(String.format(
                "%,d rows read, %,d mapped, %,d refused",
                summary.rows(), summary.rows() - summary.refused(), summary.refused()));
        return report.hasErrors() ? Main.BAD_INPUT : Main.DONE;
    }

    private Resources resources() {
        Resources usual = Resources.of(threads);
        if (temporary != null && !Files.isDirectory(temporary)) {
            throw new ProblemException(
                    Problem.error(Position.of(temporary), "is not a folder", "create it or name another with --temp"));
        }
        return usual.forJoins(
                memory == null ? usual.memory() : memory.bytes(), temporary == null ? usual.folder() : temporary);
    }

    private Conversion.Summary convert(Mapping compiled, ConversionLog log) throws IOException {
        if (file == null) {
            OutputStream out = new BufferedOutputStream(console.out(), 1 << 16);
            Conversion.Summary summary = run(compiled, out, log);
            out.flush();
            return summary;
        }
        Conversion.Summary[] summary = new Conversion.Summary[1];
        Replacement.write(file, out -> {
            summary[0] = run(compiled, out, log);
            return !log.failed();
        });
        return summary[0];
    }

    private Conversion.Summary run(Mapping compiled, OutputStream out, ConversionLog log) throws IOException {
        Resources resources = resources();
        if (!distinct) {
            return Conversion.run(compiled, resources, out, log);
        }
        try (DistinctLines lines = DistinctLines.of(out, resources.memory(), resources.folder())) {
            Conversion.Summary summary = Conversion.run(compiled, resources, lines, log);
            lines.finish();
            return summary;
        }
    }
}

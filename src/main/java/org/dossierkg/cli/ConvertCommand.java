package org.dossierkg.cli;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.dossierkg.build.Dossier;
import org.dossierkg.mapping.Mapping;
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

    ConvertCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Report report = new Report();
        Path folder = mapping.toAbsolutePath().resolveSibling("");
        Mapping compiled = Mapping.read(mapping, new Dossier(folder).defaultBase(), reading.access(), report::add);
        if (!report.hasErrors()) {
            if (file == null) {
                write(compiled, report, console.out());
            } else {
                Replacement.write(file, out -> write(compiled, report, out));
            }
        }
        console.problems(report, Severity.INFO, "what they stand for is missing in the result");
        return report.hasErrors() ? Main.BAD_INPUT : Main.DONE;
    }

    private void write(Mapping compiled, Report report, OutputStream out) {
        RDFFormat lines = format == Format.NT ? RDFFormat.NTRIPLES : RDFFormat.NQUADS;
        StreamRDF sink = StreamRDFWriter.getWriterStream(out, lines);
        sink.start();
        compiled.map(sink, report::add);
        sink.finish();
    }
}

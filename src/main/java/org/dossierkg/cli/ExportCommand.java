package org.dossierkg.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dossierkg.build.About;
import org.dossierkg.build.Dossier;
import org.dossierkg.query.Export;
import org.dossierkg.query.GraphFormat;
import org.dossierkg.query.Names;
import org.dossierkg.query.Question;
import org.dossierkg.query.Selection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dossier export}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes a dossier, or a part of it, as RDF: the same input gives the same bytes.")
final class ExportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "DIR", arity = "0..1", defaultValue = "data/norinco", description = "The dossier.")
    private Path folder = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "turtle|trig|nt|nq|jsonld|rdfxml",
            defaultValue = "turtle",
            converter = Formats.OfGraphs.class,
            description = "RDF format; ${DEFAULT-VALUE} when left out.")
    private GraphFormat format = GraphFormat.TURTLE;

    @Option(
            names = "--rdf",
            paramLabel = "1.1|1.2",
            defaultValue = "1.2",
            converter = RdfVersion.Reader.class,
            description = "1.1 writes claims as rdf:Statement, for programs that know no triple terms.")
    private RdfVersion rdf = RdfVersion.RDF_1_2;

    @Option(names = "-o", paramLabel = "FILE", description = "Where to; standard output when left out.")
    private @Nullable Path file;

    @ArgGroup
    private Part part = new Part();

    @Mixin
    private final Target target = new Target();

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        console.beQuiet();
        Optional<DatasetGraph> data = target.open(Dossier.at(folder), console);
        if (data.isEmpty()) {
            return Main.BAD_INPUT;
        }
        Names names = Names.of(About.of(data.get()).base());
        Export export = new Export(format, rdf == RdfVersion.RDF_1_1, names.prefixes());
        DatasetGraph selected = part.of(data.get(), names);
        if (file == null) {
            export.write(selected, console.out());
        } else {
            Replacement.write(file, out -> {
                export.write(selected, out);
                return true;
            });
        }
        return Main.DONE;
    }

    /** What to export when it is not the whole. */
    static final class Part {
        @Option(
                names = "--class",
                paramLabel = "CLASS",
                description = "Only things of this class, such as dsr:Sanction.")
        private @Nullable String type;

        @Option(
                names = "--subject",
                paramLabel = "KEY",
                description = "Only this thing, what is claimed of it, and the sources of that.")
        private @Nullable String subject;

        @Option(
                names = "--construct",
                paramLabel = "FILE",
                description = "Only what the CONSTRUCT query in this file gives.")
        private @Nullable Path construct;

        @Option(
                names = "--links",
                description =
                        "Only the links to Wikidata and to other things that are the same, accepted or not, each with"
                                + " its claim and evidence.")
        private boolean links;

        DatasetGraph of(DatasetGraph data, Names names) {
            if (links) {
                return Selection.links(data);
            }
            if (type != null) {
                return Selection.instances(data, names.resource(type));
            }
            if (subject != null) {
                return Selection.subject(data, names.resource(subject));
            }
            return construct == null
                    ? data
                    : Selection.constructed(data, Question.of(text(construct), construct.toString(), names));
        }

        private static String text(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

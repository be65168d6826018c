package org.dossierkg.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.dossierkg.build.Dossier;
import org.dossierkg.link.QuickStatements;
import org.dossierkg.shapes.BundledGraph;
import org.dossierkg.source.Bundled;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dossier link export}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes what a dossier states of linked things for Wikidata, to be reviewed and sent by a person.",
            "Only facts that are asserted, without a flag, with a source, of a thing with an accepted link, by a property"
                    + " that ontology/alignments.ttl gives Wikidata's number of. The address of a source is its foaf:page."
        })
final class LinkExportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "DIR", arity = "0..1", defaultValue = "data/norinco", description = "The dossier.")
    private Path folder = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "quickstatements",
            defaultValue = "quickstatements",
            description = "Commands of QuickStatements, version 1, the only form so far.")
    private Format format = Format.QUICKSTATEMENTS;

    @Option(
            names = "--links",
            description =
                    "The accepted links too: each item gets the thing's IRI as its exact match. For dossiers whose"
                            + " IRIs everybody can open.")
    private boolean links;

    @Mixin
    private final Target target = new Target();

    @Option(names = "-o", paramLabel = "FILE", description = "Where to; standard output when left out.")
    private @Nullable Path file;

    /** The forms that can be written. */
    enum Format {
        QUICKSTATEMENTS
    }

    LinkExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Optional<DatasetGraph> data = target.open(Dossier.at(folder), console);
        if (data.isEmpty()) {
            return Main.BAD_INPUT;
        }
        Graph alignments = BundledGraph.read(Bundled.folder("ontology").resolve("alignments.ttl"));
        QuickStatements statements = Txn.calculateRead(
                data.get(), () -> QuickStatements.of(data.get().getDefaultGraph(), alignments, links));
        String text = switch (format) {
            case QUICKSTATEMENTS -> lines(statements);
        };
        if (file == null) {
            console.out().print(text);
        } else {
            Replacement.write(file, text.getBytes(StandardCharsets.UTF_8));
        }
        console.note(statements.counts());
        return Main.DONE;
    }

    private static String lines(QuickStatements statements) {
        StringBuilder text = new StringBuilder();
        statements.lines().forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}

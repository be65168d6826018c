package org.dossierkg.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dossierkg.build.About;
import org.dossierkg.build.Dossier;
import org.dossierkg.query.Answer;
import org.dossierkg.query.NamedQueries;
import org.dossierkg.query.NamedQuery;
import org.dossierkg.query.Names;
import org.dossierkg.query.Question;
import org.dossierkg.query.ResultFormat;
import org.dossierkg.source.Bundled;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dossier query}. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        description = "Answers a named question or your own SPARQL; lists the named questions when given neither.")
final class QueryCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "A named question.")
    private @Nullable String name;

    @Option(names = "-e", paramLabel = "SPARQL", description = "A query of your own; the usual prefixes are known.")
    private @Nullable String sparql;

    @Option(names = "--dossier", paramLabel = "DIR", defaultValue = "data/norinco", description = "The dossier.")
    private Path folder = Path.of("");

    @Option(
            names = "--set",
            paramLabel = "PARAMETER=VALUE",
            description = "Sets a parameter of the named question, to a key, an IRI or a text in quotes.")
    private Map<String, String> values = new LinkedHashMap<>();

    @Option(
            names = "--format",
            paramLabel = "table|csv|spreadsheet|tsv|json|xml|turtle",
            defaultValue = "table",
            converter = Formats.OfResults.class,
            description = "Form of the answer; ${DEFAULT-VALUE} when left out.")
    private ResultFormat format = ResultFormat.TABLE;

    @Mixin
    private final Target target = new Target();

    @Spec
    private @Nullable CommandSpec spec;

    QueryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Dossier dossier = Dossier.at(folder);
        NamedQueries named = NamedQueries.read(List.of(Bundled.folder("queries"), dossier.queries()));
        if (name == null && sparql == null) {
            list(named.all());
            return Main.DONE;
        }
        if (name != null && sparql != null && spec != null) {
            throw new ParameterException(spec.commandLine(), "give a NAME or -e SPARQL, not both");
        }
        NamedQuery query = name == null ? null : named.find(name);
        console.beQuiet();
        Optional<DatasetGraph> data = target.open(dossier, console);
        if (data.isEmpty()) {
            return Main.BAD_INPUT;
        }
        Names names = Names.of(About.of(data.get()).base());
        Question question =
                query == null ? Question.of(String.valueOf(sparql), names) : Question.of(query, values, names);
        int width = format == ResultFormat.TABLE ? Terminal.width() : 0;
        Answer.in(format, names).fitting(width).write(data.get(), question, console.out());
        return Main.DONE;
    }

    private void list(List<NamedQuery> queries) {
        int width =
                queries.stream().mapToInt(query -> query.name().length()).max().orElse(0);
        for (NamedQuery query : queries) {
            console.out().printf("%-" + width + "s  %s%n", query.name(), query.question());
        }
    }
}

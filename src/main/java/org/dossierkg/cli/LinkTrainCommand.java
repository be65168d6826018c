package org.dossierkg.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dossierkg.index.Index;
import org.dossierkg.index.IndexFile;
import org.dossierkg.link.Gold;
import org.dossierkg.link.Model;
import org.dossierkg.link.ModelFile;
import org.dossierkg.link.Thresholds;
import org.dossierkg.link.Training;
import org.dossierkg.report.Report;
import org.dossierkg.report.Severity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dossier link train}. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description =
                "Learns the weights of the features from names whose meaning is known; the same input gives the same.")
final class LinkTrainCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--gold",
            paramLabel = "FILE",
            required = true,
            description = "A table as link eval takes it; may be given several times.")
    private List<Path> gold = List.of();

    @Option(
            names = "--index",
            paramLabel = "INDEX",
            required = true,
            description = "The index that the table is about, one for each table.")
    private List<Path> index = List.of();

    @Option(names = "-o", paramLabel = "FILE", required = true, description = "The model to write.")
    private Path file = Path.of("");

    @Option(
            names = "--accept",
            defaultValue = "0.8",
            description = "Least probability to accept; ${DEFAULT-VALUE} when left out.")
    private double accept;

    @Option(
            names = "--untyped",
            defaultValue = "0.9",
            description = "Least probability to accept where nobody says the kind; ${DEFAULT-VALUE} when left out.")
    private double untyped;

    @Option(
            names = "--review",
            defaultValue = "0.2",
            description = "Least probability to ask; ${DEFAULT-VALUE} when left out.")
    private double review;

    @Option(names = "--origin", paramLabel = "TEXT", description = "What the names are from; a comment in the model.")
    private List<String> origin = List.of();

    @Spec
    private @Nullable CommandSpec spec;

    LinkTrainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Report report = new Report();
        if (spec != null && gold.size() != index.size()) {
            throw new ParameterException(spec.commandLine(), "give one --index for each --gold, in the same order");
        }
        Map<Path, Index> indexes = new LinkedHashMap<>(); // several tables can be about one
        List<Training.Known> known = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            known.add(new Training.Known(
                    Gold.read(gold.get(i), report::add), indexes.computeIfAbsent(index.get(i), IndexFile::open)));
        }
        Model model = Training.model(known, new Thresholds(accept, untyped, review));
        List<String> comment = new ArrayList<>(origin);
        comment.add(String.format(
                "Learnt from %,d names against %,d items on %s by: dossier link train --accept %s --untyped %s --review %s",
                known.stream().mapToInt(one -> one.gold().size()).sum(),
                indexes.values().stream().mapToInt(one -> one.entities().size()).sum(),
                LocalDate.now(ZoneOffset.UTC),
                accept,
                untyped,
                review));
        Replacement.write(file, ModelFile.text(model, comment).getBytes(StandardCharsets.UTF_8));
        console.problems(report, Severity.WARNING, "these rows were passed over");
        return report.hasErrors() ? Main.BAD_INPUT : Main.DONE;
    }
}

package org.dossierkg.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dossierkg.build.About;
import org.dossierkg.build.Dossier;
import org.dossierkg.link.DossierMentions;
import org.dossierkg.link.Duplicates;
import org.dossierkg.link.Mention;
import org.dossierkg.link.MentionTable;
import org.dossierkg.link.SssomTable;
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

/** {@code dossier link dedupe}. */
@Command(
        name = "dedupe",
        mixinStandardHelpOptions = true,
        description = {
            "Finds entities that are likely one, in one dossier or table or between two.",
            "What a reviewer accepts, link apply takes into the first dossier: name it first, and give a table IRIs as keys"
                    + " (--key). What has been decided is not asked again."
        })
final class LinkDedupeCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "DIR|FILE", arity = "1..2", description = "Dossiers, or CSV tables.")
    private List<Path> inputs = List.of();

    @Mixin
    private final Mentioned mentioned = new Mentioned();

    @Mixin
    private final Target target = new Target();

    @Option(names = "-o", paramLabel = "FILE", description = "Where to; standard output when left out.")
    private @Nullable Path file;

    LinkDedupeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        check();
        Report report = new Report();
        List<Duplicates.Side> sides = new ArrayList<>();
        Set<Set<String>> known = new HashSet<>();
        for (Path input : inputs) {
            Optional<Duplicates.Side> side = side(input, known, report);
            if (side.isEmpty()) {
                return Main.BAD_INPUT;
            }
            sides.add(side.get());
        }
        SssomTable pairs = sides.size() == 1
                ? Duplicates.within(sides.get(0), known)
                : Duplicates.between(sides.get(0), sides.get(1), known);
        StringBuilder text = new StringBuilder();
        pairs.write(text);
        if (file == null) {
            console.out().print(text);
        } else {
            Replacement.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
        }
        console.problems(report, Severity.WARNING, "these rows were passed over");
        console.note(String.format("%,d pairs", pairs.rows().size()));
        return report.hasErrors() ? Main.BAD_INPUT : Main.DONE;
    }

    /** Makes sure that all that is named is there, before the first of it is built. */
    private void check() {
        Replacement.check(file);
        for (Path input : inputs) {
            if (Files.notExists(input)) {
                throw new ProblemException(Problem.error(
                        Position.of(input), "is not there", "name the folder of a dossier, or a CSV table"));
            }
            if (Files.isDirectory(input)) {
                Dossier.at(input);
            }
        }
    }

    private Optional<Duplicates.Side> side(Path input, Set<Set<String>> known, Report report) {
        if (!Files.isDirectory(input)) {
            List<Mention> rows = MentionTable.read(input, mentioned.columns(), report::add);
            return Optional.of(new Duplicates.Side(rows, "", String.valueOf(input.getFileName())));
        }
        Dossier dossier = Dossier.at(input);
        Optional<DatasetGraph> data = target.open(dossier, console);
        return data.map(built -> {
            String base = About.of(built).base();
            Duplicates.Side side = new Duplicates.Side(DossierMentions.of(built, base), base, base);
            known.addAll(DossierMentions.families(built));
            known.addAll(side.decided(SssomTable.read(dossier.links(), report::add)));
            return side;
        });
    }
}

package org.dossierkg.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dossierkg.build.Dossier;
import org.dossierkg.build.Tables;
import org.dossierkg.link.Ends;
import org.dossierkg.link.Review;
import org.dossierkg.link.SssomTable;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;
import org.dossierkg.report.Report;
import org.dossierkg.report.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dossier link apply}. */
@Command(
        name = "apply",
        mixinStandardHelpOptions = true,
        description = {
            "Merges reviewed proposals into the links of a dossier.",
            "Rows with a reviewer_label are taken over. What a person decided is never changed by a rule."
        })
final class LinkApplyCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "An SSSOM table of link run or link dedupe, reviewed.")
    private Path file = Path.of("");

    @Option(names = "--dossier", paramLabel = "DIR", defaultValue = "data/norinco", description = "The dossier.")
    private Path folder = Path.of("");

    @Option(
            names = "--accept-automatic",
            description =
                    "Accept the rows that call themselves automatic, by the rule that they name: the links say so.")
    private boolean automatic;

    LinkApplyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Dossier dossier = Dossier.at(folder);
        if (!Files.exists(file)) {
            throw new ProblemException(Problem.error(Position.of(file), "is not there", "name a table of link run"));
        }
        Report report = new Report();
        SssomTable proposals = SssomTable.read(file, report::add);
        Review review =
                new Review(SssomTable.read(dossier.links(), report::add), ends(dossier, proposals), report::add);
        review.apply(proposals, Position.of(file), automatic, LocalDate.now(ZoneOffset.UTC));
        console.problems(report, Severity.WARNING, "nothing was changed");
        if (report.hasErrors()) {
            return Main.BAD_INPUT;
        }
        StringBuilder text = new StringBuilder();
        review.links().write(text);
        Replacement.write(dossier.links(), text.toString().getBytes(StandardCharsets.UTF_8));
        console.note(review.counts());
        return Main.DONE;
    }

    private static Ends ends(Dossier dossier, SssomTable proposals) {
        return Tables.of(dossier)
                .map(tables -> new Ends(tables.base(), tables.missing(Ends.iris(proposals, tables.base()))))
                .orElseGet(() -> new Ends(dossier.defaultBase(), Set.of()));
    }
}

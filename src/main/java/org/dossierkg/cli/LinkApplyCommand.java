package org.dossierkg.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dossierkg.build.Dossier;
import org.dossierkg.link.Model;
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
            description = "Accept the rows that link run calls automatic, by rule: the links say so.")
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
        Review review = new Review(SssomTable.read(dossier.links(), report::add), report::add);
        String rule = automatic
                ? String.format(
                        Locale.ROOT,
                        "probability at least %.2f",
                        Model.bundled().thresholds().accept())
                : "";
        review.apply(SssomTable.read(file, report::add), Position.of(file), rule, LocalDate.now(ZoneOffset.UTC));
        if (!report.hasErrors()) {
            StringBuilder text = new StringBuilder();
            review.links().write(text);
            Replacement.write(dossier.links(), text.toString().getBytes(StandardCharsets.UTF_8));
            console.note(review.counts());
        }
        console.problems(report, Severity.WARNING, "nothing was changed");
        return report.hasErrors() ? Main.BAD_INPUT : Main.DONE;
    }
}

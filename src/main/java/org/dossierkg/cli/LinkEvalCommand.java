package org.dossierkg.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dossierkg.link.Evaluation;
import org.dossierkg.link.Gold;
import org.dossierkg.report.Report;
import org.dossierkg.report.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dossier link eval}. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = "Measures precision, recall, F1 and NIL accuracy on names whose meaning is known.")
final class LinkEvalCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--gold",
            paramLabel = "FILE",
            required = true,
            description =
                    "A table with tabs: id, mention, gold_qid, and if known set, lang, kind, country, year, website.")
    private Path gold = Path.of("");

    @Mixin
    private final Indexed indexed = new Indexed();

    @Option(
            names = "--folds",
            paramLabel = "N",
            description = "Learn from N-1 parts of the table and measure on the other, each in turn.")
    private int folds;

    LinkEvalCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Report report = new Report();
        List<Gold> known = Gold.read(gold, report::add);
        Evaluation evaluation = folds > 1
                ? Evaluation.crossed(known, indexed.index(), indexed.model().thresholds(), folds)
                : Evaluation.of(known, indexed.linker(), indexed.model().thresholds());
        console.out().print(evaluation.text());
        console.problems(report, Severity.WARNING, "these rows were passed over");
        return report.hasErrors() ? Main.BAD_INPUT : Main.DONE;
    }
}

package org.dossierkg.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dossierkg.index.Kind;
import org.dossierkg.link.Contribution;
import org.dossierkg.link.Decision;
import org.dossierkg.link.Mention;
import org.dossierkg.link.Scored;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dossier link explain}. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Shows what a name could mean, and what speaks for and against each candidate.")
final class LinkExplainCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "NAME", description = "The name.")
    private String name = "";

    @Mixin
    private final Indexed indexed = new Indexed();

    @Option(names = "--country", paramLabel = "COUNTRY", description = "A name or code. Can be given again.")
    private List<String> countries = List.of();

    @Option(names = "--kind", paramLabel = "KIND", defaultValue = "", description = "org, person, country, place …")
    private String kind = "";

    @Option(names = "--year", paramLabel = "YEAR", description = "Of founding or birth.")
    private int year;

    @Option(names = "--website", paramLabel = "URL", description = "A website. Can be given again.")
    private List<String> websites = List.of();

    @Option(names = "--id", paramLabel = "SCHEME=VALUE", description = "An identifier. Can be given again.")
    private Map<String, String> ids = new LinkedHashMap<>();

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many candidates; ${DEFAULT-VALUE} when left out.")
    private int top;

    LinkExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Mention mention =
                new Mention(name, List.of(name), "", Kind.of(kind).orElse(null), countries, year, websites, ids);
        Decision decision = indexed.linker().link(mention);
        console.out().println(decision.state().word() + ": " + decision.reason());
        decision.candidates().stream().limit(top).forEach(candidate -> print(candidate, decision));
        console.out().printf("%nnone of them: %.3f%n", decision.none());
        return Main.DONE;
    }

    private void print(Scored candidate, Decision decision) {
        String description = candidate.description().isEmpty() ? "" : ", " + candidate.description();
        console.out()
                .printf("%n%s %s%s: %.3f%n", candidate.qid(), candidate.label(), description, candidate.probability());
        if (decision.best().filter(candidate::equals).isEmpty()) {
            console.out().println("  " + decision.reason(candidate));
        }
        for (Contribution contribution : candidate.contributions()) {
            console.out()
                    .printf(
                            "  %+7.2f  %-16s %5.2f  %s%n",
                            contribution.contribution(),
                            contribution.feature().id(),
                            contribution.value(),
                            contribution.feature().meaning());
        }
    }
}

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
        description = "Finds entities that are likely one, in one dossier or table or between two.")
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
        Report report = new Report();
        List<List<Mention>> lists = new ArrayList<>();
        Set<Set<String>> families = new HashSet<>();
        for (Path input : inputs) {
            Optional<List<Mention>> mentions = mentions(input, families, report);
            if (mentions.isEmpty()) {
                return Main.BAD_INPUT;
            }
            lists.add(mentions.get());
        }
        SssomTable pairs = lists.size() == 1
                ? Duplicates.within(lists.get(0), families)
                : Duplicates.between(lists.get(0), lists.get(1));
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

    private Optional<List<Mention>> mentions(Path input, Set<Set<String>> families, Report report) {
        if (!Files.isDirectory(input)) {
            return Optional.of(MentionTable.read(input, mentioned.columns(), report::add));
        }
        Optional<DatasetGraph> data = target.open(Dossier.at(input), console);
        return data.map(built -> {
            String base = About.of(built).base();
            families.addAll(DossierMentions.families(built, base));
            return DossierMentions.of(built, base);
        });
    }
}

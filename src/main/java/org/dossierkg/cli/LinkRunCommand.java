package org.dossierkg.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dossierkg.build.About;
import org.dossierkg.build.Dossier;
import org.dossierkg.link.DossierMentions;
import org.dossierkg.link.Linker;
import org.dossierkg.link.Mention;
import org.dossierkg.link.MentionTable;
import org.dossierkg.link.Proposals;
import org.dossierkg.link.SssomTable;
import org.dossierkg.reconcile.RemoteCandidates;
import org.dossierkg.report.Report;
import org.dossierkg.report.Severity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dossier link run}. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description =
                "Proposes links for the entities of a dossier, or the rows of a table, as an SSSOM table to review.")
final class LinkRunCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "DIR", arity = "0..1", defaultValue = "data/norinco", description = "The dossier.")
    private Path folder = Path.of("");

    @Mixin
    private final Indexed indexed = new Indexed();

    @Mixin
    private final Remote remote = new Remote();

    @Mixin
    private final Mentioned mentioned = new Mentioned();

    @Mixin
    private final Target target = new Target();

    @Option(names = "-o", paramLabel = "FILE", description = "Where to; standard output when left out.")
    private @Nullable Path file;

    LinkRunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Replacement.check(file);
        Optional<RemoteCandidates> service = remote.client();
        Linker linker = Linker.of(service.isPresent() ? indexed.indexOrNone() : indexed.index(), indexed.model());
        Report report = new Report();
        List<Mention> mentions;
        SssomTable existing;
        Path table = mentioned.table();
        if (table == null) {
            Dossier dossier = Dossier.at(folder);
            Optional<DatasetGraph> data = target.open(dossier, console);
            if (data.isEmpty()) {
                return Main.BAD_INPUT;
            }
            mentions = DossierMentions.of(data.get(), About.of(data.get()).base());
            existing = SssomTable.read(dossier.links(), report::add);
        } else {
            mentions = MentionTable.read(table, mentioned.columns(), report::add);
            existing = new SssomTable(List.of(), List.of());
        }
        Linker asked = service.map(client -> remote.ask(client, open(linker, mentions, existing), linker, console))
                .orElse(linker);
        Proposals proposals = new Proposals(asked, Version.number(), existing);
        ProgressLine line = new ProgressLine(console, mentions.size());
        long done = 0;
        for (Mention mention : mentions) {
            proposals.add(mention);
            line.show(++done, done);
        }
        line.end();
        write(proposals.table());
        console.problems(report, Severity.WARNING, "these rows were passed over");
        console.note(proposals.counts());
        return report.hasErrors() ? Main.BAD_INPUT : Main.DONE;
    }

    private static List<Mention> open(Linker linker, List<Mention> mentions, SssomTable existing) {
        return new Proposals(linker, Version.number(), existing).open(mentions);
    }

    private void write(SssomTable table) {
        StringBuilder text = new StringBuilder();
        table.write(text);
        if (file == null) {
            console.out().print(text);
        } else {
            Replacement.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}

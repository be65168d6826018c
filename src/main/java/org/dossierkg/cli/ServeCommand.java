package org.dossierkg.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dossierkg.build.About;
import org.dossierkg.build.Counts;
import org.dossierkg.build.Dossier;
import org.dossierkg.query.NamedQueries;
import org.dossierkg.query.Names;
import org.dossierkg.server.AnswerLimits;
import org.dossierkg.server.Endpoint;
import org.dossierkg.server.Settings;
import org.dossierkg.server.Site;
import org.dossierkg.source.Bundled;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dossier serve}. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Builds a dossier if needed, then serves it: pages at /, SPARQL at /sparql.")
final class ServeCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "DIR", arity = "0..1", defaultValue = "data/norinco", description = "The dossier.")
    private Path folder = Path.of("");

    @Mixin
    private final Target target = new Target();

    @Option(names = "--port", paramLabel = "N", defaultValue = "3030", description = "Port; 0 takes a free one.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "localhost",
            description = "Address to listen at; others can reach the server only when this is not localhost.")
    private String host = "";

    @Option(
            names = "--max-rows",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Rows that an answer at /sparql may have; a longer one is refused, never cut.")
    private long maxRows;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Dossier dossier = Dossier.at(folder);
        Optional<DatasetGraph> data = target.open(dossier, console);
        if (data.isEmpty()) {
            return Main.BAD_INPUT;
        }
        Settings settings = Settings.standard()
                .withHost(host)
                .withPort(port)
                .withAnswers(AnswerLimits.standard().withRows(maxRows));
        try (Endpoint endpoint = Endpoint.start(settings, data::get, site(dossier, data.get()))) {
            console.note("serving " + endpoint.url() + " with SPARQL at " + Endpoint.SPARQL + "; stop with Ctrl+C");
            endpoint.join();
        }
        return Main.DONE;
    }

    private static Site site(Dossier dossier, DatasetGraph data) {
        About about = About.of(data);
        Counts counts = Counts.of(data);
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("claims", counts.claims());
        figures.put("sources", counts.sources());
        figures.put("triples", counts.triples());
        figures.put("flags", counts.flags());
        return new Site(
                about.title(),
                about.description(),
                figures,
                NamedQueries.read(List.of(Bundled.folder("queries"), dossier.queries()))
                        .all(),
                Names.of(about.base()),
                dossier.changed());
    }
}

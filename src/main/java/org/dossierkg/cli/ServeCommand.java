package org.dossierkg.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dossierkg.build.Dossier;
import org.dossierkg.server.AnswerLimits;
import org.dossierkg.server.Endpoint;
import org.dossierkg.server.Operations;
import org.dossierkg.server.Settings;
import org.jspecify.annotations.Nullable;
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

    @Option(
            names = "--watch",
            description = "Build again whenever a file of the dossier changes, and serve that from then on; when it has"
                    + " errors, go on serving what was built before.")
    private boolean watching;

    @Mixin
    private final Operating operating = new Operating();

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    @SuppressWarnings("try") // what only has to be open is not spoken to
    public Integer call() {
        Settings settings = Settings.standard()
                .withHost(host)
                .withPort(port)
                .withAnswers(AnswerLimits.standard().withRows(maxRows))
                .withDeployment(operating.deployment(console));
        Optional<LiveDossier> opened = LiveDossier.open(Dossier.at(folder), target, console);
        if (opened.isEmpty()) {
            return Main.BAD_INPUT;
        }
        LiveDossier live = opened.get();
        try (Endpoint endpoint = Endpoint.start(settings, live::data, live.site());
                StopSignals signals = StopSignals.to(() -> stop(endpoint));
                @Nullable Operations operations = operating.open(endpoint, console);
                @Nullable Watch watch = watching ? live.watch(endpoint) : null) {
            new Exposure(settings, endpoint.patterns()).lines().forEach(console::note);
            console.note("serving " + endpoint.url() + " with SPARQL at " + Endpoint.SPARQL + "; stop with Ctrl+C");
            endpoint.join();
        }
        return Main.DONE;
    }

    private void stop(Endpoint endpoint) {
        console.note("stopping; requests at work may go on for a while");
        endpoint.close();
    }
}

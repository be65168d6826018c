package org.dossierkg.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dossierkg.build.Dossier;
import org.dossierkg.guard.Limits;
import org.dossierkg.server.AnswerLimits;
import org.dossierkg.server.BearerToken;
import org.dossierkg.server.Endpoint;
import org.dossierkg.server.Operations;
import org.dossierkg.server.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
            names = "--running",
            paramLabel = "N",
            defaultValue = "8",
            description = "Queries that run at a time, of which one client has at most half; twice as many may wait.")
    private int running;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "How long one query may take before it is stopped.")
    private int timeout;

    @Option(
            names = "--allow-service",
            paramLabel = "IRI",
            description = "An endpoint that queries may ask with SERVICE; repeatable. None when left out.")
    private List<String> services = List.of();

    @Option(
            names = "--allow-update",
            description = "Take updates at /update from whoever brings the token. They change what is served, and no"
                    + " table: the next build knows nothing of them.")
    private boolean allowUpdate;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "The token that --allow-update and --allow-review ask for, of 16 characters or more.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--watch",
            description = "Build again whenever a file of the dossier changes, and serve that from then on; when it has"
                    + " errors, go on serving what was built before.")
    private boolean watching;

    @Mixin
    private final Operating operating = new Operating();

    @Mixin
    private final LinkServing linkServing = new LinkServing();

    @Spec
    private @Nullable CommandSpec spec;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    @SuppressWarnings("try") // what only has to be open is not spoken to
    public Integer call() {
        Settings settings = settings();
        Dossier dossier = Dossier.at(folder);
        Optional<LiveDossier> opened =
                LiveDossier.open(dossier, target, console, settings.updates().isPresent());
        if (opened.isEmpty()) {
            return Main.BAD_INPUT;
        }
        LiveDossier live = opened.get();
        try (Endpoint endpoint = Endpoint.start(settings, live::data, live.site(), linkServing.of(dossier, tokenFile));
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

    private Settings settings() {
        if (allowUpdate && tokenFile == null) {
            throw wrong("give --allow-update and --token-file together, or neither");
        }
        if (tokenFile != null && !allowUpdate && !linkServing.allowsReview()) {
            throw wrong("--token-file is for --allow-update and --allow-review; give one of them, or leave it out");
        }
        if (linkServing.isOpenToStrangers(host, tokenFile)) {
            throw wrong("--allow-review on a host that others can reach needs --token-file");
        }
        if (running < 1 || timeout < 1 || maxRows < 1) {
            throw wrong("--running, --timeout and --max-rows are at least 1");
        }
        Settings settings = Settings.standard()
                .withHost(host)
                .withPort(port)
                .withRunning(running)
                .withTimeout(Duration.ofSeconds(timeout))
                .withAnswers(AnswerLimits.standard().withRows(maxRows))
                .withLimits(Limits.standard().withServices(services(services)))
                .withDeployment(operating.deployment(console));
        return tokenFile == null || !allowUpdate ? settings : settings.withUpdates(BearerToken.read(tokenFile));
    }

    private Set<String> services(List<String> iris) {
        iris.stream()
                .filter(iri -> !iri.matches("https?://[^/\\s]+\\S*"))
                .findFirst()
                .ifPresent(iri -> {
                    throw wrong("--allow-service: \"" + iri
                            + "\" is no IRI of an endpoint; it begins with http:// or https://");
                });
        return Set.copyOf(iris);
    }

    private RuntimeException wrong(String what) {
        return spec == null ? new IllegalArgumentException(what) : new ParameterException(spec.commandLine(), what);
    }
}

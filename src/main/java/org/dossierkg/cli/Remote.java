package org.dossierkg.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dossierkg.index.Candidate;
import org.dossierkg.link.Linker;
import org.dossierkg.link.Mention;
import org.dossierkg.reconcile.Courtesy;
import org.dossierkg.reconcile.RemoteCandidates;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that let candidates come from a reconciliation service on the web; nothing is asked without them. */
final class Remote {
    @Option(
            names = "--service",
            paramLabel = "URL",
            description = "Ask this reconciliation service of Wikidata, version 0.2 or draft of 1.0, for what --index"
                    + " leaves open; for all names without --index.")
    private @Nullable URI service;

    @Option(
            names = "--contact",
            paramLabel = "MAIL",
            description = "How the service can reach you: an address of mail or a page. --service needs it.")
    private String contact = "";

    @Option(
            names = "--cache",
            paramLabel = "FOLDER",
            defaultValue = "target/reconciled",
            description = "Keep the service's answers here for 30 days; a run goes on where the last one stopped.")
    private Path cache = Path.of("");

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    /**
     * A client of the service, if there is one to ask. Nothing has been asked yet.
     *
     * @throws ParameterException when the service cannot be asked with these options
     */
    Optional<RemoteCandidates> client() {
        if (service == null) {
            return Optional.empty();
        }
        if (!List.of("http", "https").contains(String.valueOf(service.getScheme())) || service.getHost() == null) {
            throw wrong(
                    "--service: \"" + service + "\" is no address of a service; write one that begins with https://");
        }
        if (!Courtesy.isContact(contact)) {
            throw wrong("--contact: nobody can be reached at \"" + contact
                    + "\"; write your address of mail, which the service is told: --contact you@example.org");
        }
        return Optional.of(new RemoteCandidates(service, Courtesy.of(Version.number(), contact), cache));
    }

    /** A linker that has what the service proposes for these mentions. */
    Linker ask(RemoteCandidates client, List<Mention> open, Linker linker, Console console) {
        ProgressLine line = new ProgressLine(console, open.size());
        Map<Mention, List<Candidate>> proposed;
        try {
            proposed = client.candidates(open, done -> line.show(done, done));
        } finally {
            line.end();
        }
        long unanswered =
                open.stream().filter(mention -> !proposed.containsKey(mention)).count();
        if (unanswered > 0) {
            console.note((unanswered == 1 ? "1 name was" : String.format("%,d names were", unanswered))
                    + " not answered by the service; run it again to ask for "
                    + (unanswered == 1 ? "it" : "them"));
        }
        return linker.beside(proposed, String.valueOf(service));
    }

    private ParameterException wrong(String text) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), text);
    }
}

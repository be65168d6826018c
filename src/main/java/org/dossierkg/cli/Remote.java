package org.dossierkg.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.dossierkg.link.Linker;
import org.dossierkg.link.Mention;
import org.dossierkg.link.Model;
import org.dossierkg.reconcile.Courtesy;
import org.dossierkg.reconcile.RemoteCandidates;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that let candidates come from a reconciliation service on the web; nothing is asked without them. */
final class Remote {
    @Option(
            names = "--service",
            paramLabel = "URL",
            description =
                    "Ask this reconciliation service of Wikidata, version 0.2, for candidates, instead of an index.")
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

    boolean isAsked() {
        return service != null;
    }

    /** @throws ProblemException when the service cannot be asked */
    Linker linker(List<Mention> mentions, Model model, Console console) {
        URI asked = service;
        if (asked == null || !List.of("http", "https").contains(String.valueOf(asked.getScheme()))) {
            throw wrong("\"" + asked + "\" is no address of a service", "write one that begins with https://");
        }
        if (!Courtesy.isContact(contact)) {
            throw wrong(
                    "nobody can be reached at \"" + contact + "\"",
                    "write your address of mail: --contact you@example.org");
        }
        RemoteCandidates candidates = new RemoteCandidates(asked, Courtesy.of(Version.number(), contact), cache);
        Linker linker = Linker.of(candidates.index(mentions), model);
        if (candidates.unanswered() > 0) {
            console.note(candidates.unanswered() + " names were not answered; run it again to ask for them");
        }
        return linker;
    }

    private static ProblemException wrong(String what, String advice) {
        return new ProblemException(Problem.error(new Position("--service", 0, 0), what, advice));
    }
}

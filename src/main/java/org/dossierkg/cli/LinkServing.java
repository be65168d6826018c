package org.dossierkg.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dossierkg.build.Dossier;
import org.dossierkg.index.Index;
import org.dossierkg.index.IndexFile;
import org.dossierkg.link.LinkReview;
import org.dossierkg.link.Linker;
import org.dossierkg.server.BearerToken;
import org.dossierkg.server.Linking;
import org.dossierkg.server.ReviewRight;
import org.dossierkg.server.ReviewedLinks;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how a server links names to Wikidata, and who may decide on links. */
final class LinkServing {
    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "::1");

    @Option(
            names = "--link-index",
            paramLabel = "INDEX",
            description = "An index of link build-index: its items are found at /reconcile/wikidata and proposed at"
                    + " /review.")
    private @Nullable Path index;

    @Option(
            names = "--allow-review",
            description = "Let people decide on links at /review, which changes the dossier's links.sssom.tsv: at this"
                    + " machine, or with the token of --token-file.")
    private boolean allowReview;

    boolean allowsReview() {
        return allowReview;
    }

    /** Whether strangers could decide, since the server can be reached from elsewhere and asks for no token. */
    boolean isOpenToStrangers(String host, @Nullable Path token) {
        return allowReview && token == null && !LOOPBACK.contains(host);
    }

    Linking of(Dossier dossier, @Nullable Path token) {
        Optional<Index> opened = Optional.ofNullable(index).map(IndexFile::open);
        LinkReview links =
                new LinkReview(dossier.links(), opened.map(Linker::of).orElse(null), Version.number());
        ReviewRight right = !allowReview
                ? ReviewRight.none()
                : token == null ? ReviewRight.loopback() : ReviewRight.of(BearerToken.read(token));
        return new Linking(opened, Optional.of(new ReviewedLinks(links, right)));
    }
}

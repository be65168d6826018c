package org.dossierkg.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.SKOS;
import org.dossierkg.vocab.Dsr;

/** Shows what a thing is in other datasets, such as Wikidata, and what a reviewer has decided about it. */
final class EntityLinks {
    private static final List<Node> LINKING =
            List.of(SKOS.exactMatch.asNode(), SKOS.closeMatch.asNode(), OWL2.sameAs.asNode(), Dsr.ABSENT_FROM);
    private static final Template LIST = Template.of("<ul class=\"links\">\n{{links}}</ul>\n");
    private static final Template LINK = Template.of(
            "<li class=\"{{state}}\"><span class=\"value\">{{item}}</span> <span class=\"state {{state}}\">{{words}}</span>"
                    + " <span class=\"quiet\">{{how}}</span>{{remarks}}{{evidence}}</li>\n");

    private EntityLinks() {}

    static boolean isLink(EntityFact fact) {
        return LINKING.contains(fact.statement().getPredicate());
    }

    static Html of(List<EntityFact> links, EntityCells cells) {
        List<Html> items = new ArrayList<>();
        for (EntityFact link : links) {
            Optional<EntityClaim> claim = cells.claim(link);
            State state = claim.map(State::of).orElse(State.UNREVIEWED);
            boolean absent = link.statement().predicateMatches(Dsr.ABSENT_FROM);
            items.add(LINK.fill(Map.of(
                    "state", state.kind,
                    "words", absent ? state.absent : state.words,
                    "item", cells.terms().of(link.statement().getObject()),
                    "how", claim.map(made -> how(made, cells)).orElse(""),
                    "remarks", claim.map(cells::remarks).orElse(Html.NONE),
                    "evidence",
                            claim.map(made -> EvidenceHtml.folded(cells.evidence(made.iri()), false))
                                    .orElse(Html.NONE))));
        }
        return LIST.fill(Map.of("links", Html.join(items)));
    }

    /** What has been decided about a link. */
    private enum State {
        ACCEPTED("accepted", "accepted", "is not there"),
        REJECTED("rejected", "rejected: not the same", "asked again"),
        CANDIDATE("candidate", "candidate, not reviewed", "seems not to be there, not reviewed"),
        UNREVIEWED("candidate", "no record of a review", "is not there, no record of a review");

        private final String kind;
        private final String words;

        /** The words where nothing was found. */
        private final String absent;

        State(String kind, String words, String absent) {
            this.kind = kind;
            this.words = words;
            this.absent = absent;
        }

        static State of(EntityClaim claim) {
            Node status = claim.status().orElse(Dsr.INFERRED);
            if (status.equals(Dsr.STATED)) {
                return ACCEPTED;
            }
            return status.equals(Dsr.DISPUTED) ? REJECTED : CANDIDATE;
        }
    }

    /** By whom, when, by which method and how surely a link was found, as far as its claim says. */
    private static String how(EntityClaim claim, EntityCells cells) {
        return Stream.of(
                        part("by ", claim, Dsr.REVIEWER, cells),
                        part("on ", claim, Dsr.REVIEWED_ON, cells),
                        part("score ", claim, Dsr.SCORE, cells),
                        part("method ", claim, Dsr.METHOD, cells),
                        part("identifier seen in ", claim, Dsr.ORIGIN, cells),
                        part("snapshot of ", claim, Dsr.SNAPSHOT, cells))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> part(String before, EntityClaim claim, Node property, EntityCells cells) {
        return claim.one(property).map(value -> before + cells.terms().text(value));
    }
}

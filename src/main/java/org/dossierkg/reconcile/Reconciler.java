package org.dossierkg.reconcile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dossierkg.link.Decision;
import org.dossierkg.link.Linker;
import org.dossierkg.link.Mention;
import org.dossierkg.link.Scored;

/** Finds the candidates of reconciliation queries in a catalogue. Any number of threads can use one. */
final class Reconciler {
    private final Catalogue catalogue;
    private final Linker linker;

    Reconciler(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.linker = Linker.of(catalogue.index());
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** The candidates of a query, best first. */
    List<Match> match(MatchQuery query) {
        List<String> asked = new ArrayList<>(query.ids());
        if (query.conditions().isEmpty()) {
            asked.add(query.name());
        }
        List<Match> byId = asked.stream()
                .flatMap(id -> catalogue.qid(id.strip()).stream())
                .filter(qid -> fits(qid, query))
                .map(qid -> new Match(
                        catalogue.entity(qid), 100, asked.size() == 1, List.of(), met(qid, query), "its identifier"))
                .toList();
        boolean nothingElse = query.name().isBlank() && query.conditions().isEmpty();
        return byId.isEmpty() && !nothingElse ? byName(query) : byId;
    }

    private List<Match> byName(MatchQuery query) {
        Mention mention = Mentioned.of(query, catalogue);
        Decision decision = linker.link(mention);
        Set<String> unfit = new HashSet<>();
        for (Scored candidate : decision.candidates()) {
            if (!fits(candidate.qid(), query)) {
                unfit.add(candidate.qid());
            }
        }
        return matches(unfit.isEmpty() ? decision : linker.link(mention, unfit), query);
    }

    private List<Match> matches(Decision decision, MatchQuery query) {
        List<Match> matches = new ArrayList<>();
        for (Scored candidate : decision.candidates()) {
            if (matches.size() < query.limit() && fits(candidate.qid(), query)) {
                boolean best = matches.isEmpty();
                matches.add(new Match(
                        catalogue.entity(candidate.qid()),
                        100 * candidate.probability(),
                        best && decision.state() == Decision.State.AUTOMATIC,
                        candidate.contributions(),
                        met(candidate.qid(), query),
                        decision.reason(candidate, qid -> catalogue.entity(qid).id())));
            }
        }
        return matches;
    }

    private boolean fits(String qid, MatchQuery query) {
        boolean typed = switch (query.strictness()) {
            case SHOULD -> true;
            case ALL -> query.types().stream().allMatch(type -> catalogue.isOf(qid, type));
            case ANY -> query.types().isEmpty() || query.types().stream().anyMatch(type -> catalogue.isOf(qid, type));
        };
        return typed
                && query.conditions().stream()
                        .filter(Condition::required)
                        .allMatch(condition -> condition.isMetBy(catalogue.values(qid, condition.property())));
    }

    /** The conditions that the linker knows nothing of. */
    private List<Match.Met> met(String qid, MatchQuery query) {
        return query.conditions().stream()
                .filter(condition -> catalogue.clue(condition.property()).isEmpty())
                .map(condition -> new Match.Met(
                        condition.property(), condition.isMetBy(catalogue.values(qid, condition.property()))))
                .toList();
    }
}

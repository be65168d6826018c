package org.dossierkg.link;

import java.util.List;
import java.util.Locale;

/** Turns probabilities into a decision, and says why. */
final class Rules {
    /** A twin below this is too improbable to ask about. */
    private static final double RELEVANT = 0.005;

    private Rules() {}

    static Decision decide(Mention mention, List<Scored> candidates, double none, Thresholds thresholds) {
        if (candidates.isEmpty()) {
            return new Decision(
                    mention,
                    Decision.State.NIL,
                    candidates,
                    none,
                    "no name, identifier or website in the index is similar");
        }
        Scored best = candidates.get(0);
        String reason = Reasons.of(mention, candidates);
        if (best.probability() < thresholds.review()) {
            return new Decision(
                    mention,
                    Decision.State.NIL,
                    candidates,
                    none,
                    "nothing is probable enough; nearest is " + best.qid() + " with " + percent(best) + ": " + reason);
        }
        if (best.probability() < thresholds.accept()) {
            return new Decision(
                    mention, Decision.State.REVIEW, candidates, none, percent(best) + " probable: " + reason);
        }
        boolean proven = best.has(Feature.IDENTIFIER) || best.has(Feature.WEBSITE_SAME);
        if (best.has(Feature.SORT) && !best.has(Feature.INITIALS) && !proven) {
            return new Decision(
                    mention,
                    Decision.State.REVIEW,
                    candidates,
                    none,
                    "only one of the names has a word for a sort of institution: " + reason);
        }
        for (Scored other : candidates.subList(1, candidates.size())) {
            if (other.probability() >= RELEVANT && Twins.are(best, other) && !Twins.isDecided(mention, best, other)) {
                return new Decision(
                        mention,
                        Decision.State.REVIEW,
                        candidates,
                        none,
                        "a group and its company can be meant: " + other.qid() + " " + other.label()
                                + " has the same short name; " + reason);
            }
        }
        return new Decision(mention, Decision.State.AUTOMATIC, candidates, none, reason);
    }

    static String percent(Scored scored) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * scored.probability());
    }
}

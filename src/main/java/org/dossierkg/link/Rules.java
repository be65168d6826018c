package org.dossierkg.link;

import java.util.List;

/** Turns probabilities into a decision, and says why. */
final class Rules {
    /** A twin whose score is this far below is too improbable to ask about. */
    private static final double FAR = 3.5;

    /** The least probability with which a person is asked about an institution of another sort. */
    private static final double OF_ANOTHER_SORT = 0.5;

    private static final List<Feature> EVIDENCE = List.of(
            Feature.IDENTIFIER,
            Feature.WEBSITE_SAME,
            Feature.DOMAIN_SAME,
            Feature.COUNTRY_SAME,
            Feature.HINT_SAME,
            Feature.YEAR_SAME);

    /** What stands for itself, however few words agree. */
    private static final List<Feature> STRONG = List.of(
            Feature.IDENTIFIER,
            Feature.WEBSITE_SAME,
            Feature.SAME_NAME,
            Feature.SAME_CORE,
            Feature.INITIALS,
            Feature.INITIALS_OF,
            Feature.COUNTRY_NAME,
            Feature.COUNTRY_LOCALE,
            Feature.COUNTRY_BRIEF);

    /** Share of the words of both names, by weight. */
    private static final double LEAST_OVERLAP = 0.5;

    /** How many candidates a person is asked to look at. */
    private static final int MOST = 3;

    private Rules() {}

    static Decision decide(Mention mention, List<Scored> candidates, double none, Thresholds thresholds) {
        if (candidates.isEmpty()) {
            return new Decision(
                    mention,
                    Decision.State.NIL,
                    candidates,
                    none,
                    "nothing with a similar name, identifier or website was found");
        }
        Scored best = candidates.get(0);
        String reason = Reasons.of(mention, candidates);
        if (candidates.stream().noneMatch(candidate -> isWorthALook(candidate, thresholds))) {
            return new Decision(
                    mention,
                    Decision.State.NIL,
                    candidates,
                    none,
                    "no candidate is worth a look; nearest is " + best.qid() + " with " + percent(best) + ": "
                            + reason);
        }
        String doubt = doubt(mention, candidates, thresholds);
        return doubt.isEmpty()
                ? new Decision(mention, Decision.State.AUTOMATIC, candidates, none, reason)
                : new Decision(mention, Decision.State.REVIEW, candidates, none, doubt + ": " + reason);
    }

    /** Why a person has to look; empty when nobody has to. */
    private static String doubt(Mention mention, List<Scored> candidates, Thresholds thresholds) {
        Scored best = candidates.get(0);
        if (best.probability() < thresholds.accept(mention.kind())) {
            return percent(best) + " probable";
        }
        if (isOfInitialsAlone(best)) {
            return "nothing but initials agrees";
        }
        if (isWeak(best)) {
            return "less than half of the name agrees";
        }
        if (isOfAnotherSort(best)) {
            return "only one of the names has a word for a sort of institution";
        }
        if (Twins.isDoubtful(best)) {
            return "only one of the names says that it is a group";
        }
        return candidates.stream()
                .skip(1)
                .filter(other -> isTwin(best, other) && !Twins.isDecided(mention, best, other))
                .findFirst()
                .map(other -> "a group and its company can be meant, since " + other.qid() + " " + other.label()
                        + " has the same short name")
                .orElse("");
    }

    /** Initials stand for many things: without a country, a year or a website that agrees they prove nothing. */
    private static boolean isOfInitialsAlone(Scored candidate) {
        boolean initials = candidate.has(Feature.INITIALS) || candidate.has(Feature.INITIALS_OF);
        return initials && EVIDENCE.stream().noneMatch(candidate::has);
    }

    /** A year and a country that agree are those of many: they do not make up for another name. */
    private static boolean isWeak(Scored candidate) {
        return STRONG.stream().noneMatch(candidate::has) && candidate.value(Feature.OVERLAP) < LEAST_OVERLAP;
    }

    /** A university is seldom meant by the name of a company, however many words they share. */
    private static boolean isOfAnotherSort(Scored candidate) {
        boolean proven = candidate.has(Feature.IDENTIFIER) || candidate.has(Feature.WEBSITE_SAME);
        return candidate.has(Feature.SORT) && !candidate.has(Feature.INITIALS) && !proven;
    }

    /** One word out of a longer name, spelt otherwise or from its middle, is met by chance. */
    private static boolean isCoincidence(Scored candidate) {
        boolean isShortForm = candidate.has(Feature.BEGINS) || candidate.has(Feature.ENDS);
        return isWeak(candidate)
                && candidate.has(Feature.ONE_WORD)
                && (candidate.has(Feature.SPELLING) || !isShortForm)
                && EVIDENCE.stream().noneMatch(candidate::has);
    }

    private static boolean isWorthALook(Scored candidate, Thresholds thresholds) {
        return candidate.probability() >= thresholds.review()
                && !isCoincidence(candidate)
                && (candidate.probability() >= OF_ANOTHER_SORT || !isOfAnotherSort(candidate));
    }

    private static boolean isTwin(Scored best, Scored other) {
        return other.score() >= best.score() - FAR && Twins.are(best, other);
    }

    /** The candidates that a person should spend time on: none for NIL, and no improbable ones but twins of the best. */
    static List<Scored> worthALook(Decision decision, Thresholds thresholds) {
        if (decision.state() == Decision.State.NIL) {
            return List.of();
        }
        Scored best = decision.candidates().get(0);
        return decision.candidates().stream()
                .filter(other ->
                        isWorthALook(other, thresholds) || (!other.qid().equals(best.qid()) && isTwin(best, other)))
                .limit(MOST)
                .toList();
    }

    static String percent(Scored scored) {
        return Math.round(100 * scored.probability()) + " %";
    }
}

package org.dossierkg.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dossierkg.index.CandidateName;
import org.dossierkg.index.Kind;
import org.junit.jupiter.api.Test;

/** When a probable candidate is accepted by rule, and when a person is asked all the same. */
class RulesTest {
    private static final Thresholds THRESHOLDS = new Thresholds(0.8, 0.9, 0.2);
    private static final Mention MENTION = Mention.of("Greithoff Optics").ofKind(Kind.ORGANIZATION);

    private static Scored candidate(double probability, double overlap, Feature... features) {
        List<Contribution> contributions = new ArrayList<>(Arrays.stream(features)
                .map(feature -> new Contribution(feature, 1, 1))
                .toList());
        contributions.add(new Contribution(Feature.OVERLAP, overlap, overlap));
        CandidateName name = new CandidateName("Greithoff Works", "", CandidateName.Role.LABEL);
        return new Scored("Q1", name.text(), "", name, "greithoff", "DE", List.of(), probability, 3, "", contributions);
    }

    private static Decision decide(Mention mention, Scored candidate) {
        return Rules.decide(mention, List.of(candidate), 1 - candidate.probability(), THRESHOLDS);
    }

    @Test
    void yearAndCountryDoNotMakeUpForAnotherName() {
        Scored weak = candidate(0.95, 0.45, Feature.YEAR_SAME, Feature.COUNTRY_SAME);
        Decision decision = decide(MENTION, weak);
        assertEquals(Decision.State.REVIEW, decision.state());
        assertTrue(decision.reason().startsWith("less than half of the name agrees"), decision.reason());
        Scored near = candidate(0.95, 0.55, Feature.YEAR_SAME, Feature.COUNTRY_SAME);
        assertEquals(Decision.State.AUTOMATIC, decide(MENTION, near).state());
    }

    @Test
    void anIdentifierOrAWebsiteDoes() {
        for (Feature proof : List.of(Feature.IDENTIFIER, Feature.WEBSITE_SAME)) {
            assertEquals(
                    Decision.State.AUTOMATIC,
                    decide(MENTION, candidate(0.95, 0, proof)).state());
        }
    }

    @Test
    void moreIsAskedForWhereNobodySaysWhatIsNamed() {
        Scored same = candidate(0.85, 1, Feature.SAME_NAME);
        assertEquals(Decision.State.AUTOMATIC, decide(MENTION, same).state());
        assertEquals(Decision.State.REVIEW, decide(MENTION.ofKind(null), same).state());
    }

    @Test
    void oneWordOutOfALongerNameIsPutBeforeAPersonOnlyAsAShortForm() {
        assertEquals(
                Decision.State.REVIEW,
                decide(MENTION, candidate(0.5, 0.3, Feature.ONE_WORD, Feature.BEGINS))
                        .state());
        assertEquals(
                Decision.State.NIL,
                decide(MENTION, candidate(0.5, 0.3, Feature.ONE_WORD, Feature.BEGINS, Feature.SPELLING))
                        .state());
        assertEquals(
                Decision.State.NIL,
                decide(MENTION, candidate(0.5, 0.3, Feature.ONE_WORD)).state());
        assertEquals(
                Decision.State.REVIEW,
                decide(MENTION, candidate(0.5, 0.3, Feature.ONE_WORD, Feature.COUNTRY_SAME))
                        .state());
    }
}

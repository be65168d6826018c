package org.dossierkg.link;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the linker makes of a mention.
 *
 * @param mention what was asked for
 * @param state what to do with it
 * @param candidates best first; empty when nothing similar is in the index
 * @param none probability that the index has nothing that the mention means
 * @param reason one sentence that says why
 */
public record Decision(Mention mention, State state, List<Scored> candidates, double none, String reason) {
    public Decision {
        candidates = List.copyOf(candidates);
    }

    /** What to do with a mention. */
    public enum State {
        /** The first candidate is sure enough for the rule: accepted when the rule is applied. */
        AUTOMATIC,
        /** A person has to look. */
        REVIEW,
        /** The index has nothing for it. */
        NIL;

        /** The word for it in tables: {@code automatic}, {@code review} or {@code NIL}. */
        public String word() {
            return this == NIL ? name() : name().toLowerCase(Locale.ROOT);
        }
    }

    /** The most probable candidate, however probable. */
    public Optional<Scored> best() {
        return candidates.stream().findFirst();
    }
}

package org.dossierkg.link;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    /** A candidate as {@link Rules} and {@link Reasons} write it. */
    private static final Pattern NUMBER = Pattern.compile("(?<=\\b(?:next is|nearest is|since) )Q[1-9][0-9]*\\b");

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

    /** One sentence on a candidate: of the first why it is the first, of another what speaks for it and against it. */
    public String reason(Scored candidate) {
        boolean first = candidates.get(0).qid().equals(candidate.qid());
        return first ? reason : Reasons.of(mention, List.of(candidate));
    }

    /**
     * The same where candidates are things of one's own, whose numbers in the index mean nothing to a reader.
     *
     * @param identifiers gives for the number of a candidate what it is called instead
     */
    public String reason(Scored candidate, UnaryOperator<String> identifiers) {
        return NUMBER.matcher(reason(candidate))
                .replaceAll(found -> Matcher.quoteReplacement(identifiers.apply(found.group())));
    }

    /** The most probable candidate, however probable. */
    public Optional<Scored> best() {
        return candidates.stream().findFirst();
    }
}

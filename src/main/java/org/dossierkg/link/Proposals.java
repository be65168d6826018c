package org.dossierkg.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Decisions as rows of an SSSOM table that a person can review: one row for what is automatic or NIL, one for each
 * candidate that is to be looked at.
 *
 * <p>To accept a row write a name into {@code reviewer_label}; to reject it, {@code Not} into {@code predicate_modifier}
 * too.
 */
public final class Proposals {
    /** The column whose first word is {@code automatic}, {@code review} or {@code NIL}; behind the first one stands the rule. */
    static final String STATE = "curation_rule_text";

    private final Linker linker;
    private final DecisionRows written;
    private final Map<String, Set<String>> rejected = new HashMap<>();
    private final Set<String> decided = new HashSet<>();
    private final List<SssomRow> rows = new ArrayList<>();
    private final int[] counts = new int[Decision.State.values().length + 1];

    /**
     * Makes proposals.
     *
     * @param version of the program, for {@code mapping_tool_version}
     * @param existing what people have decided already: what is accepted or known to be missing is not asked again, what
     *     is rejected is not proposed again
     */
    public Proposals(Linker linker, String version, SssomTable existing) {
        this.linker = linker;
        this.written = new DecisionRows(version, linker.index().snapshot());
        for (SssomRow row : existing.rows()) {
            if (!row.isOfWikidata()) {
                continue;
            }
            if (row.isReviewed() && row.isRejected()) {
                rejected.computeIfAbsent(row.subject(), subject -> new HashSet<>())
                        .add(row.qid());
            } else if (row.isReviewed()) {
                decided.add(row.subject());
            }
        }
    }

    /** The mentions that nobody has decided on, and that are not decided automatically. */
    public List<Mention> open(List<Mention> mentions) {
        return mentions.stream()
                .filter(mention -> !decided.contains(mention.key()))
                .filter(mention -> decision(mention).state() != Decision.State.AUTOMATIC)
                .toList();
    }

    private Decision decision(Mention mention) {
        return linker.link(mention, rejected.getOrDefault(mention.key(), Set.of()));
    }

    /** Decides on a mention, and keeps what there is to propose: nothing when nothing was searched for it. */
    public void add(Mention mention) {
        if (decided.contains(mention.key())) {
            counts[counts.length - 1]++;
            return;
        }
        String origin = linker.origin(mention);
        if (origin.isEmpty()) {
            return;
        }
        Decision decision = decision(mention);
        switch (decision.state()) {
            case AUTOMATIC -> {
                counts[0]++;
                decision.best()
                        .ifPresent(
                                best -> rows.add(written.row(decision, best).with(STATE, automatic(mention, linker))));
            }
            case REVIEW -> {
                counts[1]++;
                Rules.worthALook(decision, linker.thresholds())
                        .forEach(candidate -> rows.add(written.row(decision, candidate)));
            }
            case NIL -> {
                counts[2]++;
                rows.add(written.nil(decision).with("mapping_source", origin));
            }
        }
    }

    /** What stands in {@link #STATE} of a row that is automatic. */
    static String automatic(Mention mention, Linker linker) {
        return Decision.State.AUTOMATIC.word() + ": " + linker.thresholds().rule(mention.kind());
    }

    /** All proposals so far. */
    public SssomTable table() {
        return SssomTable.of(
                "Proposed links to Wikidata. Accept: a name in reviewer_label. Reject: Not in predicate_modifier as well.",
                rows);
    }

    /** {@code 12 automatic, 3 to review, 5 NIL, 4 decided already}. */
    public String counts() {
        return String.format(
                Locale.ROOT,
                "%,d automatic, %,d to review, %,d NIL, %,d decided already",
                counts[0],
                counts[1],
                counts[2],
                counts[3]);
    }
}

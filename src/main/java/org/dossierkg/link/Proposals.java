package org.dossierkg.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
    /** The column whose first word is {@code automatic}, {@code review} or {@code NIL}. */
    static final String STATE = "curation_rule_text";

    private static final int MOST = 3;

    private final Linker linker;
    private final String version;
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
        this.version = version;
        for (SssomRow row : existing.rows()) {
            if (row.isReviewed() && row.isRejected()) {
                rejected.computeIfAbsent(row.subject(), subject -> new HashSet<>())
                        .add(row.qid());
            } else if (row.isReviewed()) {
                decided.add(row.subject());
            }
        }
    }

    /** Decides on a mention, and keeps what there is to propose. */
    public void add(Mention mention) {
        if (decided.contains(mention.key())) {
            counts[counts.length - 1]++;
            return;
        }
        Decision decision = linker.link(mention, rejected.getOrDefault(mention.key(), Set.of()));
        switch (decision.state()) {
            case AUTOMATIC -> {
                counts[0]++;
                decision.best().ifPresent(best -> rows.add(row(decision, best)));
            }
            case REVIEW -> {
                counts[1]++;
                double least = linker.thresholds().review() / 2;
                decision.candidates().stream()
                        .limit(MOST)
                        .filter(candidate -> candidate.probability() >= least)
                        .forEach(candidate -> rows.add(row(decision, candidate)));
            }
            case NIL -> {
                counts[2]++;
                rows.add(nil(decision));
            }
        }
    }

    private Map<String, String> cells(Decision decision) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("subject_id", decision.mention().key());
        cells.put("subject_label", decision.mention().name());
        cells.put("predicate_id", "skos:exactMatch");
        cells.put("mapping_tool", "dossier link");
        cells.put("mapping_tool_version", version);
        cells.put("object_source_version", linker.index().snapshot());
        cells.put("comment", decision.reason());
        return cells;
    }

    private SssomRow row(Decision decision, Scored candidate) {
        Map<String, String> cells = cells(decision);
        boolean same = candidate.has(Feature.SAME_NAME) || candidate.has(Feature.SAME_CORE);
        cells.put("object_id", "wd:" + candidate.qid());
        cells.put("object_label", candidate.label());
        cells.put(
                "mapping_justification", same ? "semapv:LexicalMatching" : "semapv:LexicalSimilarityThresholdMatching");
        cells.put("confidence", String.format(Locale.ROOT, "%.3f", candidate.probability()));
        cells.put("match_string", candidate.name().text());
        cells.put(STATE, decision.state().word());
        return new SssomRow(cells);
    }

    private SssomRow nil(Decision decision) {
        Map<String, String> cells = cells(decision);
        cells.put("object_id", SssomRow.NO_TERM);
        cells.put("mapping_justification", "semapv:LexicalSimilarityThresholdMatching");
        cells.put("confidence", String.format(Locale.ROOT, "%.3f", decision.none()));
        cells.put(STATE, decision.state().word());
        return new SssomRow(cells);
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

package org.dossierkg.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds things that are likely one: of one list, or of two. The same model decides as for links to Wikidata. */
public final class Duplicates {
    private Duplicates() {}

    /**
     * Pairs of one list, each once.
     *
     * @param distinct pairs of keys of things that are known to be two, such as a company and its parent
     */
    public static SssomTable within(List<Mention> mentions, Set<Set<String>> distinct) {
        return table(mentions, mentions, true, distinct);
    }

    /** Pairs of a thing of the first list and one of the second. */
    public static SssomTable between(List<Mention> first, List<Mention> second) {
        return table(first, second, false, Set.of());
    }

    private static SssomTable table(
            List<Mention> first, List<Mention> second, boolean same, Set<Set<String>> distinct) {
        MentionIndex known = MentionIndex.of(second);
        Linker linker = Linker.of(known.index());
        List<SssomRow> rows = new ArrayList<>();
        Set<Set<String>> seen = new HashSet<>(distinct);
        for (int i = 0; i < first.size(); i++) {
            Mention mention = first.get(i);
            Decision decision = linker.link(mention, same ? Set.of(MentionIndex.qid(i)) : Set.of());
            if (decision.state() != Decision.State.NIL) {
                for (Scored candidate : decision.candidates()) {
                    Mention other = known.mention(candidate.qid());
                    boolean likely =
                            candidate.probability() >= linker.thresholds().review();
                    if (likely && (!same || seen.add(Set.of(mention.key(), other.key())))) {
                        rows.add(row(decision, candidate, other));
                    }
                }
            }
        }
        return SssomTable.of("Things that are likely one.", rows);
    }

    private static SssomRow row(Decision decision, Scored candidate, Mention other) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("subject_id", decision.mention().key());
        cells.put("subject_label", decision.mention().name());
        cells.put("predicate_id", "skos:exactMatch");
        cells.put("object_id", other.key());
        cells.put("object_label", other.name());
        cells.put("mapping_justification", "semapv:LexicalSimilarityThresholdMatching");
        cells.put("confidence", String.format(Locale.ROOT, "%.3f", candidate.probability()));
        cells.put("mapping_tool", "dossier link");
        cells.put(Proposals.STATE, decision.state().word());
        cells.put("comment", decision.reason().replace(candidate.qid() + " ", ""));
        return new SssomRow(cells);
    }
}

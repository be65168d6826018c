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
     * A list of things.
     *
     * @param base stands before a key to make an IRI of it; empty for keys that mean nothing outside of their table
     * @param origin where the list is from, such as the IRI of a dossier
     */
    public record Side(List<Mention> mentions, String base, String origin) {
        public Side {
            mentions = List.copyOf(mentions);
        }

        String iri(Mention mention) {
            return iri(mention.key());
        }

        /** What a key, or an IRI, stands for. */
        String iri(String key) {
            return Link.iri(key, base);
        }

        /** The pairs of things that people have decided on, which are not asked for again. */
        public Set<Set<String>> decided(SssomTable links) {
            Set<Set<String>> pairs = new HashSet<>();
            for (SssomRow row : links.rows()) {
                if (row.isReviewed() && !row.isOfWikidata()) {
                    pairs.add(pair(iri(row.subject()), iri(row.object())));
                }
            }
            return pairs;
        }
    }

    private static Set<String> pair(String one, String other) {
        return one.equals(other) ? Set.of(one) : Set.of(one, other);
    }

    /**
     * Pairs of one list, each once.
     *
     * @param known pairs of IRIs that need no decision, such as a company and its parent
     */
    public static SssomTable within(Side side, Set<Set<String>> known) {
        return table(side, side, true, known);
    }

    /** Pairs of a thing of the first list and one of the second; what has one IRI in both is one already. */
    public static SssomTable between(Side first, Side second, Set<Set<String>> known) {
        return table(first, second, false, known);
    }

    private static SssomTable table(Side first, Side second, boolean same, Set<Set<String>> known) {
        MentionIndex others = MentionIndex.of(second.mentions());
        Linker linker = Linker.of(others.index());
        List<SssomRow> rows = new ArrayList<>();
        Set<Set<String>> seen = new HashSet<>(known);
        for (int i = 0; i < first.mentions().size(); i++) {
            Mention mention = first.mentions().get(i);
            Decision decision = linker.link(mention, same ? Set.of(MentionIndex.qid(i)) : Set.of());
            if (decision.state() != Decision.State.NIL) {
                for (Scored candidate : decision.candidates()) {
                    Set<String> pair = pair(first.iri(mention), second.iri(others.mention(candidate.qid())));
                    boolean likely =
                            candidate.probability() >= linker.thresholds().review();
                    if (likely && (pair.size() > 1 || second.base().isEmpty()) && seen.add(pair)) {
                        rows.add(row(decision, candidate, others, second, linker));
                    }
                }
            }
        }
        return SssomTable.of(
                "Things that are likely one. Accept: a name in reviewer_label. Reject: Not in predicate_modifier as well.",
                rows);
    }

    private static SssomRow row(Decision decision, Scored candidate, MentionIndex others, Side second, Linker linker) {
        Mention other = others.mention(candidate.qid());
        Decision.State state =
                decision.best().filter(candidate::equals).isPresent() ? decision.state() : Decision.State.REVIEW;
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("subject_id", decision.mention().key());
        cells.put("subject_label", decision.mention().name());
        cells.put("predicate_id", "skos:exactMatch");
        cells.put("object_id", second.iri(other));
        cells.put("object_label", other.name());
        cells.put("mapping_justification", "semapv:LexicalSimilarityThresholdMatching");
        cells.put("mapping_source", second.origin());
        cells.put("confidence", String.format(Locale.ROOT, "%.3f", candidate.probability()));
        cells.put("mapping_tool", "dossier link");
        cells.put(
                Proposals.STATE,
                state == Decision.State.AUTOMATIC ? Proposals.automatic(decision.mention(), linker) : state.word());
        cells.put(Contribution.COLUMN, Contribution.text(candidate.contributions()));
        cells.put(
                "comment", decision.reason(candidate, qid -> others.mention(qid).key()));
        return new SssomRow(cells);
    }
}

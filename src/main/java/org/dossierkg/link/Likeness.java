package org.dossierkg.link;

import org.dossierkg.index.Index;
import org.dossierkg.index.Spelling;
import org.dossierkg.index.WordTable;
import org.dossierkg.name.InstitutionWords;

/**
 * How far a query's words are those of a name.
 *
 * @param name number of the name in the index
 * @param query the form of the mention's name that was compared
 * @param same whether the folds are equal
 * @param sameCore whether the cores are equal
 * @param matched weight of the query's words that the name has
 * @param spelt the part of it that agrees but for spelling
 * @param mentionRest weight of the query's words that the name lacks
 * @param nameRest weight of the name's words that the query lacks
 * @param words how many words agree
 * @param numbers whether a number stands in one only
 * @param sort whether a word for a sort of institution stands in one only
 */
record Likeness(
        int name,
        Query query,
        boolean same,
        boolean sameCore,
        float matched,
        float spelt,
        float mentionRest,
        float nameRest,
        int words,
        boolean numbers,
        boolean sort) {
    private static final int MOST_WORDS = 40;
    private static final int SHORTEST_PART = 3;
    private static final float ALIKE = 0.8f;
    private static final float PART = 0.6f;
    private static final float INITIAL = 0.4f;
    private static final int SHORTEST_STEM = 4;
    private static final float STEM_SHARE = 0.6f;
    private static final float STEM = 0.5f;

    static Likeness of(Query query, int name, Index index) {
        WordTable table = index.words();
        int[] words = new int[MOST_WORDS];
        int count = index.names().words(name, words);
        boolean[] used = new boolean[count];
        float matched = 0;
        float spelt = 0;
        float rest = 0;
        float nameMatched = 0;
        int agree = 0;
        boolean numbers = false;
        boolean sort = false;
        for (int i = 0; i < query.size(); i++) {
            int at = position(query.word(i), words, used);
            float share = 1;
            if (at < 0) {
                at = -1;
                share = 0;
                for (int j = 0; j < count; j++) {
                    float alike = used[j] ? 0 : alike(query, i, words[j], table);
                    if (alike > share) {
                        share = alike;
                        at = j;
                    }
                }
                spelt += share * query.weight(i);
            }
            matched += share * query.weight(i);
            rest += (1 - share) * query.weight(i);
            if (at >= 0) {
                used[at] = true;
                nameMatched += share * table.weight(words[at]);
                agree++;
            } else {
                numbers |= isNumber(query.text(i));
                sort |= InstitutionWords.contains(query.text(i));
            }
        }
        for (int j = 0; j < count; j++) {
            if (!used[j]) {
                String word = table.word(words[j]);
                numbers |= isNumber(word);
                sort |= InstitutionWords.contains(word);
            }
        }
        boolean same = index.names().fold(name) == query.fold();
        return new Likeness(
                name,
                query,
                same,
                same || query.hasCore(index.names().core(name)),
                matched,
                spelt,
                rest,
                Math.max(0, index.names().weight(name) - nameMatched),
                agree,
                numbers,
                sort);
    }

    private static int position(int word, int[] words, boolean[] used) {
        for (int j = 0; j < used.length; j++) {
            if (!used[j] && words[j] == word) {
                return j;
            }
        }
        return -1;
    }

    /** From 0 to 1: how far a word can stand for another. */
    private static float alike(Query query, int at, int word, WordTable table) {
        for (int near : query.near(at)) {
            if (near == word) {
                return ALIKE;
            }
        }
        String one = query.text(at);
        String other = table.word(word);
        if (one.charAt(0) != other.charAt(0) || isNumber(one) || query.forms().isAcronym()) {
            return 0;
        }
        int shorter = Math.min(one.length(), other.length());
        if (one.startsWith(other) || other.startsWith(one)) {
            return shorter >= SHORTEST_PART ? PART : shorter == 1 && one.charAt(0) < 0x80 ? INITIAL : 0;
        }
        int allowed = Spelling.allowed(shorter);
        if (allowed > 0 && Spelling.distance(one, other, allowed) <= allowed) {
            return PART;
        }
        int stem = 0;
        while (stem < shorter && one.charAt(stem) == other.charAt(stem)) {
            stem++;
        }
        return stem >= SHORTEST_STEM && stem >= STEM_SHARE * shorter ? STEM : 0;
    }

    private static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0));
    }

    float overlap() {
        float all = matched + mentionRest + nameRest;
        return all == 0 ? 0 : matched / all;
    }

    /** By which the best name of a candidate is chosen. */
    float rank() {
        return overlap() + (same ? 2 : sameCore ? 1 : 0);
    }
}

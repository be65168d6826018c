package org.dossierkg.link;

import java.util.Arrays;
import org.dossierkg.index.Index;
import org.dossierkg.index.Spelling;
import org.dossierkg.index.WordTable;

/** Compares a query with names, word by word. One thread at a time can use it. */
final class Comparison {
    private static final int MOST_WORDS = 40;
    private static final int SHORTEST_PART = 3;
    private static final float ALIKE = 0.8f;
    private static final float PART = 0.6f;
    private static final float INITIAL = 0.4f;
    private static final int SHORTEST_STEM = 4;
    private static final float STEM_SHARE = 0.6f;
    private static final float STEM = 0.5f;
    private static final int SHORTEST_INITIALS = 2;
    private static final int LONGEST_INITIALS = 6;
    private static final float INITIALS = 0.7f;

    private final Query query;
    private final Index index;
    private final WordTable table;

    /** The words of the name that is compared, and which of them have found their like. */
    private final int[] words = new int[MOST_WORDS];

    private final boolean[] used = new boolean[MOST_WORDS];
    private int count;

    /** Which of the query's words have found their like. */
    private final boolean[] found;

    private float matched;
    private float spelt;
    private float rest;
    private float nameMatched;
    private int agree;
    private boolean numbers;
    private boolean sort;

    Comparison(Query query, Index index) {
        this.query = query;
        this.index = index;
        this.table = index.words();
        this.found = new boolean[query.size()];
    }

    Likeness with(int name) {
        read(name);
        for (int i = 0; i < query.size(); i++) {
            int at = found[i] ? -1 : position(query.word(i));
            if (at >= 0) {
                take(i, at, 1);
                found[i] = true;
            } else if (!found[i]) {
                found[i] = isJoined(i) || isSpelt(i) || isInitials(i);
            }
        }
        boolean all = rest();
        int first = used(0, 1);
        int last = used(count - 1, -1);
        int fold = index.names().fold(name);
        boolean same = fold == query.fold();
        return new Likeness(
                name,
                query,
                same,
                same || query.hasCore(index.names().core(name)) || query.isWrittenAs(name),
                matched,
                spelt,
                rest,
                Math.max(0, index.names().weight(name) - nameMatched),
                agree,
                numbers,
                sort,
                all && agree < count && first >= agree,
                all && agree < count && last >= agree,
                query.hasInitials(fold) || (agree == 0 && query.forms().isAcronym()));
    }

    /** Looks at the words that have not found their like; whether the query has none. */
    private boolean rest() {
        for (int j = 0; j < count; j++) {
            if (!used[j] && !isInitialsOfQuery(j)) {
                numbers |= isNumber(table.initial(words[j]));
                sort |= table.isSort(words[j]);
            }
        }
        boolean all = true;
        for (int i = 0; i < query.size(); i++) {
            if (!found[i]) {
                all = false;
                rest += query.weight(i);
                numbers |= isNumber(query.text(i).charAt(0));
                sort |= query.isSort(i);
            }
        }
        return all;
    }

    private void read(int name) {
        count = index.names().words(name, words);
        Arrays.fill(used, 0, count, false);
        Arrays.fill(found, false);
        matched = 0;
        spelt = 0;
        rest = 0;
        nameMatched = 0;
        agree = 0;
        numbers = false;
        sort = false;
    }

    private void take(int at, int word, float share) {
        used[word] = true;
        agree++;
        matched += share * query.weight(at);
        rest += (1 - share) * query.weight(at);
        nameMatched += share * (share == 1 ? query.weight(at) : table.weight(words[word]));
    }

    /** How many words in a row have found their like, from here on. */
    private int used(int from, int step) {
        int many = 0;
        for (int j = from; j >= 0 && j < count && used[j]; j += step) {
            many++;
        }
        return many;
    }

    private int position(int word) {
        for (int j = 0; j < count; j++) {
            if (!used[j] && words[j] == word) {
                return j;
            }
        }
        return -1;
    }

    /** Takes the word that is most like this one, if any is. */
    private boolean isSpelt(int at) {
        int best = -1;
        float share = 0;
        for (int j = 0; j < count; j++) {
            float alike = used[j] ? 0 : alike(at, words[j]);
            if (alike > share) {
                share = alike;
                best = j;
            }
        }
        if (best < 0) {
            return false;
        }
        take(at, best, share);
        spelt += share * query.weight(at);
        return true;
    }

    /** Takes two words that are written as one on the other side: "Chung-Shan" for "Chungshan". */
    private boolean isJoined(int at) {
        String one = query.text(at);
        for (int j = 0; j < count; j++) {
            if (!used[j] && one.charAt(0) == table.initial(words[j]) && one.charAt(0) < 0x80) {
                String other = table.word(words[j]);
                if (j + 1 < count && !used[j + 1] && isBoth(one, other, table.word(words[j + 1]))) {
                    take(at, j, 1);
                    used[j + 1] = true;
                    agree++;
                    nameMatched += table.weight(words[j]) + table.weight(words[j + 1]) - query.weight(at);
                    return true;
                }
                if (at + 1 < query.size() && !found[at + 1] && isBoth(other, one, query.text(at + 1))) {
                    take(at, j, 1);
                    found[at + 1] = true;
                    matched += query.weight(at + 1);
                    nameMatched += table.weight(words[j]) - query.weight(at);
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isBoth(String whole, String first, String second) {
        return whole.length() == first.length() + second.length() && whole.startsWith(first) && whole.endsWith(second);
    }

    /** Takes words in a row whose initials this word is, as IIM in "IIM Amritsar", if there are any. */
    private boolean isInitials(int at) {
        String letters = query.text(at);
        int length = letters.length();
        if (query.size() < 2 || !canBeInitials(letters)) {
            return false;
        }
        for (int from = 0; from + length <= count; from++) {
            int many = 0;
            while (many < length
                    && !used[from + many]
                    && isInitial(letters.charAt(many), table.initial(words[from + many]))) {
                many++;
            }
            if (many == length) {
                for (int j = from; j < from + many; j++) {
                    used[j] = true;
                    nameMatched += INITIALS * table.weight(words[j]);
                }
                agree += many;
                matched += INITIALS * query.weight(at);
                spelt += INITIALS * query.weight(at);
                rest += (1 - INITIALS) * query.weight(at);
                return true;
            }
        }
        return false;
    }

    /** The same the other way round: whether the name has the initials of words of the query in a row. */
    private boolean isInitialsOfQuery(int at) {
        if (count < 2 || query.size() <= SHORTEST_INITIALS) {
            return false;
        }
        String letters = table.word(words[at]);
        if (!canBeInitials(letters)) {
            return false;
        }
        for (int from = 0; from + letters.length() <= query.size(); from++) {
            int many = 0;
            while (many < letters.length()
                    && !found[from + many]
                    && isInitial(letters.charAt(many), query.text(from + many).charAt(0))) {
                many++;
            }
            if (many == letters.length()) {
                used[at] = true;
                agree++;
                nameMatched += INITIALS * table.weight(words[at]);
                for (int i = from; i < from + many; i++) {
                    found[i] = true;
                    matched += INITIALS * query.weight(i);
                    spelt += INITIALS * query.weight(i);
                    rest += (1 - INITIALS) * query.weight(i);
                }
                return true;
            }
        }
        return false;
    }

    private static boolean canBeInitials(String letters) {
        return letters.length() >= SHORTEST_INITIALS
                && letters.length() <= LONGEST_INITIALS
                && letters.charAt(0) < 0x80;
    }

    /** Words of four letters or more are spelt by their sound, acronyms often are not. */
    private static boolean isInitial(char letter, char first) {
        return letter == first
                || switch (letter) {
                    case 'w' -> first == 'v';
                    case 'c', 'q', 'x' -> first == 'k';
                    case 'p' -> first == 'f';
                    case 'y' -> first == 'i';
                    default -> false;
                };
    }

    /** From 0 to 1: how far a word can stand for another. */
    private float alike(int at, int word) {
        for (int near : query.near(at)) {
            if (near == word) {
                return ALIKE;
            }
        }
        String one = query.text(at);
        if (one.charAt(0) != table.initial(word)
                || isNumber(one.charAt(0))
                || query.forms().isAcronym()) {
            return 0;
        }
        String other = table.word(word);
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

    private static boolean isNumber(char first) {
        return Character.isDigit(first);
    }
}

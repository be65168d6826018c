package org.dossierkg.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dossierkg.index.Index;
import org.dossierkg.index.Spelling;
import org.dossierkg.index.WordTable;
import org.dossierkg.name.NameForms;

/** The words of a text that is searched for, with the words of the index that each may mean. */
final class Words {
    private static final int MOST_WORDS = 32;
    private static final int MOST_NEAR = 8;
    private static final int MOST_ENDINGS = 100;

    /** What an unfinished word is worth, however short. */
    private static final double UNFINISHED = 0.6;

    /** How much of a text a name must have. */
    private static final double LEAST = 1 / 3.0;

    /** How much it counts that a name has nothing else. */
    private static final double REST = 0.25;

    /** What a name can have at most that is not the text itself. */
    private static final double PARTIAL = 0.95;

    private final Index index;
    private final NameForms forms;
    private final List<Word> words = new ArrayList<>();
    private final double weight;

    /**
     * One word of the text.
     *
     * @param weight how much it says
     * @param meant words of the index, each with how well it fits, up to 1
     */
    private record Word(double weight, Map<Integer, Double> meant) {}

    Words(NameForms forms, Index index) {
        this.index = index;
        this.forms = forms;
        List<String> texts =
                forms.words().subList(0, Math.min(MOST_WORDS, forms.words().size()));
        for (int i = 0; i < texts.size(); i++) {
            boolean last = i == forms.words().size() - 1;
            words.add(word(texts.get(i), last ? lastTyped() : ""));
        }
        this.weight = words.stream().mapToDouble(Word::weight).sum();
    }

    /** The end of the text as it is typed, which may be the beginning of a word; the empty text when there is none. */
    private String lastTyped() {
        String fold = forms.fold();
        String typed = fold.substring(fold.lastIndexOf(' ') + 1);
        return typed.charAt(0) < 0x80 ? typed : forms.words().get(forms.words().size() - 1);
    }

    private Word word(String text, String unfinished) {
        WordTable table = index.words();
        Map<Integer, Double> meant = new HashMap<>();
        if (!unfinished.isEmpty()) {
            table.startingWith(
                    unfinished,
                    MOST_ENDINGS,
                    word -> meant.put(
                            word,
                            UNFINISHED
                                    + (1 - UNFINISHED)
                                            * unfinished.length()
                                            / table.word(word).length()));
        }
        int exact = table.find(text);
        if (exact != WordTable.NONE) {
            meant.put(exact, 1.0);
        }
        if (meant.isEmpty()) {
            table.near(text, MOST_NEAR, word -> meant.put(word, nearness(text, table.word(word))));
        }
        double says = meant.keySet().stream().mapToDouble(table::weight).max().orElse(table.weight(exact));
        return new Word(says, meant);
    }

    private static double nearness(String text, String other) {
        int length = Math.max(text.length(), other.length());
        return 1 - Spelling.distance(text, other, Spelling.allowed(length)) / (double) length;
    }

    /** The words of the index that are meant, those that stand in few names first. */
    List<Integer> meant() {
        return words.stream()
                .flatMap(word -> word.meant.keySet().stream())
                .distinct()
                .sorted(Comparator.comparingInt(index.words()::count))
                .toList();
    }

    /** How much of this text a name has, and a little how much else it has; 0 when it is less than a third. */
    double coverage(int name) {
        int[] own = new int[MOST_WORDS];
        int count = index.names().words(name, own);
        double covered = 0;
        double used = 0;
        for (Word word : words) {
            double best = 0;
            double weightOfBest = 0;
            for (int i = 0; i < count; i++) {
                double fit = word.meant.getOrDefault(own[i], 0.0);
                if (fit > best) {
                    best = fit;
                    weightOfBest = fit * index.words().weight(own[i]);
                }
            }
            covered += best * word.weight;
            used += weightOfBest;
        }
        double share = covered / weight;
        double rest = Math.min(1, used / index.names().weight(name));
        return share < LEAST ? 0 : share * (1 - REST + REST * rest) * PARTIAL;
    }
}

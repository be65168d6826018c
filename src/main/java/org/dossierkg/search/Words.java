package org.dossierkg.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.dossierkg.index.Index;
import org.dossierkg.index.Spelling;
import org.dossierkg.index.WordTable;
import org.dossierkg.name.NameForms;
import org.dossierkg.name.Vocabulary;

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

    /** What a name is worth at most that is not the text itself. */
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
            for (String start : Set.copyOf(List.of(unfinished, Vocabulary.spelling(unfinished)))) {
                table.startingWith(start, MOST_ENDINGS, word -> meant.put(word, finished(start, table.word(word))));
            }
            synonyms(word -> word.startsWith(unfinished) ? finished(unfinished, word) : 0, meant);
        }
        int exact = table.find(text);
        if (exact != WordTable.NONE) {
            meant.put(exact, 1.0);
        }
        if (meant.isEmpty()) {
            table.near(text, MOST_NEAR, word -> meant.put(word, nearness(text, table.word(word))));
            synonyms(word -> nearness(text, word), meant);
        }
        double says = meant.keySet().stream().mapToDouble(table::weight).max().orElse(table.weight(exact));
        return new Word(says, meant);
    }

    /** Names are indexed by one of the words that mean the same; what is typed may be another, not quite. */
    private void synonyms(ToDoubleFunction<String> fit, Map<Integer, Double> meant) {
        Vocabulary.synonyms().forEach((word, other) -> {
            double fits = fit.applyAsDouble(word);
            int indexed = fits > 0 ? index.words().find(other) : WordTable.NONE;
            if (indexed != WordTable.NONE) {
                meant.merge(indexed, fits, Math::max);
            }
        });
    }

    private static double finished(String unfinished, String word) {
        return UNFINISHED + (1 - UNFINISHED) * unfinished.length() / word.length();
    }

    /** From 1, for the same word, to 0, for one that is spelt too differently to be meant. */
    private static double nearness(String text, String word) {
        int allowed = Spelling.allowed(Math.min(text.length(), word.length()));
        int distance = Spelling.distance(text, word, allowed);
        return distance > allowed ? 0 : 1 - distance / (double) Math.max(text.length(), word.length());
    }

    /** The words of the index that are meant, those that stand in few names first. */
    List<Integer> meant() {
        return words.stream()
                .flatMap(word -> word.meant.keySet().stream())
                .distinct()
                .sorted(Comparator.comparingInt(index.words()::count))
                .toList();
    }

    /** How well a name fits by the words that it shares with this text; 0 when they are less than a third of it. */
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
        return share < LEAST ? 0 : share * part(used / index.names().weight(name));
    }

    /** How well a name fits that has this text, from the beginning of a word on; 0 when it has not. */
    double inclusion(int name) {
        String whole = NameForms.of(index.names().name(name).text()).fold();
        int at = whole.indexOf(forms.fold());
        boolean begins = at == 0 || (at > 0 && (whole.charAt(at - 1) == ' ' || whole.charAt(at) >= 0x80));
        return begins ? part(forms.fold().length() / (double) whole.length()) : 0;
    }

    /** What a name is worth of which the text is this share. */
    private static double part(double share) {
        return PARTIAL * (1 - REST + REST * Math.min(1, share));
    }
}

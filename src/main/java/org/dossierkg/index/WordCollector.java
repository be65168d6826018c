package org.dossierkg.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.dossierkg.name.GenericWords;

/** Collects the words of names while an index is made, numbers them, and at the end writes them sorted. */
final class WordCollector {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Ints counts = new Ints();
    private final BitSet generic = new BitSet();
    private String[] sorted = {};
    private int[] places = {};

    /** The number of a word, in the order of first appearance. */
    int number(String word) {
        Integer known = numbers.get(word);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        numbers.put(word, number);
        counts.add(0);
        if (GenericWords.all().contains(word)) {
            generic.set(number);
        }
        return number;
    }

    boolean isGeneric(int number) {
        return generic.get(number);
    }

    /** Counts a name that has the word. */
    void count(int number) {
        counts.set(number, counts.get(number) + 1);
    }

    /** How many names have the word. */
    int occurrences(int number) {
        return counts.get(number);
    }

    int size() {
        return counts.size();
    }

    /** Sorts the words by their bytes; from then on {@link #place} is known. */
    void sort() {
        sorted = numbers.keySet().toArray(String[]::new);
        Arrays.sort(sorted);
        places = new int[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            places[numbers.getOrDefault(sorted[i], 0)] = i;
        }
        numbers.clear();
    }

    /** Where a word stands among the sorted ones. */
    int place(int number) {
        return places[number];
    }

    String word(int place) {
        return sorted[place];
    }
}

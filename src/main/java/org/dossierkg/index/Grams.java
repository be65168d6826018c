package org.dossierkg.index;

/** Threes of letters of a word, its ends included, as numbers: words that share most of them are near. */
final class Grams {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;
    private static final int[] NONE = {};

    private Grams() {}

    /** None for words that are short or not in Latin letters. */
    static int[] of(String word) {
        int n = word.length();
        if (n < SHORTEST || n > LONGEST || word.charAt(0) >= 0x80) {
            return NONE;
        }
        int[] grams = new int[n];
        for (int i = 0; i < n; i++) {
            int before = i == 0 ? 1 : word.charAt(i - 1);
            int behind = i == n - 1 ? 2 : word.charAt(i + 1);
            grams[i] = (before << 14) | (word.charAt(i) << 7) | behind;
        }
        return grams;
    }
}

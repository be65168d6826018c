package org.dossierkg.bench;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/** OpenRefine's score of two names: letters without accents, words sorted, twice the matching letters by all letters. */
final class TokenSort {
    private TokenSort() {}

    /** From 0 to 100. */
    static int ratio(String one, String other) {
        String a = sorted(one);
        String b = sorted(other);
        int all = a.length() + b.length();
        return all == 0 ? 0 : Math.round(100f * (all - distance(a, b)) / all);
    }

    private static String sorted(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                plain.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                plain.append(' ');
            }
        }
        String[] words = plain.toString().strip().split(" +", -1);
        Arrays.sort(words);
        return String.join(" ", words);
    }

    /** Insertions and deletions; a change is one of each. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                row[j] = same ? diagonal : Math.min(above, row[j - 1]) + 1;
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}

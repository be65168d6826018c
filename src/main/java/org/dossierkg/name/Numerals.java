package org.dossierkg.name;

import java.util.List;

/** Roman numbers in names, such as that of "Paris VI", as digits. */
final class Numerals {
    private static final List<String> ROMAN =
            List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv");

    private Numerals() {}

    /**
     * The digits; empty for other words.
     *
     * @param last whether the word is the last of several: a single letter is a number only there
     */
    static String arabic(String word, boolean last) {
        char first = word.charAt(0);
        boolean possible = (first == 'i' || first == 'v' || first == 'x') && (word.length() > 1 || last);
        int at = possible ? ROMAN.indexOf(word) : -1;
        return at < 0 ? "" : String.valueOf(at + 1);
    }
}

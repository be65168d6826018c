package org.dossierkg.name;

import java.lang.Character.UnicodeScript;

/** Latin letters in words that are otherwise Cyrillic, which look like Cyrillic ones and were typed for them. */
final class Lookalikes {
    private static final String LATIN = "abcehikmoptxy";
    private static final String CYRILLIC = "авсенікмортху";

    private Lookalikes() {}

    /** A text in lower case with those letters made Cyrillic; words that have other Latin letters too stay as they are. */
    static String cyrillic(String text) {
        StringBuilder out = new StringBuilder(text);
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetter(text.charAt(i))) {
                word(out, start, i);
                start = i + 1;
            }
        }
        return out.toString();
    }

    private static void word(StringBuilder text, int from, int to) {
        boolean cyrillic = false;
        boolean latin = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean alike = LATIN.indexOf(c) >= 0;
            if (c >= 'a' && c <= 'z' && !alike) {
                return;
            }
            latin |= alike;
            cyrillic |= UnicodeScript.of(c) == UnicodeScript.CYRILLIC;
        }
        if (latin && cyrillic) {
            for (int i = from; i < to; i++) {
                int at = LATIN.indexOf(text.charAt(i));
                if (at >= 0) {
                    text.setCharAt(i, CYRILLIC.charAt(at));
                }
            }
        }
    }
}

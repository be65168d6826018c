package org.dossierkg.name;

import com.ibm.icu.text.Transliterator;

/** Writes folded names in the letters a to z. */
final class Latin {
    private static final String SPECIAL = "øœæłđðþıßŋħəĸ";
    private static final String[] PLAIN = {"o", "oe", "ae", "l", "d", "d", "th", "i", "ss", "n", "h", "a", "k"};

    private Latin() {}

    /** A folded text in ASCII letters and digits and blanks; what has no sound is left out. */
    static String of(String folded) {
        if (Letters.isAscii(folded)) {
            return folded;
        }
        String special = withoutSpecial(folded);
        return Letters.isAscii(special) ? special : Fold.of(asciiOf(Romanization.ANY.transliterate(special)));
    }

    private static String withoutSpecial(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int at = c < 0x80 ? -1 : SPECIAL.indexOf(c);
            if (at < 0) {
                out.append(c);
            } else {
                out.append(PLAIN[at]);
            }
        }
        return out.toString();
    }

    private static String asciiOf(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80 && c != '\'' && c != '`') {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Loaded when the first name in another script comes. */
    private static final class Romanization {
        static final Transliterator ANY = Transliterator.getInstance("Russian-Latin/BGN; Any-Latin; Latin-ASCII");
    }
}

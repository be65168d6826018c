package org.dossierkg.name;

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
        return Letters.isAscii(special) ? special : Romanization.of(special).strip();
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
}

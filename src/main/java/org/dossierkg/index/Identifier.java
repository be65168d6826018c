package org.dossierkg.index;

import java.util.Locale;

/** Identifiers as keys: without the blanks and hyphens that people put in, and without the letters' case. */
public final class Identifier {
    private Identifier() {}

    /** The key of an identifier of a scheme such as {@code lei}. */
    public static long key(String scheme, String value) {
        StringBuilder plain = new StringBuilder(scheme.toLowerCase(Locale.ROOT)).append(':');
        for (int i = 0; i < value.length(); i++) {
            if (Character.isLetterOrDigit(value.charAt(i)) || value.charAt(i) == '_') {
                plain.append(Character.toLowerCase(value.charAt(i)));
            }
        }
        return Hash.of('d', plain);
    }
}

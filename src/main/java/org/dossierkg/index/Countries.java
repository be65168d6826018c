package org.dossierkg.index;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Up to three country codes in one number, so that comparing them costs nothing. */
public final class Countries {
    private static final int BITS = 10;
    private static final int MOST = 3;

    /** Codes that are reserved or in use beside those of ISO 3166. */
    private static final Map<String, String> ALIASES = Map.of("FX", "FR", "UK", "GB", "EL", "GR");

    private Countries() {}

    /** The first three of these codes; parts behind two letters, such as those of regions, are left out. */
    public static int of(List<String> codes) {
        int packed = 0;
        int count = 0;
        for (String code : codes) {
            int one = of(code);
            if (one != 0 && count < MOST && !overlap(packed, one)) {
                packed |= one << (BITS * count++);
            }
        }
        return packed;
    }

    private static int of(String code) {
        return packed(ALIASES.getOrDefault(code.toUpperCase(Locale.ROOT), code));
    }

    private static int packed(String code) {
        if (code.length() < 2) {
            return 0;
        }
        int first = Character.toUpperCase(code.charAt(0)) - 'A' + 1;
        int second = Character.toUpperCase(code.charAt(1)) - 'A' + 1;
        boolean letters = first >= 1 && first <= 26 && second >= 1 && second <= 26;
        boolean ends = code.length() == 2 || !Character.isLetter(code.charAt(2));
        return letters && ends ? (first << 5) | second : 0;
    }

    /** Whether two numbers have a country in common. */
    public static boolean overlap(int one, int other) {
        for (int a = one; a != 0; a >>>= BITS) {
            for (int b = other; b != 0; b >>>= BITS) {
                if ((a & ((1 << BITS) - 1)) == (b & ((1 << BITS) - 1))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The codes again, joined with blanks. */
    public static String text(int packed) {
        StringBuilder text = new StringBuilder();
        for (int rest = packed; rest != 0; rest >>>= BITS) {
            int one = rest & ((1 << BITS) - 1);
            text.append(text.length() == 0 ? "" : " ")
                    .append((char) ('A' + (one >> 5) - 1))
                    .append((char) ('A' + (one & 31) - 1));
        }
        return text.toString();
    }
}

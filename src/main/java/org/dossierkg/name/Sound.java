package org.dossierkg.name;

/**
 * Spells words in Latin letters so that the usual manners of writing one sound become one, whoever transliterated it.
 *
 * <pre>
 * vyatka, viatka            →  viatka
 * uralskiy, uralskaya       →  uralsk
 * obshchestvo, obschestvo   →  obshestvo
 * aleksandrov, alexandrov   →  aleksandrov
 * </pre>
 */
final class Sound {
    /** Shorter words are abbreviations as often as not. */
    private static final int SHORTEST = 4;

    private static final String[] SIBILANTS = {"shch", "sch", "sh"};
    private static final int SHORTEST_ADJECTIVE = 7;
    private static final String STEM = "sk";
    private static final String[] ENDINGS = {"skaia", "skoe", "skogo", "skoi", "skie", "skih", "skim", "ski", "ska"};

    private Sound() {}

    /** The word as it sounds; words of other letters, with digits, or of less than four letters, stay as they are. */
    static String of(String word) {
        if (word.length() < SHORTEST) {
            return word;
        }
        StringBuilder out = new StringBuilder(word.length() + 2);
        int at = 0;
        while (at < word.length()) {
            char c = word.charAt(at);
            if (c < 'a' || c > 'z') {
                return word;
            }
            at += add(word, at, c, out);
        }
        return out.length() < SHORTEST - 1 ? word : withoutCase(out.toString());
    }

    /** A Slavic adjective without what says gender and case: uralskii, uralskaia, uralskoe → uralsk. */
    private static String withoutCase(String sound) {
        if (sound.length() >= SHORTEST_ADJECTIVE) {
            for (String ending : ENDINGS) {
                if (sound.endsWith(ending)) {
                    return sound.substring(0, sound.length() - ending.length() + STEM.length());
                }
            }
        }
        return sound;
    }

    /** Adds what is heard at a place; how many letters that is. */
    private static int add(String word, int at, char c, StringBuilder out) {
        return switch (c) {
            case 's' -> sibilant(word, at, out);
            case 'c' -> hard(word, at, out);
            case 'k' -> letter('h', "h", "k", word, at, out);
            case 'p' -> letter('h', "f", "p", word, at, out);
            case 'o' -> letter('u', "u", "o", word, at, out);
            case 'e' -> letter('e', "i", "e", word, at, out);
            case 'x' -> one(out, "ks");
            case 'q' -> one(out, "k");
            case 'w' -> one(out, "v");
            case 'y' -> one(out, at + 1 < word.length() && word.charAt(at + 1) == 'e' ? "" : "i");
            default -> one(out, String.valueOf(c));
        };
    }

    private static int sibilant(String word, int at, StringBuilder out) {
        for (String written : SIBILANTS) {
            if (word.startsWith(written, at)) {
                one(out, "sh");
                return written.length();
            }
        }
        return one(out, "s");
    }

    private static int hard(String word, int at, StringBuilder out) {
        char next = at + 1 < word.length() ? word.charAt(at + 1) : ' ';
        if (next == 'h') {
            one(out, "ch");
            return 2;
        }
        if (next == 'k') {
            one(out, "k");
            return 2;
        }
        return one(out, next == 'e' || next == 'i' || next == 'y' ? "c" : "k");
    }

    /** Adds one of two sounds, by whether a letter stands behind. */
    private static int letter(char behind, String both, String alone, String word, int at, StringBuilder out) {
        boolean pair = at + 1 < word.length() && word.charAt(at + 1) == behind;
        one(out, pair ? both : alone);
        return pair ? 2 : 1;
    }

    /** Adds a sound, but not the letter that is there already: letters are doubled at will. */
    private static int one(StringBuilder out, String sound) {
        int end = out.length();
        boolean doubled = end > 0 && sound.length() == 1 && out.charAt(end - 1) == sound.charAt(0);
        if (!doubled) {
            out.append(sound);
        }
        return 1;
    }
}

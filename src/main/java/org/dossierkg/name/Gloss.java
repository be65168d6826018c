package org.dossierkg.name;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Translates names in Chinese characters, Korean or Japanese word by word, and spells what it does not know: 北方工业 → "north industry". */
final class Gloss {
    private static final int LONGEST = 8;
    private static final int LEAST = 2;
    private static final int FIRST_KANA = 0x3040;

    private Gloss() {}

    /** The translation; nothing when no word of two characters or more is known. */
    static Optional<String> of(String text) {
        if (Letters.isAscii(text) || text.codePoints().noneMatch(c -> c >= FIRST_KANA && Letters.isContinuous(c))) {
            return Optional.empty();
        }
        return translate(Fold.of(text));
    }

    private static Optional<String> translate(String fold) {
        Map<String, String> words = Bundled.WORDS;
        StringBuilder out = new StringBuilder();
        boolean known = false;
        int at = 0;
        while (at < fold.length()) {
            int length = Math.min(LONGEST, fold.length() - at);
            while (length > 0 && !words.containsKey(fold.substring(at, at + length))) {
                length--;
            }
            if (length == 0) {
                out.append(fold.charAt(at++));
            } else {
                known |= length >= LEAST;
                out.append(' ')
                        .append(words.get(fold.substring(at, at + length)))
                        .append(' ');
                at += length;
            }
        }
        return known ? Optional.of(Latin.of(Fold.of(out.toString()))) : Optional.empty();
    }

    /** Loaded when the first name in such a script comes. */
    private static final class Bundled {
        static final Map<String, String> WORDS = read();

        private static Map<String, String> read() {
            Map<String, String> words = new HashMap<>();
            for (String line : WordFile.lines("east-asian-words.txt")) {
                int blank = line.indexOf(' ');
                words.put(Fold.of(line.substring(0, blank)), line.substring(blank + 1));
            }
            return Map.copyOf(words);
        }
    }
}

package org.dossierkg.name;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Letters of other scripts in the letters a to z. */
final class Romanization {
    private static final Transliterator RULES = Transliterator.getInstance("Russian-Latin/BGN; Any-Latin; Latin-ASCII");

    /** Scripts whose letters sound alike wherever they stand, so that a table will do, which is much faster. */
    private static final Range[] RANGES = {
        new Range(0x0370, 0x06FF), new Range(0x10A0, 0x10FF), new Range(0x4E00, 0x9FFF), new Range(0xAC00, 0xD7A3)
    };

    private Romanization() {}

    /** A text in lower-case ASCII letters, digits and blanks; what has no sound is left out. */
    static String of(String text) {
        StringBuilder out = new StringBuilder(2 * text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                out.append(c);
                continue;
            }
            String sound = sound(c);
            if (sound == null) {
                return plain(RULES.transliterate(text));
            }
            out.append(sound);
        }
        return out.toString();
    }

    private static @Nullable String sound(char c) {
        for (Range range : RANGES) {
            if (c >= range.first && c <= range.last) {
                return range.sounds[c - range.first];
            }
        }
        return null;
    }

    private static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean kept = c == ' ' || (c < 0x80 && Character.isLetterOrDigit(c));
            if (kept) {
                out.append(c);
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    /** A stretch of characters with the sound of each. */
    private static final class Range {
        private final int first;
        private final int last;
        private final String[] sounds;

        Range(int first, int last) {
            this.first = first;
            this.last = last;
            StringBuilder all = new StringBuilder();
            for (int c = first; c <= last; c++) {
                all.append((char) c).append('\n');
            }
            String[] lines = RULES.transliterate(all.toString()).split("\n", -1);
            this.sounds = new String[last - first + 1];
            for (int i = 0; i < sounds.length; i++) {
                char letter = (char) (first + i);
                boolean isYe = letter == 'е' || letter == 'ё'; // "ye" by the rules where it stands alone
                sounds[i] = isYe ? "e" : plain(lines[i]).replace(" ", "");
            }
        }
    }
}

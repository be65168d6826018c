package org.dossierkg.name;

import com.ibm.icu.text.Normalizer2;
import java.util.Set;

/**
 * Folds a name to what stays the same when it is written by another hand: lower case, no accents, simplified Chinese
 * characters, single blanks between words.
 *
 * <pre>
 * Société Générale S.A.  →  societe generale sa
 * AT&amp;T                    →  at and t
 * 中國北方工業公司          →  中国北方工业公司
 * </pre>
 */
final class Fold {
    /** Words that lose their vowel before another word, in French, Italian and Catalan. */
    private static final Set<String> ELIDED =
            Set.of("l", "d", "n", "j", "m", "t", "c", "qu", "un", "all", "dell", "nell", "sull", "dall", "sant");

    /** Stands inside words of Persian, or is left out. */
    private static final int ZERO_WIDTH = 0x200C;

    private final String text;
    private final StringBuilder out;

    /** Where the run of letters since the last blank or dot starts in the output. */
    private int runStart;

    private Fold(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length() + 4);
    }

    static String of(String text) {
        return new Fold(Letters.isAscii(text) ? text : plain(text)).words();
    }

    /** Lower case, compatibility forms and accents gone, Han characters simplified. */
    private static String plain(String text) {
        String folded = Normalizer2.getNFKCCasefoldInstance().normalize(text);
        String decomposed = Normalizer2.getNFDInstance().normalize(Lookalikes.cyrillic(folded));
        StringBuilder kept = new StringBuilder(decomposed.length());
        int base = 0;
        for (int i = 0; i < decomposed.length(); ) {
            int c = decomposed.codePointAt(i);
            i += Character.charCount(c);
            if (!Letters.isMark(c)) {
                base = c;
            } else if (Letters.dropsMarks(base)) {
                continue;
            }
            kept.appendCodePoint(Letters.isHan(c) ? HanForms.simplified(c) : Letters.arabic(c));
        }
        return Normalizer2.getNFCInstance().normalize(kept);
    }

    private String words() {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Letters.isWordPart(c)) {
                out.appendCodePoint(c < 0x80 ? Character.toLowerCase(c) : c);
            } else if (c == '&') {
                word("and");
            } else if (c == '\'' || c == '’' || c == 'ʼ' || c == '`' || c == '´' || c == '‘') {
                apostrophe();
            } else if (c == '.') {
                dot();
            } else if (c != ZERO_WIDTH) {
                blank();
            }
        }
        int end = out.length();
        return end > 0 && out.charAt(end - 1) == ' ' ? out.substring(0, end - 1) : out.toString();
    }

    private void word(String word) {
        blank();
        out.append(word);
        blank();
    }

    private void blank() {
        if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
        runStart = out.length();
    }

    private void apostrophe() {
        if (ELIDED.contains(out.substring(runStart))) {
            blank();
        }
    }

    /** A dot behind one letter is that of an abbreviation such as S.p.A., whose letters stay together. */
    private void dot() {
        if (out.length() - runStart == 1) {
            runStart = out.length();
        } else {
            blank();
        }
    }
}

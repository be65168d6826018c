package org.dossierkg.name;

import java.lang.Character.UnicodeScript;

/** What kind of writing a character belongs to. */
final class Letters {
    private Letters() {}

    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Whether words of this script stand without blanks between them, or with blanks that vary. */
    static boolean isContinuous(int codePoint) {
        if (codePoint < 0x0E00) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(codePoint);
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
            default -> codePoint == 'ー';
        };
    }

    /** Whether marks on this script's letters are accents that writers leave out. */
    static boolean dropsMarks(int codePoint) {
        if (codePoint < 0x0700) {
            return true;
        }
        UnicodeScript script = UnicodeScript.of(codePoint);
        return script == UnicodeScript.LATIN || script == UnicodeScript.GREEK || script == UnicodeScript.CYRILLIC;
    }

    /** The Persian letter for an Arabic one that is written for it as often as not; others as they are. */
    static int arabic(int codePoint) {
        return switch (codePoint) {
            case 'ي', 'ى' -> 'ی';
            case 'ك' -> 'ک';
            case 'ة' -> 'ه';
            default -> codePoint;
        };
    }

    static boolean isHan(int codePoint) {
        return codePoint >= 0x3400 && UnicodeScript.of(codePoint) == UnicodeScript.HAN;
    }

    static boolean isMark(int codePoint) {
        return Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }

    /** Whether a character is part of a word. */
    static boolean isWordPart(int codePoint) {
        if (codePoint < 0x80) {
            return (codePoint >= 'a' && codePoint <= 'z')
                    || (codePoint >= '0' && codePoint <= '9')
                    || (codePoint >= 'A' && codePoint <= 'Z');
        }
        return Character.isLetterOrDigit(codePoint)
                || Character.getType(codePoint) == Character.NON_SPACING_MARK
                || Character.getType(codePoint) == Character.COMBINING_SPACING_MARK;
    }
}

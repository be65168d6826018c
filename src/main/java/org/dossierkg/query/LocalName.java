package org.dossierkg.query;

/** The rule of Turtle and SPARQL for the part of a prefixed name after the colon, without its escapes. */
final class LocalName {
    private LocalName() {}

    /** Whether the text can stand after {@code prefix:} as it is; the empty text can. */
    static boolean isLegal(String text) {
        int length = text.length();
        for (int i = 0; i < length; i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            boolean fits = isStart(c) || c == ':' || isDigit(c);
            if (i > 0) {
                fits |= isFollowing(c) || (c == '.' && i < length - 1);
            }
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isStart(int c) {
        return c == '_'
                || in(c, 'A', 'Z')
                || in(c, 'a', 'z')
                || in(c, 0xC0, 0xD6)
                || in(c, 0xD8, 0xF6)
                || in(c, 0xF8, 0x2FF)
                || in(c, 0x370, 0x37D)
                || in(c, 0x37F, 0x1FFF)
                || in(c, 0x200C, 0x200D)
                || in(c, 0x2070, 0x218F)
                || in(c, 0x2C00, 0x2FEF)
                || in(c, 0x3001, 0xD7FF)
                || in(c, 0xF900, 0xFDCF)
                || in(c, 0xFDF0, 0xFFFD)
                || in(c, 0x10000, 0xEFFFF);
    }

    private static boolean isFollowing(int c) {
        return c == '-' || c == 0xB7 || in(c, 0x300, 0x36F) || in(c, 0x203F, 0x2040);
    }

    private static boolean isDigit(int c) {
        return in(c, '0', '9');
    }

    private static boolean in(int c, int first, int last) {
        return c >= first && c <= last;
    }
}

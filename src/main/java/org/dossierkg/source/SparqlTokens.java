package org.dossierkg.source;

/** Where the tokens of SPARQL end inside of which brackets, quotes and escapes mean something else. */
public final class SparqlTokens {
    private SparqlTokens() {}

    /** The end of the line, exclusive, that a comment at this place goes to. */
    public static int endOfComment(String text, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** The end, exclusive, of the literal whose quote is at this place; one that is not closed ends with its line. */
    public static int endOfString(String text, int at) {
        char quote = text.charAt(at);
        String three = String.valueOf(quote).repeat(3);
        boolean isLong = text.startsWith(three, at);
        int end = at + (isLong ? 3 : 1);
        while (end < text.length()) {
            char c = text.charAt(end);
            if (c == '\\') {
                end = Math.min(text.length(), end + 2);
            } else if (isLong ? text.startsWith(three, end) : c == quote) {
                return end + (isLong ? 3 : 1);
            } else if (!isLong && c == '\n') {
                return end;
            } else {
                end++;
            }
        }
        return end;
    }

    /** The end, exclusive, of the IRI that begins with {@code <} at this place; the place itself where none does. */
    public static int endOfIri(String text, int at) {
        for (int end = at + 1; end < text.length(); end++) {
            char c = text.charAt(end);
            if (c == '>') {
                return end + 1;
            }
            if (c <= ' ' || "<\"{}|^`".indexOf(c) >= 0) {
                return at;
            }
        }
        return at;
    }
}

package org.dossierkg.source;

import java.text.ParseException;

/** Refuses JSONPath queries whose brackets and quotes are not in pairs, which the JSONPath library would read somehow. */
final class JsonSyntax {
    private final String text;
    private int at;

    private JsonSyntax(String text) {
        this.text = text;
    }

    static void check(String text) throws ParseException {
        if (text.isBlank()) {
            throw new ParseException("is empty", 0);
        }
        JsonSyntax syntax = new JsonSyntax(text);
        while (syntax.at < text.length()) {
            char c = text.charAt(syntax.at);
            if (c == '[') {
                syntax.bracket();
            } else if (c == ']' || c == '{' || c == '}') {
                throw new ParseException("has a " + c + " too many", syntax.at);
            } else {
                syntax.at++;
            }
        }
    }

    /** Passes over a bracket, its inner brackets and quotes, and sees what follows. */
    private void bracket() throws ParseException {
        int opened = at++;
        while (at < text.length() && text.charAt(at) != ']') {
            char c = text.charAt(at);
            if (c == '[') {
                bracket();
            } else if (c == '\'' || c == '"') {
                quote(c);
            } else {
                at++;
            }
        }
        if (at == text.length() || text.substring(opened + 1, at).isBlank()) {
            throw new ParseException("has a [ without what it selects, or without ]", opened);
        }
        at++;
    }

    private void quote(char quote) throws ParseException {
        int opened = at++;
        while (at < text.length() && text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        if (at >= text.length()) {
            throw new ParseException("has a " + quote + " that is not closed", opened);
        }
        at++;
    }
}

package org.dossierkg.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryParseException;

/**
 * The escapes of characters by their numbers, which SPARQL 1.2 has in literals and IRIs alone, and reads when the tokens are
 * known: one of a quote is a character of its literal, and does not end it. Jena replaces them before it looks for tokens.
 */
public final class CodepointEscapes {
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))", Pattern.DOTALL);
    private static final String CONTROLS = "\t\n\r\b\f\"'\\";
    private static final String LETTERS = "tnrbf\"'\\";

    private final String text;
    private final StringBuilder replaced;
    private int at;

    private CodepointEscapes(String text) {
        this.text = text;
        this.replaced = new StringBuilder(text.length());
    }

    /**
     * The same query or update without such escapes.
     *
     * @throws QueryParseException when one stands elsewhere, or is no character that may stand there
     */
    public static String replaced(String text) {
        boolean none = !text.contains("\\u") && !text.contains("\\U");
        return none ? text : new CodepointEscapes(text).run();
    }

    private String run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#') {
                int end = SparqlTokens.endOfComment(text, at);
                replaced.append(text.substring(at, end).replace('\\', '/'));
                at = end;
            } else if (c == '"' || c == '\'') {
                replace(SparqlTokens.endOfString(text, at), CodepointEscapes::inLiteral);
            } else if (c == '<') {
                replace(Math.max(at + 1, SparqlTokens.endOfIri(text, at)), this::inIri);
            } else {
                if (text.startsWith("\\u", at) || text.startsWith("\\U", at)) {
                    throw wrong("an escape such as " + text.substring(at, Math.min(text.length(), at + 6))
                            + " stands outside of texts and IRIs");
                }
                replaced.append(c);
                at++;
            }
        }
        return replaced.toString();
    }

    /** How a character is written in a token. */
    @FunctionalInterface
    private interface Writing {
        String of(int character);
    }

    private void replace(int end, Writing writing) {
        Matcher escape = ESCAPE.matcher(text).region(at, end);
        int from = at;
        while (escape.find()) {
            replaced.append(text, from, escape.start());
            replaced.append(escape.group(3) == null ? writing.of(character(escape)) : escape.group());
            from = escape.end();
        }
        replaced.append(text, from, end);
        at = end;
    }

    private int character(Matcher escape) {
        String hex = escape.group(1) == null ? escape.group(2) : escape.group(1);
        long number = Long.parseLong(hex, 16);
        boolean surrogate = number >= Character.MIN_SURROGATE && number <= Character.MAX_SURROGATE;
        if (surrogate || number > Character.MAX_CODE_POINT) {
            throw wrong("the escape " + escape.group() + " is no character");
        }
        return (int) number;
    }

    private static String inLiteral(int character) {
        int control = CONTROLS.indexOf(character);
        return control < 0 ? Character.toString(character) : "\\" + LETTERS.charAt(control);
    }

    private String inIri(int character) {
        if (character <= ' ' || "<>\"{}|^`\\".indexOf(character) >= 0) {
            throw wrong("an IRI has an escape of a character that no IRI may have");
        }
        return Character.toString(character);
    }

    private QueryParseException wrong(String what) {
        int line =
                1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
        int column = at - text.lastIndexOf('\n', at - 1);
        return new QueryParseException("Line " + line + ", column " + column + ": " + what, line, column);
    }
}

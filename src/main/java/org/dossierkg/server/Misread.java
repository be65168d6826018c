package org.dossierkg.server;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;

/** Says in few words where and why a query could not be read; the parser's own message lists all it had expected. */
final class Misread {
    private static final Pattern PLACE =
            Pattern.compile("(?i)\\[?(?:at )?line:? (\\d+), col(?:umn)?:? (\\d+)\\]?[.:]? *");
    private static final Pattern TOKEN =
            Pattern.compile("Encountered \"\\s*(?:<\\w+>|\".*?\")\\s\"(.*?)\\s?\"\" at line");
    private static final Pattern CHARACTER =
            Pattern.compile("Encountered: .*?\\((\\d+)\\), after (?:prefix|:) ?\"(.*)\"", Pattern.DOTALL);
    private static final Pattern UNKNOWN = Pattern.compile("Unresolved prefixed name: (\\S+)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

    private Misread() {}

    /** Such as {@code line 2, column 15: "}" was not expected here}; without a place when the parser names none. */
    static String text(QueryException e) {
        String message = String.valueOf(e.getMessage()).replace('\r', ' ');
        return place(e, message) + what(message);
    }

    /** The message knows the token that was wrong; the exception itself only the one before it. */
    private static String place(QueryException e, String message) {
        Matcher place = PLACE.matcher(message);
        if (place.find()) {
            return "line " + place.group(1) + ", column " + place.group(2) + ": ";
        }
        return e instanceof QueryParseException parse && parse.getLine() > 0
                ? "line " + parse.getLine() + ", column " + parse.getColumn() + ": "
                : "";
    }

    private static String what(String message) {
        if (message.contains("Encountered \"<EOF>\"") || message.contains("Encountered: <EOF>")) {
            return "the query ends too early; something is missing or not closed";
        }
        Matcher token = TOKEN.matcher(message);
        if (token.find()) {
            return "\"" + unescaped(token.group(1)) + "\" was not expected here";
        }
        Matcher character = CHARACTER.matcher(message);
        if (character.find()) {
            String before = unescaped(character.group(2));
            String found = Character.toString(Integer.parseInt(character.group(1)));
            return found.isBlank()
                    ? "\"" + before + "\" was not understood"
                    : "the character " + found + " was not expected after \"" + before + "\"";
        }
        Matcher name = UNKNOWN.matcher(message);
        if (name.find()) {
            return "the prefix of \"" + name.group(1) + "\" is not known; declare it with PREFIX";
        }
        String clean = PLACE.matcher(message.lines().findFirst().orElse(""))
                .replaceAll("")
                .strip();
        return clean.isEmpty() ? "this is not a SPARQL query" : clean;
    }

    /** The parser writes what is not ASCII as escapes; people get it as they typed it. */
    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(match ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(match.group(1), 16))))
                .replace("\\\"", "\"")
                .replace("\\n", " ");
    }
}

package org.dossierkg.source;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.irix.IRIs;
import org.apache.jena.irix.IRIx;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.impl.PrefixMappingImpl;
import org.dossierkg.report.Near;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;

/**
 * Parses SPARQL, and turns what the parser says about a mistake into a problem with its place.
 *
 * @param syntax which grammar counts
 * @param prefixes prefix to namespace, known without being declared
 * @param base what relative IRIs are resolved against
 */
public record SparqlParser(Syntax syntax, Map<String, String> prefixes, IRIx base) {
    private static final Pattern PLACE = Pattern.compile("(?i)line:? (\\d+), col(?:umn)?:? (\\d+)");
    private static final Pattern PLACED = Pattern.compile("^(BIND|(?i:line) \\d+, column \\d+): ");

    /** What the grammar says about a token in the wrong place. */
    private static final Pattern TOKEN =
            Pattern.compile("^Encountered \"\\s*(?:<\\w+>|\".*?\")\\s\"(.*?)\\s?\"\" at line");

    /** What the lexer says about a character in the wrong place, by its number, and what stands before it. */
    private static final Pattern CHARACTER =
            Pattern.compile("^Lexical error .*?\\((\\d+)\\),(?:\\s+after\\s+(?:prefix|:) ?\"(.*)\")?", Pattern.DOTALL);

    private static final Pattern PREFIX = Pattern.compile("Unresolved prefixed name: ([^:\\s]*):\\S*");
    private static final Pattern REGEX = Pattern.compile("(?i)pattern exception: [\\w.]+Exception: (.*)");
    private static final Pattern UNGROUPED = Pattern.compile("(?i)non-group key variable in SELECT: (\\?\\w+)");
    private static final Pattern BOUND = Pattern.compile("(?i)variable used when already in-scope: (\\?\\w+)");
    private static final Pattern LARGE = Pattern.compile("(?i)number '(\\d+)' is a valid number but can't");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    private static final String CHECK = "check it and what stands before it";

    public SparqlParser {
        prefixes = Map.copyOf(prefixes);
    }

    /** A parser for many texts: it has read the base. */
    public static SparqlParser of(Syntax syntax, Map<String, String> prefixes, String base) {
        return new SparqlParser(syntax, prefixes, IRIs.resolveIRI(base));
    }

    /**
     * The query in the text.
     *
     * @param file what a problem names as its place
     * @throws ProblemException when it is none
     */
    public Query parse(String text, String file) {
        if (text.isBlank()) {
            throw new ProblemException(Problem.error(new Position(file, 0, 0), "the query is empty", "write one"));
        }
        try {
            String plain = CodepointEscapes.replaced(text);
            Query query = syntax.equals(Syntax.syntaxSPARQL_12)
                    ? Sparql12Text.parse(this::empty, plain)
                    : QueryFactory.parse(empty(), plain, base.str(), syntax);
            SparqlRules.check(query);
            return query;
        } catch (QueryException e) {
            String message = String.valueOf(e.getMessage()).replace('\r', ' ');
            throw new ProblemException(problem(position(file, message), message), e);
        }
    }

    private Query empty() {
        Query query = new Query();
        query.setPrefixMapping(new PrefixMappingImpl().setNsPrefixes(prefixes));
        query.setBase(base);
        return query;
    }

    /** The message knows the token that is wrong; the exception itself at most the one before it. */
    private static Position position(String file, String message) {
        Matcher place = PLACE.matcher(message);
        return place.find()
                ? new Position(file, Long.parseLong(place.group(1)), Long.parseLong(place.group(2)))
                : new Position(file, 0, 0);
    }

    private Problem problem(Position position, String message) {
        Matcher prefix = PREFIX.matcher(message);
        if (prefix.find()) {
            String what = "the prefix \"" + prefix.group(1) + ":\" is not declared";
            String others = prefixes.isEmpty() ? "" : " or use " + Near.listed(prefix.group(1), prefixes.keySet());
            return Problem.error(position, what, "declare it" + others);
        }
        if (message.contains("<EOF>") && !message.startsWith("Encountered \" ")) {
            return Problem.error(position, "the query ends too early", "close what is open: { ( [ < or a quote");
        }
        Matcher pattern = REGEX.matcher(message);
        if (pattern.find()) {
            return Problem.error(position, "a regular expression is wrong: " + pattern.group(1), "correct it");
        }
        Matcher token = TOKEN.matcher(message);
        if (token.find()) {
            return Problem.error(position, "\"" + unescaped(token.group(1)) + "\" is not expected here", CHECK);
        }
        Matcher character = CHARACTER.matcher(message);
        if (character.find()) {
            String before = unescaped(Objects.toString(character.group(2), ""));
            String found = Character.toString(Integer.parseInt(character.group(1)));
            String shown = found.codePointAt(0) < ' ' ? "U+%04X".formatted(found.codePointAt(0)) : found;
            String what = found.isBlank()
                    ? "\"" + before + "\" is not expected here"
                    : "the character " + shown + " is not expected "
                            + (before.isEmpty() ? "here" : "after \"" + before + "\"");
            return Problem.error(position, what, CHECK);
        }
        Matcher ungrouped = UNGROUPED.matcher(message);
        if (ungrouped.find()) {
            String what = ungrouped.group(1) + " is neither grouped by nor aggregated";
            return Problem.error(position, what, "put it into GROUP BY, or into an aggregate such as SAMPLE");
        }
        Matcher bound = BOUND.matcher(message);
        if (bound.find()) {
            return Problem.error(position, bound.group(1) + " has a value already", "give the new one another name");
        }
        Matcher large = LARGE.matcher(message);
        if (large.find()) {
            return Problem.error(position, large.group(1) + " is more than LIMIT and OFFSET can be", "take less");
        }
        String first = PLACED.matcher(message.lines().findFirst().orElse("this is not SPARQL"))
                .replaceFirst("");
        return Problem.error(position, first.substring(0, 1).toLowerCase(Locale.ROOT) + first.substring(1), "");
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

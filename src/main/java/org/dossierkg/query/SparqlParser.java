package org.dossierkg.query;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.impl.PrefixMappingImpl;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;

/** Parses SPARQL, and turns what the parser says about a mistake into a problem with its place. */
final class SparqlParser {
    private static final Pattern PLACE = Pattern.compile("(?i)line:? (\\d+), col(?:umn)?:? (\\d+)");
    private static final Pattern PLACED = Pattern.compile("^(BIND|(?i:line) \\d+, column \\d+): ");

    /** What the grammar and the lexer say about a word in the wrong place. */
    private static final List<Pattern> UNEXPECTED = List.of(
            Pattern.compile("^Encountered \" (?:\"[^\"]*\"|<\\w+>) \"(.*?) \"\" at line"),
            Pattern.compile("^Lexical error .* after prefix \"(.*)\""));

    private static final Pattern PREFIX = Pattern.compile("Unresolved prefixed name: ([^:\\s]*):\\S*");

    private SparqlParser() {}

    /** @param file what the problem's place names */
    static Query parse(String text, String file, Names names) {
        Query query = new Query();
        query.setPrefixMapping(new PrefixMappingImpl().setNsPrefixes(names.prefixes()));
        try {
            QueryFactory.parse(query, text, names.base(), Syntax.syntaxARQ);
        } catch (QueryException e) {
            throw problem(file, e, names);
        }
        if (query.isJsonType()) {
            throw Refusal.of(file, "JSON is not a form of query here", "use SELECT with --format json");
        }
        return query;
    }

    private static ProblemException problem(String file, QueryException error, Names names) {
        String message = String.valueOf(error.getMessage());
        Matcher place = PLACE.matcher(message);
        Position position = place.find()
                ? new Position(file, Long.parseLong(place.group(1)), Long.parseLong(place.group(2)))
                : new Position(file, 0, 0);
        Matcher prefix = PREFIX.matcher(message);
        if (prefix.find()) {
            String known = Near.listed(prefix.group(1), names.prefixes().keySet());
            return problem(
                    position,
                    "the prefix \"" + prefix.group(1) + ":\" is not declared",
                    "declare it or use " + known,
                    error);
        }
        if (message.contains("<EOF>") && !message.startsWith("Encountered \" ")) {
            return problem(position, "the query ends too early", "close what is open: { ( [ < or a quote", error);
        }
        for (Pattern pattern : UNEXPECTED) {
            Matcher unexpected = pattern.matcher(message);
            if (unexpected.find()) {
                String what = "\"" + unexpected.group(1) + "\" is not expected here";
                return problem(position, what, "check it and what stands before it", error);
            }
        }
        String first =
                PLACED.matcher(message.lines().findFirst().orElse("not SPARQL")).replaceFirst("");
        return problem(position, first.substring(0, 1).toLowerCase(Locale.ROOT) + first.substring(1), "", error);
    }

    private static ProblemException problem(Position position, String what, String advice, Exception cause) {
        return new ProblemException(Problem.error(position, what, advice), cause);
    }
}

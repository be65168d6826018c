package org.dossierkg.server;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** Reads SPARQL 1.2 queries, and says in a few words what is wrong with one that cannot be read. */
final class Sparql {
    private static final Pattern UNEXPECTED = Pattern.compile("Encountered \"\\s*(?:<[^>]*> )?\"(.*?) ?\"\" at line");
    private static final Pattern PLACE =
            Pattern.compile("(?i)\\b(?:at )?\\[?line:? \\d+, col(?:umn)?:? \\d+\\]?[.:]? *");
    private static final String BASE = "http://server/";

    private Sparql() {}

    /**
     * The query in this text.
     *
     * @param known prefixes that need no declaration
     * @throws Refusal with status 400, the line and the column, when it is none
     */
    static Query read(String text, PrefixMapping known) {
        if (text.isBlank()) {
            throw new Refusal(400, "the query is empty; write one");
        }
        Query query = new Query();
        query.getPrefixMapping().setNsPrefixes(known);
        try {
            return QueryFactory.parse(query, text, BASE, Syntax.syntaxSPARQL_12);
        } catch (QueryParseException e) {
            String place = e.getLine() > 0 ? "line " + e.getLine() + ", column " + e.getColumn() + ": " : "";
            throw new Refusal(400, place + what(e));
        } catch (QueryException e) {
            throw new Refusal(400, what(e));
        }
    }

    /**
     * The query with these values in the place of variables.
     *
     * @throws Refusal with status 400 when the query gives such a variable a value itself
     */
    static Query bind(Query query, Map<Var, Node> values) {
        try {
            return values.isEmpty() ? query : QueryTransformOps.replaceVars(query, values);
        } catch (QueryException e) {
            throw new Refusal(400, what(e));
        }
    }

    private static String what(QueryException e) {
        String message = String.valueOf(e.getMessage());
        Matcher unexpected = UNEXPECTED.matcher(message);
        if (unexpected.find()) {
            String token = unexpected.group(1);
            return token.isEmpty() ? "the query ends too early" : "\"" + token + "\" was not expected here";
        }
        String first = message.lines().findFirst().orElse("");
        String clean = PLACE.matcher(first).replaceAll("").strip();
        return clean.isEmpty() ? "this is not a SPARQL query" : clean;
    }
}

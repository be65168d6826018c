package org.dossierkg.server;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** Reads SPARQL 1.2 queries. */
final class Sparql {
    private static final String BASE = "http://server/unset-base/";

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
        } catch (QueryException e) {
            throw new Refusal(400, Misread.text(e));
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
            throw new Refusal(400, Misread.text(e));
        }
    }
}

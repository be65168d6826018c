package org.dossierkg.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sys.JenaSystem;
import org.dossierkg.report.ProblemException;

/**
 * A parsed query with the values of its parameters, ready to be put to a dataset.
 *
 * @param query SELECT, ASK, CONSTRUCT or DESCRIBE
 * @param values what stands in place of these variables
 */
public record Question(Query query, Map<Var, Node> values) {
    static {
        JenaSystem.init();
    }

    public Question {
        values = Map.copyOf(values);
    }

    /**
     * A named query with the user's values.
     *
     * @param values parameter name to key, prefixed name, IRI or quoted text; the empty text leaves the variable
     *     unbound; a parameter that is not there has its default
     */
    public static Question of(NamedQuery named, Map<String, String> values, Names names) {
        Query query = SparqlParser.parse(named.text(), named.name() + ".rq", names);
        Map<String, String> texts = new HashMap<>();
        named.parameters().forEach(parameter -> texts.put(parameter.name(), parameter.value()));
        values.forEach((name, value) -> {
            if (texts.put(name, value) == null) {
                throw unknown(name, named);
            }
        });
        Map<Var, Node> terms = new HashMap<>();
        texts.forEach((name, text) -> {
            if (!text.isEmpty()) {
                terms.put(Var.alloc(name), names.term(text));
            }
        });
        return new Question(query, terms);
    }

    /** A query as typed; it may use the prefixes of {@code names} without declaring them. */
    public static Question of(String sparql, Names names) {
        return of(sparql, "query", names);
    }

    /**
     * A query as typed or read.
     *
     * @param file what problems name as the place, such as the path that the text was read from
     */
    public static Question of(String sparql, String file, Names names) {
        return new Question(SparqlParser.parse(sparql, file, names), Map.of());
    }

    /** Whether the answer is a graph (CONSTRUCT, DESCRIBE) and not rows or a yes or no. */
    public boolean givesGraph() {
        return query.isConstructType() || query.isDescribeType();
    }

    /** The question put to a dataset, in whose transaction it must run. */
    QueryExecBuilder execution(DatasetGraph data) {
        QueryExecBuilder builder = QueryExec.dataset(data).query(query);
        values.forEach(builder::substitution);
        return builder;
    }

    private static ProblemException unknown(String name, NamedQuery named) {
        List<String> known =
                named.parameters().stream().map(NamedQuery.Parameter::name).toList();
        return Refusal.of(
                named.name() + ".rq",
                "there is no parameter \"" + name + "\"",
                known.isEmpty() ? "the query has none" : "it has: " + String.join(", ", known));
    }
}

package org.dossierkg.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.graph.NodeTransformLib;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sys.JenaSystem;
import org.dossierkg.report.ProblemException;
import org.dossierkg.source.SparqlParser;

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
     * A named query, which is in SPARQL 1.2, with the user's values.
     *
     * @param values parameter name to key, prefixed name, IRI or quoted text; the empty text leaves the variable
     *     unbound; a parameter that is not there has its default
     */
    public static Question of(NamedQuery named, Map<String, String> values, Names names) {
        Query query = parsed(named.text(), named.name() + ".rq", names.parser());
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

    /**
     * A query in SPARQL 1.2, to the letter.
     *
     * @param parser of {@link Names#parser}
     */
    public static Question ofStandard(String sparql, SparqlParser parser) {
        return new Question(parsed(sparql, "query", parser), Map.of());
    }

    /**
     * A query in SPARQL 1.2 and what Jena adds, such as a CONSTRUCT of named graphs; it may use the prefixes of
     * {@code names} without declaring them.
     */
    public static Question of(String sparql, Names names) {
        return of(sparql, "query", names);
    }

    /**
     * A query in SPARQL 1.2 and what Jena adds.
     *
     * @param file what problems name as the place, such as the path that the text was read from
     */
    public static Question of(String sparql, String file, Names names) {
        return new Question(parsed(sparql, file, names.parser(Syntax.syntaxARQ)), Map.of());
    }

    /** Whether the answer is a graph (CONSTRUCT, DESCRIBE) and not rows or a yes or no. */
    public boolean givesGraph() {
        return query.isConstructType() || query.isDescribeType();
    }

    /**
     * The query with the values in it, which needs no question to be asked again.
     *
     * @throws ProblemException when the query gives such a variable a value itself
     */
    public Query bound() {
        try {
            // replaceVars leaves variables inside triple terms as they are
            return values.isEmpty()
                    ? query
                    : QueryTransformOps.replaceVars(QueryTransformOps.transform(query, this::inTripleTerm), values);
        } catch (QueryException e) {
            throw Refusal.of("query", String.valueOf(e.getMessage()), "", e);
        }
    }

    private Node inTripleTerm(Node node) {
        return node.isTripleTerm()
                ? NodeFactory.createTripleTerm(NodeTransformLib.transform(this::value, node.getTriple()))
                : node;
    }

    private Node value(Node node) {
        Node value = node instanceof Var variable ? values.get(variable) : null;
        return value == null ? inTripleTerm(node) : value;
    }

    /** The question put to a dataset, in whose transaction it must run. */
    public QueryExecBuilder execution(DatasetGraph data) {
        return QueryExec.dataset(data).query(bound());
    }

    private static Query parsed(String text, String file, SparqlParser parser) {
        Query query = parser.parse(text, file);
        if (query.isJsonType()) {
            throw Refusal.of(file, "JSON is not a form of query here", "use SELECT with --format json");
        }
        return query;
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

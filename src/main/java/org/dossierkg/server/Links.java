package org.dossierkg.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.jena.query.Syntax;
import org.dossierkg.query.Question;

/** The addresses that pages link to. */
final class Links {
    /** The ontology, with each term at its local name behind {@code #}. */
    static final String ONTOLOGY = "/ontology";

    /** What the dossier is, who may use it, and where all of it is. */
    static final String CATALOG = "/.well-known/dcat";

    static final String VOID = "/.well-known/void";
    static final String EXAMPLES = "/.well-known/sparql-examples";

    /** The whole graph, with the extension of a format behind it. */
    static final String DATA = "/data.";

    private Links() {}

    static String named(String name) {
        return "/query/" + encoded(name).replace("+", "%20");
    }

    /** The page that shows the answer to this query text. */
    static String ask(String text) {
        return "/ask?query=" + encoded(text);
    }

    /** @param format as the endpoint knows it: {@code csv}, {@code json}, {@code text/turtle} */
    static String download(Question question, String format) {
        return Endpoint.SPARQL + "?format=" + encoded(format) + "&query="
                + encoded(question.bound().toString(Syntax.syntaxSPARQL_12));
    }

    /** What a CONSTRUCT makes, as a file. */
    static String turtle(String query) {
        return Endpoint.SPARQL + "?format=" + encoded("text/turtle") + "&query=" + encoded(query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

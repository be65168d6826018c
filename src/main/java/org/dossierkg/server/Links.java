package org.dossierkg.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.jena.query.Syntax;
import org.dossierkg.query.Question;

/** The addresses that pages link to. */
final class Links {
    private Links() {}

    static String named(String name) {
        return "/query/" + encoded(name).replace("+", "%20");
    }

    /** The page that shows the answer to this query text. */
    static String ask(String text) {
        return "/ask?query=" + encoded(text);
    }

    /** The page that shows what the dossier says about a thing. */
    static String thing(String iri) {
        return ask("DESCRIBE <" + iri + ">");
    }

    /** @param format as the endpoint knows it: {@code csv}, {@code json}, {@code text/turtle} */
    static String download(Question question, String format) {
        return Endpoint.SPARQL + "?format=" + encoded(format) + "&query="
                + encoded(question.bound().toString(Syntax.syntaxSPARQL_12));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

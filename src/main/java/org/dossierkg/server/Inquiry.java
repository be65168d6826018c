package org.dossierkg.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dossierkg.guard.Allowance;
import org.dossierkg.guard.Guard;
import org.jspecify.annotations.Nullable;

/**
 * What a document is made from, inside one read transaction.
 *
 * @param data the generation that answers
 * @param graph its default graph, as far as the time allows
 * @param allowance the time that is left to make the document
 * @param origin how the client names this server: {@code http://localhost:3030}
 * @param field the value of a form field by its name, null when the address has none
 */
record Inquiry(
        DatasetGraph data, Graph graph, Allowance allowance, String origin, Function<String, @Nullable String> field) {
    static Inquiry of(HttpServletRequest request, DatasetGraph data, Allowance allowance) {
        String url = request.getRequestURL().toString();
        String origin = url.substring(0, url.length() - request.getRequestURI().length());
        Graph graph = Guard.timed(data.getDefaultGraph(), allowance);
        return new Inquiry(data, graph, allowance, origin, request::getParameter);
    }

    /** The part of a long list that is asked for, from 1. */
    int part(String list) {
        String text = field.apply(list);
        if (text == null) {
            return 1;
        }
        try {
            int part = Integer.parseInt(text);
            if (part >= 1) {
                return part;
            }
        } catch (NumberFormatException e) {
            throw noPart(list, text);
        }
        throw noPart(list, text);
    }

    private static HttpError noPart(String list, String text) {
        return new HttpError(
                404, "\"" + text + "\" is no part of the list \"" + list + "\"; parts are numbered from 1");
    }
}

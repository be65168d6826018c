package org.dossierkg.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.dossierkg.search.Hit;

/** Tells programs what is found by name, as JSON; quick enough to be asked at each key that somebody types. */
final class SearchServlet extends ReadingServlet {
    /** Where it is to be put. */
    static final String PATH = "/api/search";

    private static final long serialVersionUID = 1L;

    private final transient Searching searching;
    private final transient Site site;

    SearchServlet(Searching searching, Site site) {
        this.searching = searching;
        this.site = site;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        try {
            SearchRequest wanted = SearchRequest.of(request::getParameter)
                    .orElseThrow(
                            () -> new HttpError(400, "the text to search for is missing; ask for " + PATH + "?q=…"));
            ObjectNode answer = searching.find(wanted, site, (hits, graph) -> json(wanted, hits, graph));
            PlainText.write(response, 200, "application/json", answer.toString());
        } catch (HttpError e) {
            PlainText.refuse(request, response, e.status(), e.text());
        }
    }

    private ObjectNode json(SearchRequest wanted, List<Hit> hits, Graph graph) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("query", wanted.text());
        ArrayNode results = answer.putArray("results");
        Labels labels = new Labels(graph);
        for (Hit hit : hits) {
            Node thing = hit.thing();
            Node name = hit.name().literal();
            Map<String, String> byLanguage = new TreeMap<>();
            labels.all(thing)
                    .forEach(
                            label -> byLanguage.putIfAbsent(label.getLiteralLanguage(), label.getLiteralLexicalForm()));
            ObjectNode result = results.addObject().put("iri", thing.getURI());
            site.paths().path(thing.getURI()).ifPresent(path -> result.put("page", path));
            result.put("label", label(wanted, byLanguage, labels.of(thing).orElse(name)));
            byLanguage.forEach(result.putObject("labels")::put);
            ArrayNode types = result.putArray("types");
            graph.stream(thing, RDF.Nodes.type, Node.ANY)
                    .map(Triple::getObject)
                    .filter(Node::isURI)
                    .map(Node::getURI)
                    .sorted()
                    .forEach(types::add);
            result.put("name", name.getLiteralLexicalForm()).put("language", name.getLiteralLanguage());
            Optional.ofNullable(hit.name().status()).ifPresent(status -> result.put("status", status.getURI()));
            result.put("score", Math.round(hit.score() * 1_000) / 1_000.0);
        }
        return answer;
    }

    /** In the language that is wanted, where there is one: {@code zh} is any Chinese. */
    private static String label(SearchRequest wanted, Map<String, String> byLanguage, Node otherwise) {
        return Locale.filterTags(wanted.languages(), byLanguage.keySet()).stream()
                .findFirst()
                .flatMap(tag -> byLanguage.entrySet().stream()
                        .filter(label -> label.getKey().equalsIgnoreCase(tag))
                        .findFirst())
                .map(Map.Entry::getValue)
                .orElse(otherwise.getLiteralLexicalForm());
    }
}

package org.dossierkg.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.dossierkg.search.Hit;
import org.dossierkg.vocab.Dsr;
import org.jspecify.annotations.Nullable;

/** The page on which people search for things by name. */
final class SearchPage {
    private static final Template PAGE = Template.read("search.html");
    private static final Template LIST = Template.of("<ol class=\"hits\">\n{{hits}}</ol>\n");
    private static final Template HIT =
            Template.of("<li><div class=\"hit\">{{thing}}</div><div class=\"quiet\">{{types}}{{name}}</div></li>\n");
    private static final Template NAME =
            Template.of("{{between}}<span lang=\"{{language}}\" dir=\"auto\">{{name}}</span>{{status}}");
    private static final Template STATUS = Template.of(" <a class=\"status {{kind}}\" href=\"{{href}}\">{{kind}}</a>");
    private static final Template NONE = Template.of("<p class=\"none\">No name here is like “{{text}}”.</p>");

    private final Searching searching;
    private final Site site;

    SearchPage(Searching searching, Site site) {
        this.searching = searching;
        this.site = site;
    }

    Page page(Function<String, @Nullable String> field) {
        String text = Optional.ofNullable(field.apply("q")).orElse("");
        try {
            Html found = SearchRequest.of(field)
                    .filter(request -> !request.text().isBlank())
                    .map(request -> searching.find(request, site, (hits, graph) -> shown(request, hits, graph)))
                    .orElse(Html.NONE);
            return page(200, text, found);
        } catch (HttpError e) {
            return page(e.status(), text, Wrong.of(e));
        }
    }

    private static Page page(int status, String text, Html found) {
        String title = text.isBlank() ? "Search" : text + " · Search";
        return new Page(status, title, PAGE.fill(Map.of("text", text, "found", found)));
    }

    private Html shown(SearchRequest request, List<Hit> hits, Graph graph) {
        if (hits.isEmpty()) {
            return NONE.fill(Map.of("text", request.text()));
        }
        TermHtml terms = new TermHtml(site, new Labels(graph));
        return LIST.fill(Map.of(
                "hits",
                Html.join(hits.stream().map(hit -> shown(hit, graph, terms)).toList())));
    }

    private Html shown(Hit hit, Graph graph, TermHtml terms) {
        Html types = types(hit.thing(), graph, terms);
        Node name = hit.name().literal();
        boolean told =
                hit.name().status() == null && name.getLiteralLexicalForm().equals(terms.text(hit.thing()));
        Html matched = told
                ? Html.NONE
                : NAME.fill(Map.of(
                        "between", types.equals(Html.NONE) ? "" : " · ",
                        "language", name.getLiteralLanguage(),
                        "name", name.getLiteralLexicalForm(),
                        "status",
                                Optional.ofNullable(hit.name().status())
                                        .map(this::status)
                                        .orElse(Html.NONE)));
        return HIT.fill(Map.of("thing", terms.of(hit.thing()), "types", types, "name", matched));
    }

    private static Html types(Node thing, Graph graph, TermHtml terms) {
        List<Html> types = new ArrayList<>();
        graph.stream(thing, RDF.Nodes.type, Node.ANY)
                .map(Triple::getObject)
                .filter(type -> type.isURI() && type.getURI().startsWith(Dsr.NS))
                .sorted((left, right) -> left.getURI().compareTo(right.getURI()))
                .forEach(type -> types.add(new Html((types.isEmpty() ? "" : ", ") + terms.of(type))));
        return Html.join(types);
    }

    private Html status(Node status) {
        return STATUS.fill(Map.of(
                "kind", TermHtml.words(status),
                "href", site.paths().path(status.getURI()).orElse(Links.ONTOLOGY)));
    }
}

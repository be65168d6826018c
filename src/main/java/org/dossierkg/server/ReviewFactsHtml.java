package org.dossierkg.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.RDF;
import org.dossierkg.link.Mention;
import org.dossierkg.vocab.Dsr;
import org.dossierkg.vocab.Prov;

/** What a dossier knows of an entity, as far as it helps to tell which item it is: what it is, where, since when, by whom. */
final class ReviewFactsHtml {
    private static final Template FACT = Template.of("<tr><th scope=\"row\">{{name}}</th><td>{{value}}</td></tr>\n");
    private static final Template SOURCES = Template.of("<ul class=\"sources\">{{items}}</ul>{{more}}");
    private static final Template MORE = Template.of("<p class=\"quiet\">and {{count}} more</p>");

    /** How many values of one property, and how many sources, are shown. */
    private static final int MOST = 4;

    private static final List<Node> TELLING = List.of(
            RDF.Nodes.type,
            Dsr.term("companyType"),
            Dsr.term("describedAs"),
            Dsr.term("country"),
            Dsr.term("founded"),
            Dsr.term("industry"),
            Dsr.term("subsidiaryOf"),
            Dsr.term("hasSubsidiary"),
            Dsr.term("role"),
            FOAF.homepage.asNode());

    private ReviewFactsHtml() {}

    static Html of(Mention mention, Node entity, Graph graph, EntityCells cells) {
        List<Html> rows = new ArrayList<>();
        fact(
                "Other names",
                Html.text(String.join(
                        "; ", mention.names().subList(1, mention.names().size()))),
                rows);
        for (Node property : TELLING) {
            List<Html> values = graph.stream(entity, property, Node.ANY)
                    .map(Triple::getObject)
                    .sorted(Comparator.comparing(Node::toString))
                    .limit(MOST)
                    .map(cells.terms()::of)
                    .toList();
            fact(property.equals(RDF.Nodes.type) ? "Is a" : TermHtml.words(property), joined(values), rows);
        }
        mention.identifiers().forEach((scheme, value) -> fact(scheme, Html.text(value), rows));
        fact("Sources", sources(entity, graph, cells), rows);
        return Html.join(rows);
    }

    private static Html joined(List<Html> values) {
        return new Html(String.join("; ", values.stream().map(Html::markup).toList()));
    }

    /** Where all that is claimed of it can be read. */
    private static Html sources(Node entity, Graph graph, EntityCells cells) {
        List<Node> all = graph.stream(Node.ANY, Dsr.ABOUT, entity)
                .flatMap(about -> graph.stream(about.getSubject(), Prov.HAD_PRIMARY_SOURCE, Node.ANY))
                .map(Triple::getObject)
                .distinct()
                .sorted(EntityCells.BY_NUMBER)
                .toList();
        if (all.isEmpty()) {
            return Html.NONE;
        }
        List<Html> items = all.stream().limit(MOST).map(cells::source).toList();
        Html more = all.size() > MOST ? MORE.fill(Map.of("count", all.size() - MOST)) : Html.NONE;
        return SOURCES.fill(Map.of("items", Html.join(items), "more", more));
    }

    private static void fact(String name, Html value, List<Html> rows) {
        if (!value.markup().isEmpty()) {
            rows.add(FACT.fill(Map.of("name", name, "value", value)));
        }
    }
}

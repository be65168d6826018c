package org.dossierkg.server;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.dossierkg.vocab.Dsr;

/** The ontology, with a place for each term at its local name behind {@code #}. */
record OntologyDocument(OntologyTerms ontology, Site site) implements Document {
    private static final Template PAGE = Template.read("ontology.html");
    private static final Template SECTION = Template.of(
            "<section id=\"{{id}}\">\n<h2>{{heading}}</h2>\n<dl class=\"terms\">\n{{terms}}</dl>\n</section>\n");
    private static final Template TERM = Template.read("term.html");
    private static final Template RELATION = Template.of("<span>{{name}} {{terms}}</span> ");

    /** The types of the terms below each heading, in the order of the page. */
    private static final Map<String, List<Node>> KINDS = kinds();

    private static Map<String, List<Node>> kinds() {
        Map<String, List<Node>> kinds = new LinkedHashMap<>();
        kinds.put("Classes", List.of(OWL2.Class.asNode()));
        kinds.put(
                "Properties",
                List.of(OWL2.ObjectProperty.asNode(), OWL2.DatatypeProperty.asNode(), RDF.Nodes.Property));
        kinds.put("Statuses", List.of(Dsr.term("Status")));
        kinds.put("Flags", List.of(Dsr.term("Flag")));
        return kinds;
    }

    @Override
    public DatasetGraph graph() {
        return DatasetGraphFactory.wrap(ontology.graph());
    }

    @Override
    public Page page() {
        TermHtml terms = new TermHtml(site, new Labels(Graph.emptyGraph));
        StringBuilder sections = new StringBuilder();
        KINDS.forEach((heading, types) -> {
            List<Html> entries = types.stream()
                    .flatMap(type -> ontology.all(type).stream())
                    .sorted(Comparator.comparing(term -> term.getURI().toLowerCase(Locale.ROOT)))
                    .map(term -> entry(term, terms))
                    .toList();
            sections.append(SECTION.fill(
                    Map.of("id", heading.toLowerCase(Locale.ROOT), "heading", heading, "terms", Html.join(entries))));
        });
        String title = text(OntologyTerms.ONTOLOGY, DCTerms.title.asNode(), "en");
        return new Page(
                200,
                title,
                PAGE.fill(Map.of(
                        "title",
                        title,
                        "chinese",
                        text(OntologyTerms.ONTOLOGY, DCTerms.title.asNode(), "zh-Hans"),
                        "description",
                        text(OntologyTerms.ONTOLOGY, DCTerms.description.asNode(), "en"),
                        "namespace",
                        Dsr.NS,
                        "forms",
                        Parts.forms(Links.ONTOLOGY),
                        "sections",
                        new Html(sections.toString()))));
    }

    private Html entry(Node term, TermHtml terms) {
        String local = term.getURI().substring(Dsr.NS.length());
        String relations = relation("a kind of", term, RDFS.Nodes.subClassOf, terms)
                + relation("a kind of", term, RDFS.Nodes.subPropertyOf, terms)
                + relation("of", term, RDFS.Nodes.domain, terms)
                + relation("to", term, RDFS.Nodes.range, terms)
                + relation("inverse of", term, OWL2.inverseOf.asNode(), terms);
        return TERM.fill(Map.of(
                "local", local,
                "english", text(term, RDFS.Nodes.label, "en"),
                "chinese", text(term, RDFS.Nodes.label, "zh-Hans"),
                "definition", text(term, SKOS.definition.asNode(), "en"),
                "example", text(term, SKOS.example.asNode(), "en"),
                "relations", new Html(relations)));
    }

    private String relation(String name, Node term, Node property, TermHtml terms) {
        List<Node> values = ontology.graph().stream(term, property, Node.ANY)
                .map(Triple::getObject)
                .toList();
        String links = values.stream().map(value -> terms.of(value).markup()).collect(Collectors.joining(", "));
        return values.isEmpty()
                ? ""
                : RELATION.fill(Map.of("name", name, "terms", new Html(links))).markup();
    }

    private String text(Node term, Node property, String language) {
        Optional<Node> text = ontology.graph().stream(term, property, Node.ANY)
                .map(Triple::getObject)
                .filter(value -> value.isLiteral() && value.getLiteralLanguage().equalsIgnoreCase(language))
                .findFirst();
        return text.map(Node::getLiteralLexicalForm).orElse("");
    }
}

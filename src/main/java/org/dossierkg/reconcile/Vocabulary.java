package org.dossierkg.reconcile;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.dossierkg.shapes.BundledGraph;
import org.dossierkg.source.Bundled;
import org.dossierkg.vocab.Dsr;

/** The terms of the ontology, and of others, as types and properties: by local name, or by whole IRI. */
final class Vocabulary {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=[a-z])([A-Z])");

    private final Graph ontology = BundledGraph.read(Bundled.folder("ontology").resolve("dossier.ttl"));

    String id(Node node) {
        String iri = node.getURI();
        return iri.startsWith(Dsr.NS) ? iri.substring(Dsr.NS.length()) : iri;
    }

    Node node(String id) {
        return id.contains(":") ? NodeFactory.createURI(id) : Dsr.term(id);
    }

    Term term(String id) {
        Node node = node(id);
        return new Term(id, text(node, RDFS.label.asNode(), words(id)), text(node, SKOS.definition.asNode(), ""));
    }

    /** The end of an identifier in words: {@code …core#altLabel} is alt label. */
    private static String words(String id) {
        String name = id.substring(Math.max(id.lastIndexOf('#'), id.lastIndexOf('/')) + 1);
        return BETWEEN_WORDS.matcher(name).replaceAll(" $1").toLowerCase(Locale.ROOT);
    }

    private String text(Node node, Node property, String otherwise) {
        return ontology.stream(node, property, Node.ANY)
                .map(Triple::getObject)
                .filter(value -> value.isLiteral() && value.getLiteralLanguage().equals("en"))
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse(otherwise);
    }

    /** How many classes of the ontology stand above one. */
    int depth(Node type) {
        return ontology.stream(type, RDFS.subClassOf.asNode(), Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isURI)
                .mapToInt(above -> above.getURI().startsWith(Dsr.NS) ? 1 + depth(above) : 0)
                .max()
                .orElse(0);
    }

    /** Whether one type is another, or below it. */
    boolean isBelow(String type, String other) {
        return type.equals(other)
                || ontology.stream(node(type), RDFS.subClassOf.asNode(), Node.ANY)
                        .map(Triple::getObject)
                        .filter(Node::isURI)
                        .anyMatch(above -> isBelow(id(above), other));
    }
}

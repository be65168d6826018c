package org.dossierkg.server;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.dossierkg.shapes.BundledGraph;
import org.dossierkg.source.Bundled;
import org.dossierkg.vocab.Dsr;

/**
 * The ontology that comes with the program.
 *
 * @param graph as {@code ontology/dossier.ttl} has it
 */
record OntologyTerms(Graph graph) {
    /** The ontology's own IRI. */
    static final Node ONTOLOGY = NodeFactory.createURI(Dsr.NS);

    static OntologyTerms read() {
        return new OntologyTerms(BundledGraph.read(Bundled.folder("ontology").resolve("dossier.ttl")));
    }

    /** What a term means, in English; empty for a term of another vocabulary. */
    String definition(Node term) {
        return value(term, SKOS.definition.asNode())
                .map(Node::getLiteralLexicalForm)
                .orElse("");
    }

    Optional<Node> value(Node term, Node property) {
        return graph.stream(term, property, Node.ANY).map(Triple::getObject).findFirst();
    }

    /** The terms of a kind in the order of their IRIs. */
    List<Node> all(Node kind) {
        return graph.stream(Node.ANY, RDF.Nodes.type, kind)
                .map(Triple::getSubject)
                .sorted((left, right) -> left.getURI().compareTo(right.getURI()))
                .toList();
    }
}

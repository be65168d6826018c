package org.dossierkg.shapes;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.RDF;
import org.dossierkg.vocab.Dsr;

/** The ontology as the tests ask it. */
final class Ontology {
    private Ontology() {}

    static Graph read() {
        JenaSystem.init();
        return RDFParser.source("ontology/dossier.ttl").toGraph();
    }

    /** The terms of a class, such as the individuals of {@code dsr:Flag}. */
    static List<Node> of(Node type) {
        return read().find(Node.ANY, RDF.Nodes.type, type)
                .mapWith(Triple::getSubject)
                .toList();
    }

    /** The triples of a property whose subject and object are both terms of the ontology. */
    static List<Triple> within(Node property) {
        return read().find(Node.ANY, property, Node.ANY)
                .filterKeep(t -> ours(t.getSubject()) && ours(t.getObject()))
                .toList();
    }

    static boolean ours(Node node) {
        return node.isURI() && node.getURI().startsWith(Dsr.NS);
    }
}

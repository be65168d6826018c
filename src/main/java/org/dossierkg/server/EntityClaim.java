package org.dossierkg.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.NodeConst;
import org.dossierkg.vocab.Dsr;

/**
 * A claim with what is said of it.
 *
 * @param statement the triple that it reifies
 * @param said the values of each of its properties
 */
record EntityClaim(Node iri, Triple statement, Map<Node, List<Node>> said) {
    static EntityClaim read(Graph graph, Node iri, Triple statement) {
        Map<Node, List<Node>> said = new LinkedHashMap<>();
        graph.find(iri, Node.ANY, Node.ANY)
                .forEachRemaining(triple -> said.computeIfAbsent(triple.getPredicate(), p -> new ArrayList<>())
                        .add(triple.getObject()));
        return new EntityClaim(iri, statement, said);
    }

    /** What a claim reifies; nothing when this is no claim. */
    static Optional<Triple> statement(Graph graph, Node claim) {
        return graph.stream(claim, NodeConst.nodeReifies, Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isTripleTerm)
                .map(Node::getTriple)
                .findFirst();
    }

    List<Node> all(Node property) {
        return said.getOrDefault(property, List.of());
    }

    Optional<Node> one(Node property) {
        return all(property).stream().findFirst();
    }

    /** How surely it is made. */
    Optional<Node> status() {
        return one(Dsr.STATUS);
    }
}

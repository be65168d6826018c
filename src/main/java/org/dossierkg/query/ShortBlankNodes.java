package org.dossierkg.query;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Names for the blank nodes of one answer that every format can write: {@code b0}, {@code b1} … as they come. */
final class ShortBlankNodes {
    private final Map<Node, Node> names = new HashMap<>();

    /** The term with such a name, also inside a triple term; every other term is itself. */
    Node named(Node term) {
        return term.isBlank() || term.isTripleTerm() ? Terms.map(term, this::name) : term;
    }

    private Node name(Node term) {
        return term.isBlank()
                ? names.computeIfAbsent(term, t -> NodeFactory.createBlankNode("b" + names.size()))
                : term;
    }
}

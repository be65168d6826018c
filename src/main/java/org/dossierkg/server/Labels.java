package org.dossierkg.server;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The names that a dataset has for things, in English where there is a choice. Lives as long as one page is made. */
final class Labels {
    private static final List<Node> NAMING =
            List.of(SKOS.prefLabel.asNode(), DCTerms.title.asNode(), RDFS.label.asNode());

    private final Graph graph;
    private final Map<Node, Optional<Node>> known = new HashMap<>();

    Labels(Graph graph) {
        this.graph = graph;
    }

    /** The literal that names this thing. */
    Optional<Node> of(Node thing) {
        return known.computeIfAbsent(thing, this::find);
    }

    /** The literals of the property that names this thing best; none for a thing without a name. */
    List<Node> all(Node thing) {
        for (Node property : NAMING) {
            List<Node> names = graph.stream(thing, property, Node.ANY)
                    .map(Triple::getObject)
                    .filter(Node::isLiteral)
                    .toList();
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    private Optional<Node> find(Node thing) {
        return all(thing).stream().min(Comparator.comparingInt(Labels::rank));
    }

    private static int rank(Node name) {
        return name.getLiteralLanguage().startsWith("en")
                ? 0
                : name.getLiteralLanguage().isEmpty() ? 1 : 2;
    }
}

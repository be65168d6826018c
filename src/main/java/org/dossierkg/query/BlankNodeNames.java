package org.dossierkg.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;

/**
 * Names for blank nodes ({@code b0}, {@code b1} …) that depend on the graph alone, not on the labels or the order in
 * which it was read. Blank nodes that share quads form a component; each component is coloured by itself, so that
 * thousands of small ones cost little, and components are numbered by their text. Graphs made to defeat colour
 * refinement keep their meaning but may get other names after a round trip.
 */
final class BlankNodeNames {
    private BlankNodeNames() {}

    /** The same quads with the new names, in {@link TermOrder#QUADS}. */
    static List<Quad> renamed(Collection<Quad> quads) {
        Map<Node, Node> names = names(quads);
        List<Quad> renamed = new ArrayList<>(quads.size());
        for (Quad quad : quads) {
            renamed.add(Terms.map(quad, node -> node.isBlank() ? names.getOrDefault(node, node) : node));
        }
        renamed.sort(TermOrder.QUADS);
        return renamed;
    }

    /** The quad with labels that formats of text can write, made from those of its dataset. */
    static Quad legal(Quad quad) {
        return Terms.hasBlank(quad)
                ? Terms.map(
                        quad,
                        node -> node.isBlank()
                                ? NodeFactory.createBlankNode(NodeFmtLib.encodeBNodeLabel(node.getBlankNodeLabel()))
                                : node)
                : quad;
    }

    private static Map<Node, Node> names(Collection<Quad> quads) {
        List<Component> components = new ArrayList<>();
        for (List<Quad> part : parts(quads)) {
            components.add(Component.of(part));
        }
        components.sort(Comparator.comparing(Component::text));
        Map<Node, Node> names = new HashMap<>();
        for (Component component : components) {
            for (Node node : component.nodes()) {
                names.put(node, NodeFactory.createBlankNode("b" + names.size()));
            }
        }
        return names;
    }

    private static Collection<List<Quad>> parts(Collection<Quad> quads) {
        Map<Node, Node> parents = new HashMap<>();
        Map<Quad, Node> members = new LinkedHashMap<>();
        for (Quad quad : quads) {
            if (!Terms.hasBlank(quad)) {
                continue;
            }
            List<Node> blanks = blanks(quad);
            members.put(quad, blanks.get(0));
            for (Node blank : blanks) {
                parents.put(root(parents, blank), root(parents, blanks.get(0)));
            }
        }
        Map<Node, List<Quad>> parts = new LinkedHashMap<>();
        members.forEach((quad, node) -> parts.computeIfAbsent(root(parents, node), n -> new ArrayList<>())
                .add(quad));
        return parts.values();
    }

    private static Node root(Map<Node, Node> parents, Node node) {
        Node at = node;
        Node parent = parents.getOrDefault(at, at);
        while (!parent.equals(at)) {
            Node above = parents.getOrDefault(parent, parent);
            parents.put(at, above);
            at = parent;
            parent = above;
        }
        return at;
    }

    static List<Node> blanks(Quad quad) {
        List<Node> blanks = new ArrayList<>();
        Terms.map(quad, node -> {
            if (node.isBlank()) {
                blanks.add(node);
            }
            return node;
        });
        return blanks;
    }

    /**
     * Blank nodes that share quads.
     *
     * @param nodes in an order that depends on the quads alone
     * @param text the quads with the nodes named by their place in that order; equal for isomorphic components
     */
    private record Component(List<Node> nodes, String text) {
        static Component of(List<Quad> quads) {
            List<Node> nodes = Colours.of(quads).order();
            Map<Node, Node> local = new HashMap<>();
            for (Node node : nodes) {
                local.put(node, NodeFactory.createBlankNode("b" + local.size()));
            }
            List<Quad> named = new ArrayList<>();
            for (Quad quad : quads) {
                named.add(Terms.map(quad, node -> local.getOrDefault(node, node)));
            }
            named.sort(TermOrder.QUADS);
            return new Component(nodes, LineWriter.text(named));
        }
    }
}

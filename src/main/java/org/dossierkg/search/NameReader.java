package org.dossierkg.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.NodeConst;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.dossierkg.vocab.Dsr;
import org.jspecify.annotations.Nullable;

/** Reads the names of all things of a graph: those that it asserts, and those that only a claim gives. */
final class NameReader {
    /** The properties that name a thing, the preferred ones first. */
    private static final List<Node> NAMING =
            List.of(SKOS.prefLabel.asNode(), DCTerms.title.asNode(), RDFS.label.asNode(), SKOS.altLabel.asNode());

    /** How many claims of each status are looked through for names. */
    private static final int CLAIMS = 250_000;

    private final Graph graph;
    private final Map<Node, List<Name>> names = new LinkedHashMap<>();

    private NameReader(Graph graph) {
        this.graph = graph;
    }

    /** The names of each thing that has an IRI, the preferred ones first. */
    static Map<Node, List<Name>> read(Graph graph) {
        NameReader reader = new NameReader(graph);
        for (Node property : NAMING) {
            graph.stream(Node.ANY, property, Node.ANY).forEach(triple -> reader.add(triple, null));
        }
        for (Node status : Dsr.STATUSES) {
            if (!status.equals(Dsr.STATED)) {
                reader.claimed(status);
            }
        }
        return reader.names;
    }

    private void claimed(Node status) {
        graph.stream(Node.ANY, Dsr.STATUS, status)
                .limit(CLAIMS)
                .flatMap(claim -> graph.stream(claim.getSubject(), NodeConst.nodeReifies, Node.ANY))
                .map(Triple::getObject)
                .filter(Node::isTripleTerm)
                .map(Node::getTriple)
                .filter(statement -> NAMING.contains(statement.getPredicate()) && !graph.contains(statement))
                .forEach(statement -> add(statement, status));
    }

    private void add(Triple statement, @Nullable Node status) {
        Node literal = statement.getObject();
        if (statement.getSubject().isURI() && literal.isLiteral()) {
            List<Name> known = names.computeIfAbsent(statement.getSubject(), thing -> new ArrayList<>(2));
            if (status == null
                    || known.stream().noneMatch(name -> name.literal().equals(literal))) {
                known.add(new Name(literal, status));
            }
        }
    }
}

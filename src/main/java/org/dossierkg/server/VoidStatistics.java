package org.dossierkg.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.dossierkg.vocab.Wikidata;

/**
 * What the default graph of a dataset holds how much of, counted in two passes over it. Above {@link #REMEMBERED}
 * subjects or values only what needs no memory of them is counted: triples, by property, and entities by class.
 */
final class VoidStatistics {
    /**
     * Different subjects, and different values, that are told apart: as many as take a quarter of the heap while counting,
     * and none after.
     */
    static final int REMEMBERED = (int) Math.min(2_000_000, Runtime.getRuntime().maxMemory() / 600);

    private final Map<Node, Long> properties = new HashMap<>();
    private final Map<Node, Long> classes = new HashMap<>();
    private final Map<Node, Map<Node, Use>> uses = new HashMap<>();
    private long triples;
    private long links;
    private OptionalLong subjects = OptionalLong.empty();
    private OptionalLong objects = OptionalLong.empty();
    private OptionalLong entities = OptionalLong.empty();

    private VoidStatistics() {}

    /** How the instances of one class use one property. */
    static final class Use {
        private final Map<Node, Long> classes = new HashMap<>();
        private final Map<Node, Long> datatypes = new HashMap<>();
        private long triples;

        long triples() {
            return triples;
        }

        /** Triples by the classes of their values. */
        Map<Node, Long> classes() {
            return classes;
        }

        /** Triples by the datatypes of their values. */
        Map<Node, Long> datatypes() {
            return datatypes;
        }
    }

    static VoidStatistics of(DatasetGraph data) {
        VoidStatistics statistics = new VoidStatistics();
        statistics.count(data.getDefaultGraph());
        return statistics;
    }

    private void count(Graph graph) {
        Map<Node, List<Node>> types = new HashMap<>();
        boolean typed = true;
        Iterator<Triple> typings = graph.find(Node.ANY, RDF.Nodes.type, Node.ANY);
        while (typings.hasNext()) {
            Triple typing = typings.next();
            classes.merge(typing.getObject(), 1L, Long::sum);
            if (typed) {
                types.merge(typing.getSubject(), List.of(typing.getObject()), VoidStatistics::both);
                typed = types.size() <= REMEMBERED;
            }
        }
        Set<Node> seenSubjects = new HashSet<>();
        Set<Node> seenObjects = new HashSet<>();
        boolean told = typed;
        Iterator<Triple> all = graph.find();
        while (all.hasNext()) {
            Triple triple = all.next();
            triples++;
            properties.merge(triple.getPredicate(), 1L, Long::sum);
            if (isLink(triple)) {
                links++;
            }
            if (told) {
                seenSubjects.add(triple.getSubject());
                seenObjects.add(triple.getObject());
                use(triple, types);
                told = seenSubjects.size() <= REMEMBERED && seenObjects.size() <= REMEMBERED;
            }
        }
        if (told) {
            subjects = OptionalLong.of(seenSubjects.size());
            objects = OptionalLong.of(seenObjects.size());
            entities = OptionalLong.of(seenSubjects.stream().filter(Node::isURI).count());
        } else {
            uses.clear();
        }
    }

    private static boolean isLink(Triple triple) {
        return triple.predicateMatches(SKOS.exactMatch.asNode())
                && triple.getObject().isURI()
                && triple.getObject().getURI().startsWith(Wikidata.SITE);
    }

    private static List<Node> both(List<Node> some, List<Node> more) {
        List<Node> both = new ArrayList<>(some);
        both.addAll(more);
        return List.copyOf(both);
    }

    private void use(Triple triple, Map<Node, List<Node>> types) {
        Node object = triple.getObject();
        for (Node type : types.getOrDefault(triple.getSubject(), List.of())) {
            Use use = uses.computeIfAbsent(type, t -> new HashMap<>())
                    .computeIfAbsent(triple.getPredicate(), p -> new Use());
            use.triples++;
            if (object.isLiteral()) {
                use.datatypes.merge(datatype(object), 1L, Long::sum);
            }
            for (Node objectType : types.getOrDefault(object, List.of())) {
                use.classes.merge(objectType, 1L, Long::sum);
            }
        }
    }

    private static Node datatype(Node literal) {
        return NodeFactory.createURI(literal.getLiteralDatatypeURI());
    }

    long triples() {
        return triples;
    }

    /** Accepted links to Wikidata. */
    long links() {
        return links;
    }

    /** Different subjects; nothing when there are too many to tell apart. */
    OptionalLong subjects() {
        return subjects;
    }

    /** Different objects; nothing when there are too many to tell apart. */
    OptionalLong objects() {
        return objects;
    }

    /** Different subjects with an IRI; nothing when there are too many to tell apart. */
    OptionalLong entities() {
        return entities;
    }

    /** Triples of each property. */
    Map<Node, Long> properties() {
        return properties;
    }

    /** Instances of each class. */
    Map<Node, Long> classes() {
        return classes;
    }

    /** How the instances of a class use each property; empty when there are too many to tell apart. */
    Map<Node, Use> uses(Node type) {
        return uses.getOrDefault(type, Map.of());
    }
}

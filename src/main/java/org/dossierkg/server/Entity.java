package org.dossierkg.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.NodeConst;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.dossierkg.vocab.Dsr;

/**
 * A resource as its page shows it. Whatever its size, no more is read than the first {@value #READ} claims and as many
 * triples.
 */
final class Entity {
    static final int READ = 10_000;

    /** Properties that come before all others, and after them, in this order. */
    private static final List<Node> FIRST =
            List.of(DCTerms.title.asNode(), SKOS.prefLabel.asNode(), SKOS.altLabel.asNode());

    private static final List<Node> LAST = List.of(RDFS.Nodes.comment, RDF.Nodes.type);

    private static final Comparator<EntityFact> ORDER = Comparator.comparingInt(
                    (EntityFact fact) -> rank(fact.statement().getPredicate()))
            .thenComparing(fact -> TermHtml.words(fact.statement().getPredicate()))
            .thenComparing(fact -> fact.statement().getObject().toString())
            .thenComparing(fact -> String.valueOf(fact.claim()));

    private final Graph graph;
    private final Node iri;

    Entity(Graph graph, Node iri) {
        this.graph = graph;
        this.iri = iri;
    }

    Node iri() {
        return iri;
    }

    /** Whether the graph speaks of it at all. */
    boolean exists() {
        return graph.contains(iri, Node.ANY, Node.ANY) || graph.contains(Node.ANY, Node.ANY, iri);
    }

    boolean is(Node type) {
        return graph.contains(iri, RDF.Nodes.type, type);
    }

    /** What claims say of it and what is asserted without a claim, by property: names first. */
    List<EntityFact> facts() {
        List<EntityFact> facts = new ArrayList<>();
        Set<Triple> claimed = new HashSet<>();
        graph.stream(Node.ANY, Dsr.ABOUT, iri)
                .limit(READ)
                .map(Triple::getSubject)
                .forEach(claim -> EntityClaim.statement(graph, claim).ifPresent(statement -> {
                    facts.add(new EntityFact(statement, claim));
                    claimed.add(statement);
                }));
        boolean cut = facts.size() >= READ;
        graph.stream(iri, Node.ANY, Node.ANY)
                .limit(READ)
                .filter(triple -> !claimed.contains(triple) && !triple.predicateMatches(NodeConst.nodeReifies))
                .filter(triple -> !(cut && isClaimed(triple)))
                .forEach(triple -> facts.add(new EntityFact(triple, null)));
        facts.sort(ORDER);
        return facts;
    }

    private boolean isClaimed(Triple triple) {
        return graph.contains(Node.ANY, NodeConst.nodeReifies, NodeFactory.createTripleTerm(triple));
    }

    /** The claims that make a statement, or the statement alone when there are none. */
    static List<EntityFact> made(Graph graph, Triple statement) {
        List<EntityFact> made = graph.stream(Node.ANY, NodeConst.nodeReifies, NodeFactory.createTripleTerm(statement))
                .map(triple -> new EntityFact(statement, triple.getSubject()))
                .sorted(ORDER)
                .toList();
        return made.isEmpty() ? List.of(new EntityFact(statement, null)) : made;
    }

    private static int rank(Node property) {
        int first = FIRST.indexOf(property);
        if (first >= 0) {
            return first;
        }
        return FIRST.size() + 1 + LAST.indexOf(property); // -1 for all others, which so stand between
    }
}

package org.dossierkg.query;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.NodeConst;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.dossierkg.vocab.Dsr;
import org.dossierkg.vocab.Prov;

/** A part of a dataset to export, copied into memory: resources with the claims about them, the sources, and labels. */
public final class Selection {
    static {
        JenaSystem.init();
    }

    private static final List<Node> LABELS =
            List.of(RDF.Nodes.type, RDFS.Nodes.label, SKOS.prefLabel.asNode(), DCTerms.title.asNode());

    private static final Set<Node> LINKING = Set.of(SKOS.exactMatch.asNode(), Dsr.ABSENT_FROM);

    /** What a claim rests on, without which it is half told. */
    private static final Set<Node> RESTS_ON = Set.of(Prov.HAD_PRIMARY_SOURCE, Dsr.EVIDENCE);

    private final Graph from;
    private final Graph selected = GraphFactory.createDefaultGraph();

    private Selection(Graph from) {
        this.from = from;
    }

    /** The instances of the class in the default graph, each with its neighbourhood as in {@link #subject}. */
    public static DatasetGraph instances(DatasetGraph data, Node type) {
        return Txn.calculateRead(data, () -> {
            Selection selection = new Selection(data.getDefaultGraph());
            selection
                    .from
                    .find(Node.ANY, RDF.Nodes.type, type)
                    .mapWith(Triple::getSubject)
                    .toSet()
                    .forEach(selection::take);
            return selection.described();
        });
    }

    /**
     * One resource of the default graph: its triples, the claims about it with what they say, the sources of those
     * claims, and labels and types of whatever else is named.
     */
    public static DatasetGraph subject(DatasetGraph data, Node subject) {
        return Txn.calculateRead(data, () -> {
            Selection selection = new Selection(data.getDefaultGraph());
            selection.take(subject);
            return selection.described();
        });
    }

    /**
     * The links of the default graph to Wikidata and to other things that are the same, whether accepted or not, with their
     * claims and evidence, and with labels and types of what is linked.
     */
    public static DatasetGraph links(DatasetGraph data) {
        return Txn.calculateRead(data, () -> {
            Selection selection = new Selection(data.getDefaultGraph());
            selection.from.stream(Node.ANY, NodeConst.nodeReifies, Node.ANY)
                    .filter(Terms::reifies)
                    .filter(triple ->
                            LINKING.contains(triple.getObject().getTriple().getPredicate()))
                    .forEach(triple -> selection.link(
                            triple.getSubject(), triple.getObject().getTriple()));
            return selection.described();
        });
    }

    /**
     * A part of {@link #subject}, for a resource of any size, to be called in a transaction.
     *
     * @param from how many claims, and how many triples, to leave out
     * @param count how many claims, and how many triples, to take at most
     */
    public static DatasetGraph part(Graph graph, Node subject, long from, long count) {
        Selection selection = new Selection(graph);
        selection.take(subject, from, count);
        return selection.described();
    }

    /** What a CONSTRUCT or DESCRIBE makes. */
    public static DatasetGraph constructed(DatasetGraph data, Question question) {
        if (!question.givesGraph()) {
            throw Refusal.of("query", "the query gives rows, not a graph", "write it as CONSTRUCT or DESCRIBE");
        }
        return Txn.calculateRead(data, () -> {
            try (QueryExec execution = question.execution(data).build()) {
                return question.query().isDescribeType()
                        ? DatasetGraphFactory.wrap(execution.describe())
                        : execution.constructDataset();
            } catch (QueryException e) {
                throw Refusal.of("query", String.valueOf(e.getMessage()), "", e);
            }
        });
    }

    private void link(Node claim, Triple said) {
        if (from.contains(said)) {
            selected.add(said);
        }
        label(said.getSubject());
        takeClaim(claim);
    }

    private void take(Node resource) {
        take(resource, 0, Long.MAX_VALUE);
    }

    private void take(Node resource, long skipped, long count) {
        Set<Node> claims = new HashSet<>();
        from.stream(Node.ANY, Dsr.ABOUT, resource)
                .skip(skipped)
                .limit(count)
                .forEach(triple -> claims.add(triple.getSubject()));
        List<Triple> triples = from.stream(resource, Node.ANY, Node.ANY)
                .skip(skipped)
                .limit(count)
                .toList();
        copy(resource, triples);
        for (Triple triple : triples) {
            Node term = NodeFactory.createTripleTerm(triple);
            claims.addAll(from.find(Node.ANY, NodeConst.nodeReifies, term)
                    .mapWith(Triple::getSubject)
                    .toSet());
        }
        claims.forEach(this::takeClaim);
    }

    private void takeClaim(Node claim) {
        for (Triple said : copy(claim)) {
            if (RESTS_ON.contains(said.getPredicate())) {
                copy(said.getObject());
            }
        }
    }

    private List<Triple> copy(Node subject) {
        List<Triple> triples = from.find(subject, Node.ANY, Node.ANY).toList();
        copy(subject, triples);
        return triples;
    }

    /** Copies triples of a subject, and those of the blank nodes that they lead to. */
    private void copy(Node subject, List<Triple> triples) {
        Deque<Node> blanks = new ArrayDeque<>();
        Set<Node> seen = new HashSet<>(Set.of(subject));
        triples.forEach(triple -> follow(triple, seen, blanks));
        while (!blanks.isEmpty()) {
            from.find(blanks.pop(), Node.ANY, Node.ANY).toList().forEach(triple -> follow(triple, seen, blanks));
        }
    }

    private void follow(Triple triple, Set<Node> seen, Deque<Node> blanks) {
        selected.add(triple);
        if (triple.getObject().isBlank() && seen.add(triple.getObject())) {
            blanks.push(triple.getObject());
        }
    }

    private DatasetGraph described() {
        Set<Node> named = new HashSet<>();
        selected.find().forEachRemaining(triple -> name(triple, named));
        for (Node resource : named) {
            if (!selected.contains(resource, Node.ANY, Node.ANY)) {
                label(resource);
            }
        }
        return DatasetGraphFactory.wrap(selected);
    }

    private void label(Node resource) {
        LABELS.forEach(label -> from.find(resource, label, Node.ANY).toList().forEach(selected::add));
    }

    private static void name(Triple triple, Set<Node> named) {
        Node object = triple.getObject();
        if (object.isURI()) {
            named.add(object);
        } else if (object.isTripleTerm()) {
            named.add(object.getTriple().getSubject());
            name(object.getTriple(), named);
        }
    }
}

package org.dossierkg.server;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/** A graph in the making that describes a dataset. */
final class Description {
    private final Graph graph = GraphFactory.createDefaultGraph();

    Graph graph() {
        return graph;
    }

    void add(Node subject, Node property, Node value) {
        graph.add(Triple.create(subject, property, value));
    }

    /**
     * Says that something has a part, such as the property partition of one property.
     *
     * @param part its IRI
     * @param property what tells it from other parts, by this value
     */
    Node part(Node whole, Node relation, Node part, Node property, Node value) {
        add(whole, relation, part);
        add(part, property, value);
        return part;
    }

    /** Says how many; nothing when that is not known. */
    void count(Node subject, Node property, OptionalLong number) {
        if (number.isPresent()) {
            add(
                    subject,
                    property,
                    NodeFactory.createLiteralDT(String.valueOf(number.getAsLong()), XSDDatatype.XSDinteger));
        }
    }

    /** What another graph says of this thing itself. */
    void copy(Graph from, Node subject) {
        from.find(subject, Node.ANY, Node.ANY).toList().forEach(graph::add);
    }

    static Node iri(String text) {
        return NodeFactory.createURI(text);
    }

    static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }

    static Node text(String text, String language) {
        return NodeFactory.createLiteralLang(text, language);
    }

    static Node time(Instant time) {
        return NodeFactory.createLiteralDT(time.truncatedTo(ChronoUnit.SECONDS).toString(), XSDDatatype.XSDdateTime);
    }
}

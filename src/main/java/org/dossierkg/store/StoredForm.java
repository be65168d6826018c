package org.dossierkg.store;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;

/**
 * Passes quads on with their literals as TDB2 gives them back.
 *
 * <p>TDB2 keeps numbers and days by value: {@code 2000000} of type decimal comes back as {@code 2000000.0}. In a triple
 * term it keeps them as written, so a claim would no longer reify the triple that it was made with. A dataset in memory
 * gets the same forms, so that where a dataset is kept makes no difference.
 */
public final class StoredForm extends StreamRDFWrapper {
    public StoredForm(StreamRDF sink) {
        super(sink);
    }

    @Override
    public void triple(Triple triple) {
        super.triple(of(triple));
    }

    @Override
    public void quad(Quad quad) {
        super.quad(Quad.create(quad.getGraph(), of(quad.asTriple())));
    }

    private static Triple of(Triple triple) {
        Node object = triple.getObject();
        return object.isLiteral() || object.isTripleTerm()
                ? Triple.create(triple.getSubject(), triple.getPredicate(), of(object))
                : triple;
    }

    private static Node of(Node node) {
        if (node.isTripleTerm()) {
            return NodeFactory.createTripleTerm(of(node.getTriple()));
        }
        NodeId inline = node.isLiteral() ? NodeIdInline.inline(node) : null;
        return inline == null ? node : NodeIdInline.extract(inline);
    }
}

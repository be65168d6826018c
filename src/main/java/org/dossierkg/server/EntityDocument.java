package org.dossierkg.server;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dossierkg.query.Selection;
import org.dossierkg.vocab.Dsr;

/**
 * What the dossier says about one thing.
 *
 * @param path its address, without the extension of a representation
 */
record EntityDocument(Entity entity, String path, EntityPage maker, Inquiry inquiry) implements Document {
    /** Claims, and triples without a claim, of one part of the graph. */
    static final int PART = 2_000;

    @Override
    public Page page() {
        return maker.page(entity, path, inquiry);
    }

    @Override
    public DatasetGraph graph() {
        return Selection.part(inquiry.graph(), entity.iri(), PART * (inquiry.part("part") - 1L), PART);
    }

    @Override
    public boolean hasMore() {
        long shown = (long) PART * inquiry.part("part");
        return inquiry.graph().stream(Node.ANY, Dsr.ABOUT, entity.iri())
                        .skip(shown)
                        .findAny()
                        .isPresent()
                || inquiry.graph().stream(entity.iri(), Node.ANY, Node.ANY)
                        .skip(shown)
                        .findAny()
                        .isPresent();
    }
}

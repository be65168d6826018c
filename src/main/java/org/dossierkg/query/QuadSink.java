package org.dossierkg.query;

import java.util.Collection;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** Collects what passes; triples and quads of the default graph count as one graph. */
final class QuadSink extends StreamRDFBase {
    private final Collection<Quad> quads;

    QuadSink(Collection<Quad> quads) {
        this.quads = quads;
    }

    @Override
    public void triple(Triple triple) {
        quads.add(Quad.create(Quad.defaultGraphNodeGenerated, triple));
    }

    @Override
    public void quad(Quad quad) {
        if (quad.isDefaultGraph()) {
            triple(quad.asTriple());
        } else {
            quads.add(quad);
        }
    }
}

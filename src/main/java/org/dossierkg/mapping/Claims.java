package org.dossierkg.mapping;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.vocabulary.RDF;
import org.dossierkg.source.Row;
import org.dossierkg.vocab.Dsr;

/** What every claim has, whatever made it. */
public final class Claims {
    private Claims() {}

    /** Writes that a claim reifies a triple, what it is about, and the row that it was made from. */
    public static void write(Node claim, Triple triple, Row row, StreamRDF sink) {
        sink.triple(Triple.create(claim, RDF.Nodes.type, Dsr.CLAIM));
        sink.triple(Triple.create(claim, RDF.Nodes.reifies, NodeFactory.createTripleTerm(triple)));
        sink.triple(Triple.create(claim, Dsr.ABOUT, triple.getSubject()));
        sink.triple(Triple.create(claim, Dsr.ROW, NodeFactory.createLiteralString(row.name())));
    }
}

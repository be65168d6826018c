package org.dossierkg.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** Writes N-Quads, which are N-Triples where all quads are of the default graph. */
final class LineWriter {
    private LineWriter() {}

    static void write(List<Quad> quads, Appendable out) throws IOException {
        write(quads.iterator(), out);
    }

    static void write(Iterator<Quad> quads, Appendable out) throws IOException {
        TurtleTerms terms = TurtleTerms.full();
        while (quads.hasNext()) {
            Quad quad = quads.next();
            for (Node term : List.of(quad.getSubject(), quad.getPredicate(), quad.getObject())) {
                out.append(terms.text(term)).append(' ');
            }
            if (!quad.isDefaultGraph()) {
                out.append(terms.text(quad.getGraph())).append(' ');
            }
            out.append(".\n");
        }
    }

    static String text(List<Quad> quads) {
        StringBuilder text = new StringBuilder();
        try {
            write(quads, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}

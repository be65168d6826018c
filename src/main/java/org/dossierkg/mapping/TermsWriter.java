package org.dossierkg.mapping;

import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.dossierkg.report.Problem;
import org.dossierkg.source.ByteRow;

/** A term map that writes N-Triples, any number of terms a row. */
interface TermsWriter {
    /**
     * Adds the terms that a row gives.
     *
     * @param problems is told of each value that cannot be the term it should be; such a value adds no term
     */
    void write(ByteRow row, Terms out, Consumer<Problem> problems);

    /** A writer that makes each term first, for maps that are too rare for a quicker way. */
    static TermsWriter ofNodes(TermMap map) {
        return (row, out, problems) -> {
            for (Node term : map.terms(row, problems)) {
                NodeLines.term(term, out.open());
                out.end();
            }
        };
    }
}

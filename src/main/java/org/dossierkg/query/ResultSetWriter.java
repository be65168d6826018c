package org.dossierkg.query;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.vocabulary.ResultSetGraphVocab;

/**
 * Writes answers in Turtle, in the W3C's result set vocabulary.
 *
 * @param prefixes prefix to namespace; only those used are written
 */
record ResultSetWriter(Map<String, String> prefixes) implements ResultWriter {
    @Override
    public void write(boolean verdict, OutputStream out) {
        write(ResultSetGraph.of(verdict), out);
    }

    @Override
    public void write(RowSet rows, OutputStream out) {
        write(ResultSetGraph.of(rows), out);
    }

    private void write(Graph graph, OutputStream out) {
        Map<String, String> more = new HashMap<>(prefixes);
        more.put("rs", ResultSetGraphVocab.getURI());
        new Export(GraphFormat.TURTLE, false, more).write(graph, out);
    }
}

package org.dossierkg.mapping;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.dossierkg.report.Problem;
import org.dossierkg.source.ByteRow;
import org.dossierkg.vocab.Rml;

/** How the lines of a row's triples end: once for each graph that they go into, which is named before the full stop. */
final class LineEnds {
    /** The end of a line in the default graph. */
    static final byte[] DEFAULT = " .\n".getBytes(StandardCharsets.US_ASCII);

    private static final List<byte[]> DEFAULT_GRAPHS =
            bytes(Rml.DEFAULT_GRAPH, Quad.defaultGraphIRI, Quad.defaultGraphNodeGenerated);

    private final List<TermsWriter> graphs;

    private LineEnds(List<TermsWriter> graphs) {
        this.graphs = graphs;
    }

    /** The ends for the graphs that these maps give, or for the default graph where they give none. */
    static LineEnds of(List<TermMap> graphs) {
        return new LineEnds(graphs.stream().map(TermMap::writer).toList());
    }

    /** Adds the ends of a row to the terms, and returns the number of the first one; it is followed by the others. */
    int write(ByteRow row, Terms terms, Consumer<Problem> problems) {
        int graph = terms.count();
        for (TermsWriter writer : graphs) {
            writer.write(row, terms, problems);
        }
        int first = terms.count();
        for (; graph < first; graph++) {
            if (!terms.isOneOf(graph, DEFAULT_GRAPHS)) {
                terms.open().put(' ');
                terms.copy(graph, terms.open());
            }
            terms.open().put(DEFAULT);
            terms.end();
        }
        if (terms.count() == first) {
            terms.open().put(DEFAULT);
            terms.end();
        }
        return first;
    }

    private static List<byte[]> bytes(Node... terms) {
        return List.of(terms).stream().map(NodeLines::bytes).toList();
    }
}

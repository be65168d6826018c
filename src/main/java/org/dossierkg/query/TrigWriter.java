package org.dossierkg.query;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/** Writes TriG, which is Turtle where all quads are of the default graph. */
final class TrigWriter {
    private TrigWriter() {}

    /** @param quads in {@link TermOrder#QUADS} */
    static void write(List<Quad> quads, Map<String, String> prefixes, Writer out) throws IOException {
        Prefixes names = new Prefixes(prefixes);
        TurtleTerms terms = TurtleTerms.shortened(names);
        Map<Node, List<Triple>> graphs = new LinkedHashMap<>();
        for (Quad quad : quads) {
            graphs.computeIfAbsent(quad.getGraph(), g -> new ArrayList<>()).add(quad.asTriple());
        }
        write(graphs, terms, Writer.nullWriter()); // finds out which prefixes stand in the head
        for (Map.Entry<String, String> prefix : names.used().entrySet()) {
            out.append("PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + ">\n");
        }
        if (!names.used().isEmpty()) {
            out.append('\n');
        }
        write(graphs, terms, out);
    }

    private static void write(Map<Node, List<Triple>> graphs, TurtleTerms terms, Writer out) throws IOException {
        boolean first = true;
        for (Map.Entry<Node, List<Triple>> graph : graphs.entrySet()) {
            if (!first) {
                out.append('\n');
            }
            first = false;
            TurtleWriter writer = new TurtleWriter(terms, graph.getValue());
            if (Quad.isDefaultGraph(graph.getKey())) {
                writer.write(out, 0);
            } else {
                out.append(terms.text(graph.getKey())).append(" {\n");
                writer.write(out, 2);
                out.append("}\n");
            }
        }
    }
}

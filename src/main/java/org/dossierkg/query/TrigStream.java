package org.dossierkg.query;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.NodeConst;

/**
 * Writes TriG, which is Turtle where there is no named graph, one subject after the other as the dataset has them. The
 * claims beside a triple are looked up when it is written, by the rules of {@link ClaimPlaces}.
 */
final class TrigStream {
    private final Graph graph;
    private final TurtleTerms terms;
    private final int indent;
    private final Writer out;

    private TrigStream(Graph graph, TurtleTerms terms, int indent, Writer out) {
        this.graph = graph;
        this.terms = terms;
        this.indent = indent;
        this.out = out;
    }

    /** @param prefixes prefix to namespace; all are written, since which are used is not known before the end */
    static void write(DatasetGraph data, Map<String, String> prefixes, Writer out) throws IOException {
        for (Map.Entry<String, String> prefix : new TreeMap<>(prefixes).entrySet()) {
            out.append("PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + ">\n");
        }
        TurtleTerms terms = TurtleTerms.shortened(new Prefixes(prefixes));
        new TrigStream(data.getDefaultGraph(), terms, 0, out).subjects();
        Iterator<Node> named = data.listGraphNodes();
        while (named.hasNext()) {
            Node name = named.next();
            Quad place = BlankNodeNames.legal(Quad.create(name, Triple.create(name, NodeConst.nodeReifies, name)));
            out.append('\n').append(terms.text(place.getGraph())).append(" {");
            new TrigStream(data.getGraph(name), terms, 2, out).subjects();
            out.append("}\n");
        }
    }

    private void subjects() throws IOException {
        List<Triple> run = new ArrayList<>();
        Iterator<Triple> all = graph.find();
        while (all.hasNext()) {
            Triple triple = all.next();
            if (!run.isEmpty() && !run.get(0).getSubject().equals(triple.getSubject())) {
                subject(run);
                run.clear();
            }
            run.add(triple);
        }
        if (!run.isEmpty()) {
            subject(run);
        }
    }

    private void subject(List<Triple> triples) throws IOException {
        if (isPlaced(triples.get(0).getSubject())) {
            return;
        }
        Set<Triple> block = new LinkedHashSet<>(triples);
        triples.forEach(triple -> addClaims(triple, block));
        List<Triple> sorted = block.stream()
                .map(triple -> BlankNodeNames.legal(Quad.create(Quad.defaultGraphNodeGenerated, triple))
                        .asTriple())
                .sorted(TermOrder.TRIPLES)
                .toList();
        out.append('\n');
        new TurtleWriter(terms, sorted).write(out, indent);
    }

    private void addClaims(Triple triple, Set<Triple> block) {
        Node term = NodeFactory.createTripleTerm(triple);
        for (Triple reifying : graph.find(Node.ANY, NodeConst.nodeReifies, term).toList()) {
            if (isPlaced(reifying.getSubject())) {
                List<Triple> said =
                        graph.find(reifying.getSubject(), Node.ANY, Node.ANY).toList();
                block.addAll(said);
                said.forEach(other -> addClaims(other, block));
            }
        }
    }

    /** Whether the subject is a claim that is written beside the one triple that it reifies. */
    private boolean isPlaced(Node subject) {
        Node claim = subject;
        for (int depth = 0; depth < ClaimPlaces.DEPTH; depth++) {
            List<Triple> reified =
                    graph.find(claim, NodeConst.nodeReifies, Node.ANY).toList();
            boolean single = reified.size() == 1 && Terms.reifies(reified.get(0));
            Triple place = single ? reified.get(0).getObject().getTriple() : null;
            if (place == null || Terms.reifies(place) || !graph.contains(place)) {
                return depth > 0;
            }
            claim = place.getSubject();
        }
        return false;
    }
}

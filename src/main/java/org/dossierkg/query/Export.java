package org.dossierkg.query;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.dossierkg.report.ProblemException;

/**
 * Writes graphs so that the same graph is always the same bytes: sorted, blank nodes named by their place in the graph,
 * UTF-8, lines ended by {@code \n}. What is written is held in memory to sort it.
 *
 * @param format what to write
 * @param rdf11 whether claims become {@code rdf:Statement}; formats without triple terms do that anyhow
 * @param prefixes prefix to namespace; only those used are written
 */
public record Export(GraphFormat format, boolean rdf11, Map<String, String> prefixes) {
    static {
        JenaSystem.init();
    }

    public Export {
        rdf11 = rdf11 || !format.holdsTripleTerms();
        prefixes = Map.copyOf(prefixes);
    }

    /** Writes the default graph and all named graphs. The stream is flushed, not closed. */
    public void write(DatasetGraph data, OutputStream out) {
        List<Quad> quads = BlankNodeNames.renamed(Txn.calculateRead(data, () -> quads(data)));
        if (!format.holdsNamedGraphs()) {
            refuseNamedGraphs(quads);
        }
        try {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            switch (format) {
                case TURTLE, TRIG -> TrigWriter.write(quads, prefixes, writer);
                case NT, NQ -> LineWriter.write(quads, writer);
                case JSONLD -> JsonLdWriter.write(quads, prefixes, writer);
                case RDFXML -> RdfXmlWriter.write(quads, prefixes, writer);
            }
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes as the dataset has it, without sorting, so that no more than one subject is held in memory: for a dataset of
     * any size. To be called in a transaction. The stream is flushed, not closed.
     *
     * @throws ProblemException for a format of RDF 1.1, which is made whole, and for named graphs that the format has no
     *     place for
     */
    public void stream(DatasetGraph data, OutputStream out) {
        if (rdf11) {
            throw Refusal.of("export", format.word() + " is not written as a stream", "stream turtle, trig, nt or nq");
        }
        if (!format.holdsNamedGraphs()) {
            data.listGraphNodes().forEachRemaining(graph -> {
                throw noPlace(graph);
            });
        }
        try {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            switch (format) {
                case TURTLE, TRIG -> TrigStream.write(data, prefixes, writer);
                default -> LineWriter.write(Iter.map(data.find(), BlankNodeNames::legal), writer);
            }
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(Graph graph, OutputStream out) {
        write(DatasetGraphFactory.wrap(graph), out);
    }

    private Set<Quad> quads(DatasetGraph data) {
        Set<Quad> quads = new LinkedHashSet<>();
        StreamRDF sink = new QuadSink(quads);
        if (rdf11) {
            refuseAmbiguousReifiers(data);
            sink = new Rdf11(sink);
        }
        data.find().forEachRemaining(sink::quad);
        return quads;
    }

    private static void refuseAmbiguousReifiers(DatasetGraph data) {
        Map<List<Node>, Node> reified = new HashMap<>();
        data.find().forEachRemaining(quad -> {
            if (Terms.reifies(quad.asTriple())) {
                Node before = reified.put(List.of(quad.getGraph(), quad.getSubject()), quad.getObject());
                if (before != null && !before.equals(quad.getObject())) {
                    throw Refusal.of(
                            "export",
                            TurtleTerms.full().text(quad.getSubject())
                                    + " reifies several triples, which RDF 1.1 cannot tell apart",
                            "give each triple a claim of its own, or export without --rdf 1.1 as turtle, trig, nt or nq");
                }
            }
        });
    }

    private void refuseNamedGraphs(List<Quad> quads) {
        for (Quad quad : quads) {
            if (!quad.isDefaultGraph()) {
                throw noPlace(quad.getGraph());
            }
        }
    }

    private ProblemException noPlace(Node graph) {
        return Refusal.of(
                "export",
                format.word() + " has no place for the named graph "
                        + TurtleTerms.full().text(graph),
                "export as trig, nq or jsonld");
    }
}

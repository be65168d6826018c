package org.dossierkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.vocabulary.RDFS;

/**
 * Puts the updates of a manifest to an endpoint and compares what the data are then.
 *
 * @param manifest that holds the tests
 * @param current the dataset that the endpoint serves
 * @param web the endpoint
 * @param token that it wants for updates
 */
record W3cUpdate(W3cManifest manifest, AtomicReference<DatasetGraph> current, Web web, String token) {
    private static final String UT = "http://www.w3.org/2009/sparql/tests/test-update#";

    void check(Node test) {
        Node action = manifest.objects(test, W3cManifest.iri("action")).get(0);
        String type = manifest.type(test);
        if (type.contains("Syntax")) {
            current.set(DatasetGraphFactory.createTxnMem());
            HttpResponse<String> response = sent(action);
            boolean refused = type.startsWith("Negative");
            assertEquals(refused ? 400 : 204, response.statusCode(), response::body);
        } else {
            DatasetGraph data = data(action);
            current.set(data);
            HttpResponse<String> response =
                    sent(manifest.objects(action, iri("request")).get(0));
            assertEquals(204, response.statusCode(), response::body);
            DatasetGraph expected =
                    data(manifest.objects(test, W3cManifest.iri("result")).get(0));
            assertTrue(IsoMatcher.isomorphic(expected, data), data::toString);
        }
    }

    private HttpResponse<String> sent(Node file) {
        try {
            String text = "BASE <" + file.getURI() + "> " + Files.readString(Path.of(URI.create(file.getURI())));
            return web.send(
                    "POST",
                    "/update",
                    text,
                    "Content-Type",
                    "application/sparql-update",
                    "Authorization",
                    "Bearer " + token);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DatasetGraph data(Node description) {
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        data.executeWrite(() -> {
            manifest.objects(description, iri("data"))
                    .forEach(file ->
                            RDFParser.source(file.getURI()).base(file.getURI()).parse(data));
            for (Node named : manifest.objects(description, iri("graphData"))) {
                Node file = manifest.objects(named, iri("graph")).get(0);
                Node label = manifest.objects(named, RDFS.Nodes.label).get(0);
                Graph graph = GraphFactory.createDefaultGraph();
                RDFParser.source(file.getURI()).base(file.getURI()).parse(graph);
                data.addGraph(NodeFactory.createURI(label.getLiteralLexicalForm()), graph);
            }
        });
        return data;
    }

    private static Node iri(String name) {
        return NodeFactory.createURI(UT + name);
    }
}

package org.dossierkg.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.dossierkg.guard.Guard;
import org.dossierkg.vocab.Dsf;

/** What the SPARQL service says of itself when it is asked nothing, in the terms of SPARQL 1.1 Service Description. */
final class ServiceDescription {
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";

    /** The W3C's names for what {@link Offer} has. */
    private static final List<String> RESULT_FORMATS = List.of(
            "SPARQL_Results_JSON",
            "SPARQL_Results_XML",
            "SPARQL_Results_CSV",
            "SPARQL_Results_TSV",
            "Turtle",
            "N-Triples",
            "TriG",
            "N-Quads",
            "JSON-LD",
            "RDF_XML");

    /** More named graphs than these are not listed. */
    private static final int GRAPHS = 1_000;

    private static final String HTML = "text/html";

    private final Graph graph = GraphFactory.createDefaultGraph();

    private ServiceDescription() {}

    /** Sends it in a form that the request accepts, and a browser to the page on which people ask. */
    static void send(HttpAction action, DatasetGraph dataset) {
        HttpServletRequest request = action.getRequest();
        HttpServletResponse response = action.getResponse();
        response.setHeader("Vary", "Accept");
        String accept = Offer.accept(request);
        if (accept != null && Accepted.of(accept).names(HTML)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/ask");
            return;
        }
        Offer offer = Offer.chosen(request, Offer.OF_GRAPHS);
        Graph graph = Txn.calculateRead(
                dataset, () -> of(request.getRequestURL().toString().replaceFirst("/$", ""), dataset.listGraphNodes()));
        try {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            offer.body().write(new QueryExecResult(graph), Map.of("sd", SD), body);
            response.setContentType(offer.contentType());
            response.setContentLength(body.size());
            body.writeTo(response.getOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Graph of(String endpoint, Iterator<Node> namedGraphs) {
        ServiceDescription description = new ServiceDescription();
        Node service = NodeFactory.createBlankNode();
        Node dataset = NodeFactory.createBlankNode();
        Node defaultGraph = NodeFactory.createBlankNode();
        description.add(service, "Service");
        description.add(service, "endpoint", NodeFactory.createURI(endpoint));
        description.add(service, "supportedLanguage", term("SPARQL11Query"));
        for (String format : RESULT_FORMATS) {
            description.add(service, "resultFormat", NodeFactory.createURI(FORMATS + format));
        }
        Node search = NodeFactory.createURI(Dsf.SEARCH);
        description.add(service, "propertyFeature", search);
        description.add(search, "Feature");
        for (String iri : Guard.functions()) {
            Node function = NodeFactory.createURI(iri);
            description.add(service, "extensionFunction", function);
            description.add(function, "Function");
        }
        description.add(service, "defaultDataset", dataset);
        description.add(dataset, "Dataset");
        description.add(dataset, "defaultGraph", defaultGraph);
        description.add(defaultGraph, "Graph");
        for (int i = 0; i < GRAPHS && namedGraphs.hasNext(); i++) {
            Node named = NodeFactory.createBlankNode();
            description.add(dataset, "namedGraph", named);
            description.add(named, "NamedGraph");
            description.add(named, "name", namedGraphs.next());
        }
        return description.graph;
    }

    private void add(Node subject, String type) {
        graph.add(subject, RDF.Nodes.type, term(type));
    }

    private void add(Node subject, String property, Node value) {
        graph.add(subject, term(property), value);
    }

    private static Node term(String name) {
        return NodeFactory.createURI(SD + name);
    }
}

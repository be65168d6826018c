package org.dossierkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;
import org.apache.jena.vocabulary.RDF;
import org.dossierkg.vocab.Dsf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The W3C's tests of the SPARQL protocol and of the service description. */
@Tag("promise")
class ProtocolTest {
    private static final String HT = "http://www.w3.org/2011/http#";
    private static final String CNT = "http://www.w3.org/2011/content#";
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String DATA = "http://kasei.us/2009/09/sparql/data/";

    private static final String TOKEN = "a token for the cases that update";

    private static final DatasetGraph CURRENT = DatasetGraphFactory.createGeneral();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Endpoint endpoint;

    @BeforeAll
    static void start() {
        Settings settings = Settings.standard().withPort(0).withUpdates(BearerToken.of(TOKEN));
        endpoint = Endpoint.start(settings, () -> CURRENT, Sample.site());
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    @TestFactory
    List<DynamicTest> eachRequestHasItsAnswer() {
        W3cManifest manifest = W3cManifest.read("sparql11/protocol/manifest.ttl");
        for (int i = 1; i <= 3; i++) {
            Graph graph = GraphFactory.createDefaultGraph();
            RDFParser.source(System.getProperty("suites", "../shared/suites") + "/w3c/sparql11/protocol/data" + i
                            + ".nt")
                    .parse(graph);
            CURRENT.addGraph(NodeFactory.createURI(DATA + "data" + i + ".rdf"), graph);
        }
        return manifest.tests(Set.of("ProtocolTest"), 34, Map.of(), test -> check(manifest, test));
    }

    @Test
    void theServiceDescribesItself() throws Exception {
        String url = endpoint.url() + "sparql";
        HttpResponse<String> response =
                CLIENT.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
        assertEquals(
                "text/turtle; charset=utf-8",
                response.headers().firstValue("Content-Type").orElse(""));
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(response.body(), Lang.TURTLE).parse(graph);
        List<Node> services = graph.find(Node.ANY, sd("endpoint"), NodeFactory.createURI(url))
                .mapWith(triple -> triple.getSubject())
                .toList();
        assertEquals(1, services.size(), response.body());
        assertTrue(graph.contains(services.get(0), RDF.Nodes.type, sd("Service")));
        assertTrue(graph.contains(services.get(0), sd("propertyFeature"), NodeFactory.createURI(Dsf.SEARCH)));
        Set<String> known = Set.of(
                "Service",
                "Dataset",
                "Graph",
                "NamedGraph",
                "SPARQL11Query",
                "endpoint",
                "supportedLanguage",
                "resultFormat",
                "defaultDataset",
                "defaultGraph",
                "namedGraph",
                "name",
                "propertyFeature",
                "Feature",
                "extensionFunction",
                "Function");
        graph.find().forEachRemaining(triple -> {
            for (Node term : List.of(triple.getPredicate(), triple.getObject())) {
                if (term.isURI() && term.getURI().startsWith(SD)) {
                    assertTrue(known.contains(term.getURI().substring(SD.length())), term::toString);
                }
            }
        });
    }

    private static Node sd(String name) {
        return NodeFactory.createURI(SD + name);
    }

    private static void check(W3cManifest manifest, Node test) {
        boolean updates = W3cManifest.name(test).contains("update");
        Node action = manifest.objects(test, W3cManifest.iri("action")).get(0);
        Node requests = manifest.objects(action, ht("requests")).get(0);
        for (Node request : GraphList.members(new GNode(manifest.graph(), requests))) {
            HttpResponse<String> response = send(manifest, request, updates && !isQuery(manifest, request));
            Node expected = manifest.objects(request, ht("resp")).get(0);
            String statuses = manifest.objects(expected, W3cManifest.iri("expectedStatus")).stream()
                    .map(status ->
                            status.getLocalName().replace("StatusCode", "").replace("xx", "."))
                    .collect(Collectors.joining("."));
            assertTrue(statuses.contains(response.statusCode() / 100 + "."), response + response.body());
            for (Node verdict : manifest.objects(expected, W3cManifest.iri("expectedBoolean"))) {
                assertTrue(response.body().contains("\"boolean\":" + verdict.getLiteralLexicalForm()), response.body());
            }
            String type = response.headers().firstValue("Content-Type").orElse("");
            for (Node format : manifest.objects(expected, W3cManifest.iri("expectedFormat"))) {
                boolean graph = format.getLiteralLexicalForm().equals("RDF");
                assertTrue(type.startsWith(graph ? "text/turtle" : "application/sparql-results+json"), type);
            }
        }
    }

    /** @param updates whether the request is for the service that updates, whoever may use it */
    private static HttpResponse<String> send(W3cManifest manifest, Node request, boolean updates) {
        String service = updates ? "update" : "sparql";
        String path = literal(manifest, request, ht("absolutePath")).replace("/sparql/", service);
        HttpRequest.Builder built = HttpRequest.newBuilder(URI.create(endpoint.url() + path));
        if (updates) {
            built.header("Authorization", "Bearer " + TOKEN);
        }
        List<Node> bodies = manifest.objects(request, ht("body"));
        byte[] body = new byte[0];
        if (!bodies.isEmpty()) {
            Charset charset = Charset.forName(literal(manifest, bodies.get(0), cnt("characterEncoding")));
            body = literal(manifest, bodies.get(0), cnt("chars")).getBytes(charset);
        }
        built.method(literal(manifest, request, ht("methodName")), BodyPublishers.ofByteArray(body));
        headers(manifest, request)
                .forEach(header -> built.header(
                        literal(manifest, header, ht("fieldName")), literal(manifest, header, ht("fieldValue"))));
        try {
            return CLIENT.send(built.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Node> headers(W3cManifest manifest, Node request) {
        List<Node> headers = new ArrayList<>();
        manifest.objects(request, ht("headers"))
                .forEach(list -> headers.addAll(GraphList.members(new GNode(manifest.graph(), list))));
        return headers;
    }

    /** Whether the request asks what an update has done. */
    private static boolean isQuery(W3cManifest manifest, Node request) {
        return headers(manifest, request).stream()
                .anyMatch(header -> literal(manifest, header, ht("fieldValue")).equals("application/sparql-query"));
    }

    private static String literal(W3cManifest manifest, Node subject, Node property) {
        return manifest.objects(subject, property).get(0).getLiteralLexicalForm();
    }

    private static Node ht(String name) {
        return NodeFactory.createURI(HT + name);
    }

    private static Node cnt(String name) {
        return NodeFactory.createURI(CNT + name);
    }
}

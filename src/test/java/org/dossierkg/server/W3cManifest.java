package org.dossierkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/**
 * The tests of a manifest of the W3C and of those that it includes, in place.
 *
 * @param graph of all those manifests
 * @param entries the tests, in their order
 */
record W3cManifest(Graph graph, List<Node> entries) {
    static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";

    static {
        JenaSystem.init();
    }

    /** @param file below the folder of the W3C's suites; the test is skipped with a reason where that is not there */
    static W3cManifest read(String file) {
        Path path = Path.of(System.getProperty("suites", "../shared/suites"), "w3c", file);
        Assumptions.assumeTrue(Files.exists(path), () -> "skipped: there is no W3C suite at " + path);
        W3cManifest manifest = new W3cManifest(GraphFactory.createDefaultGraph(), new ArrayList<>());
        manifest.include(path.toUri().toString());
        return manifest;
    }

    private void include(String file) {
        Graph part = GraphFactory.createDefaultGraph();
        RDFParser.source(file).base(file).parse(part);
        part.find().forEachRemaining(graph::add);
        part.find(Node.ANY, iri("entries"), Node.ANY)
                .forEachRemaining(triple -> entries.addAll(GraphList.members(new GNode(graph, triple.getObject()))));
        part.find(Node.ANY, iri("include"), Node.ANY)
                .forEachRemaining(triple -> GraphList.members(new GNode(graph, triple.getObject()))
                        .forEach(member -> include(member.getURI())));
    }

    /**
     * A test for each entry of some types.
     *
     * @param count how many there are of these types
     * @param otherwise local names of entries that are answered otherwise, each with the reason
     */
    List<DynamicTest> tests(Set<String> types, int count, Map<String, String> otherwise, Consumer<Node> check) {
        List<Node> chosen =
                entries.stream().filter(entry -> types.contains(type(entry))).toList();
        assertEquals(count, chosen.size(), "tests of the suite");
        List<DynamicTest> tests = new ArrayList<>();
        for (Node entry : chosen) {
            String reason = otherwise.get(name(entry));
            if (reason == null) {
                tests.add(DynamicTest.dynamicTest(name(entry), () -> {
                    try {
                        check.accept(entry);
                    } catch (AssertionError | RuntimeException e) {
                        throw new AssertionError(entry + ": " + e.getMessage(), e);
                    }
                }));
            }
        }
        assertEquals(count - otherwise.size(), tests.size(), "tests that are answered as the suite does");
        assertTrue(!tests.isEmpty());
        return tests;
    }

    String type(Node entry) {
        Node type = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
        return objects(entry, type).get(0).getLocalName();
    }

    /** The local name of a test, such as {@code agg01}. */
    static String name(Node entry) {
        return entry.getURI().replaceFirst("^.*[#/]", "");
    }

    static Node iri(String name) {
        return NodeFactory.createURI(MF + name);
    }

    List<Node> objects(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY)
                .mapWith(triple -> triple.getObject())
                .toList();
    }
}

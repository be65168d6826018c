package org.dossierkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.query.ResultSetRewindable;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.resultset.ResultSetReaderRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.apache.jena.sparql.resultset.SPARQLResult;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.IsoMatcher;

/**
 * Puts the queries of a manifest to an endpoint and compares what it answers.
 *
 * @param manifest that holds the tests
 * @param current the dataset that the endpoint serves
 * @param web the endpoint
 */
record W3cQuery(W3cManifest manifest, AtomicReference<DatasetGraph> current, Web web) {
    private static final String QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";

    private static final String TRUE = "'true'^^<http://www.w3.org/2001/XMLSchema#boolean>";

    void check(Node test) {
        Node action = one(test, W3cManifest.iri("action"));
        switch (manifest.type(test)) {
            case "PositiveSyntaxTest", "PositiveSyntaxTest11" ->
                assertEquals(200, asked(text(action), "*/*").statusCode());
            case "NegativeSyntaxTest", "NegativeSyntaxTest11" ->
                assertEquals(400, asked(text(action), "*/*").statusCode());
            default -> evaluate(action, path(one(test, W3cManifest.iri("result"))));
        }
    }

    private void evaluate(Node action, Path result) {
        Node file = one(action, iri("query"));
        current.set(data(action));
        boolean rowsInTurtle = text(result).contains("result-set#");
        Lang lang = rowsInTurtle ? ResultSetLang.RS_JSON : lang(result);
        String accept = lang.getContentType().getContentTypeStr();
        HttpResponse<String> response = asked("BASE <" + file.getURI() + "> " + text(file), accept);
        assertEquals(200, response.statusCode(), response::body);
        byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
        if (lang.equals(ResultSetLang.RS_CSV)) {
            assertEquals(rows(text(result)), rows(response.body()));
        } else if (lang.equals(Lang.TURTLE)) {
            Graph expected = graph(bytes(result), result.toUri().toString());
            assertTrue(
                    IsoMatcher.isomorphic(expected, graph(body, result.toUri().toString())), response::body);
        } else {
            SPARQLResult expected = rowsInTurtle
                    ? new SPARQLResult(ResultSetFactory.makeResults(ModelFactory.createModelForGraph(
                            graph(bytes(result), result.toUri().toString()))))
                    : read(lang, bytes(result));
            SPARQLResult actual = read(lang, body);
            if (expected.isBoolean()) {
                assertEquals(expected.getBooleanResult(), actual.getBooleanResult());
            } else {
                assertTrue(same(expected, actual), () -> text(result) + "\nbut was\n" + response.body());
            }
        }
    }

    private static boolean same(SPARQLResult expected, SPARQLResult actual) {
        ResultSet these = ResultSetFactory.makeRewindable(expected.getResultSet());
        ResultSet those = ResultSetFactory.makeRewindable(actual.getResultSet());
        return ResultsCompare.equalsByTerm(these, those)
                || ResultsCompare.equalsByValue(rewound(these), rewound(those));
    }

    private static ResultSet rewound(ResultSet rows) {
        ((ResultSetRewindable) rows).reset();
        return rows;
    }

    private static SPARQLResult read(Lang lang, byte[] body) {
        return ResultSetReaderRegistry.getFactory(lang)
                .create(lang)
                .readAny(new ByteArrayInputStream(body), new Context());
    }

    private HttpResponse<String> asked(String query, String accept) {
        return web.send("POST", "/sparql", query, "Content-Type", "application/sparql-query", "Accept", accept);
    }

    /** A dataset of graphs that are there also when they are empty. */
    private DatasetGraph data(Node action) {
        DatasetGraph data = DatasetGraphFactory.createGeneral();
        for (Node file : manifest.objects(action, iri("data"))) {
            // which Jena's reader of Turtle knows for true everywhere but in a triple term
            String text = text(file).replaceAll("\\btrue( ?(?:\\)>)?>)", TRUE + "$1");
            RDFParser.fromString(text, RDFLanguages.filenameToLang(file.getURI()))
                    .base(file.getURI())
                    .parse(data);
        }
        for (Node file : manifest.objects(action, iri("graphData"))) {
            Graph graph = GraphFactory.createDefaultGraph();
            RDFParser.source(file.getURI()).base(file.getURI()).parse(graph);
            data.addGraph(file, graph);
        }
        return data;
    }

    private static Graph graph(byte[] turtle, String base) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(new ByteArrayInputStream(turtle))
                .base(base)
                .lang(Lang.TURTLE)
                .parse(graph);
        return graph;
    }

    private static Lang lang(Path result) {
        String name = result.toString();
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "srj" -> ResultSetLang.RS_JSON;
            case "srx" -> ResultSetLang.RS_XML;
            case "csv" -> ResultSetLang.RS_CSV;
            case "tsv" -> ResultSetLang.RS_TSV;
            case "ttl", "nt" -> Lang.TURTLE;
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Sorted, with all blank nodes alike. */
    private static List<String> rows(String csv) {
        return csv.lines()
                .map(line -> line.replaceAll("_:\\w+", "_:b"))
                .sorted()
                .toList();
    }

    private Node one(Node subject, Node property) {
        return manifest.objects(subject, property).get(0);
    }

    private static Node iri(String name) {
        return NodeFactory.createURI(QT + name);
    }

    private static Path path(Node file) {
        return Path.of(URI.create(file.getURI()));
    }

    private static String text(Node file) {
        return text(path(file));
    }

    private static String text(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

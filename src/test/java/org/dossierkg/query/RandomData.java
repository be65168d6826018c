package org.dossierkg.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.NodeConst;

/** Small random datasets with everything that RDF 1.2 allows; a seed always makes the same one. */
final class RandomData {
    private static final List<String> TEXTS = List.of(
            "",
            "x",
            "1",
            "01",
            "+5",
            "-3.50",
            "4.",
            ".5",
            "1e3",
            "1.E-2",
            "true",
            "TRUE",
            "1980",
            "a\"b",
            "a\\b",
            "line\nbreak",
            "tab\tand\r",
            "中国兵器工业集团有限公司",
            "𠀀 beyond",
            "\u0001\u007F\u0085",
            "'''\"\"\"",
            " x ",
            "\uFEFFbom",
            "<&>",
            "]]>");
    private static final List<String> IRIS = List.of(
            Data.BASE,
            Data.BASE + "norinco",
            Data.BASE + "source/R7",
            Data.BASE + "a.",
            Data.BASE + "a.b",
            Data.BASE + "-a",
            Data.BASE + "a/b",
            Data.BASE + "中国",
            Data.BASE + "a:b",
            Data.BASE + "1",
            Data.BASE + "a,b",
            Data.BASE + "a%20b",
            "urn:example:y",
            "http://example.org/?q=1&r=2#f",
            "https://w3id.org/dossier/ontology#Claim",
            "http://example.org/~t(1)");
    private static final List<String> DATATYPES =
            List.of("string", "integer", "decimal", "double", "boolean", "gYear", "date");

    private final Random random;
    private final List<Node> blanks = new ArrayList<>();

    RandomData(long seed) {
        Data.NAMES.base();
        random = new Random(seed);
        for (int i = 0; i < 4; i++) {
            blanks.add(NodeFactory.createBlankNode());
        }
    }

    DatasetGraph next(boolean namedGraphs) {
        DatasetGraph data = DatasetGraphFactory.create();
        List<Triple> asserted = new ArrayList<>();
        int size = 1 + random.nextInt(14);
        for (int i = 0; i < size; i++) {
            Triple triple = triple(2);
            if (random.nextInt(3) > 0 && !asserted.isEmpty()) {
                Triple reified = random.nextInt(4) > 0 ? asserted.get(random.nextInt(asserted.size())) : triple(1);
                triple = Triple.create(resource(), NodeConst.nodeReifies, NodeFactory.createTripleTerm(reified));
            }
            asserted.add(triple);
            Node graph = namedGraphs && random.nextInt(3) == 0 ? resource() : Quad.defaultGraphNodeGenerated;
            data.add(Quad.create(graph, triple));
        }
        return data;
    }

    private Triple triple(int depth) {
        return Triple.create(resource(), predicate(), object(depth));
    }

    private Node resource() {
        return random.nextInt(3) == 0 ? one(blanks) : NodeFactory.createURI(one(IRIS));
    }

    private Node predicate() {
        return switch (random.nextInt(5)) {
            case 0 -> NodeConst.nodeRDFType;
            case 1 -> NodeConst.nodeReifies;
            case 2 -> NodeFactory.createURI("http://example.org/p");
            default -> NodeFactory.createURI("https://w3id.org/dossier/ontology#about");
        };
    }

    private Node object(int depth) {
        return switch (random.nextInt(6)) {
            case 0 -> depth > 0 ? NodeFactory.createTripleTerm(triple(depth - 1)) : resource();
            case 1 -> NodeFactory.createLiteralLang(one(TEXTS), one(List.of("en", "zh-Hans", "de-CH")));
            case 2 -> NodeFactory.createLiteralDirLang(one(TEXTS), "ar", one(List.of("rtl", "ltr")));
            case 3 ->
                NodeFactory.createLiteralDT(
                        one(TEXTS), NodeFactory.getType("http://www.w3.org/2001/XMLSchema#" + one(DATATYPES)));
            default -> resource();
        };
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

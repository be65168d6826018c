package org.dossierkg.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sys.JenaSystem;
import org.dossierkg.report.Severity;
import org.dossierkg.vocab.Dsr;
import org.junit.jupiter.api.Test;

class ShapesTest {
    private static final String BASE = "https://w3id.org/dossier/norinco/";

    private final Shapes shapes = Shapes.open();

    @Test
    void aFindingNamesFocusPathAndValue() {
        Node source = NodeFactory.createURI(BASE + "source/R99");
        Finding expected = new Finding(
                NodeFactory.createURI(BASE + "claim/t1"),
                NodeFactory.createURI("http://www.w3.org/ns/prov#hadPrimarySource"),
                source,
                Severity.ERROR,
                "\"R99\" is not in any table of sources",
                "add it there or correct the key",
                null);
        assertEquals(List.of(expected), shapes.validate(example("source-unknown")));
    }

    @Test
    void aMissingNameHasNoValue() {
        Finding finding = shapes.validate(example("name-missing")).get(0);
        assertEquals("an entity has no name", finding.what());
        assertEquals(null, finding.value());
    }

    @Test
    void severitiesAreThoseOfTheShapes() {
        assertEquals(
                List.of(Severity.WARNING),
                shapes.validate(example("name-twice")).stream()
                        .map(Finding::severity)
                        .toList());
    }

    @Test
    void anAllegedDateIsValidatedToo() {
        assertEquals(
                List.of(Dsr.term("founded")),
                shapes.validate(example("date-alleged")).stream()
                        .map(Finding::path)
                        .toList());
    }

    private static Graph example(String name) {
        JenaSystem.init();
        return RDFDataMgr.loadGraph("ontology/examples/invalid/" + name + ".ttl");
    }
}

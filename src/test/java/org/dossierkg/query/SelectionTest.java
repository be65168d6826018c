package org.dossierkg.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.dossierkg.report.ProblemException;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private final DatasetGraph norinco = Data.norinco();

    @Test
    void aSubjectComesWithItsClaimsTheirSourcesAndLabels() {
        DatasetGraph selected = Selection.subject(norinco, Data.NAMES.resource("norinco"));
        assertEquals(
                Set.of(
                        "norinco",
                        "claim/cust-iran",
                        "claim/cust-ve",
                        "claim/cust-ve-2",
                        "source/R15",
                        "iran",
                        "venezuela",
                        "norinco-group"),
                subjects(selected));
        assertEquals(
                "true\n",
                Data.answer(
                        selected,
                        "ASK { s:R15 dct:title ?t . d:iran skos:prefLabel ?l . d:venezuela a dsr:Country }",
                        ResultFormat.TABLE));
        assertEquals("false\n", Data.answer(selected, "ASK { d:venezuela dsr:isoCode ?code }", ResultFormat.TABLE));
    }

    @Test
    void aClassComesWithTheClaimsAboutItsInstances() {
        DatasetGraph selected = Selection.instances(norinco, Data.NAMES.resource("dsr:Country"));
        assertEquals(Set.of("venezuela", "claim/link-venezuela-Q717"), subjects(selected));
    }

    @Test
    void linksComeWithTheirClaimsAndWhatIsLinked() {
        DatasetGraph selected = Selection.links(norinco);
        assertEquals(Set.of("venezuela", "claim/link-venezuela-Q717"), subjects(selected));
        assertEquals(
                "true\n",
                Data.answer(
                        selected,
                        "ASK { d:venezuela skos:exactMatch wd:Q717 ; skos:prefLabel ?l FILTER NOT EXISTS { ?x dsr:isoCode ?y } }",
                        ResultFormat.TABLE));
    }

    @Test
    void aConstructMayMakeNamedGraphs() {
        Question question =
                Question.of("CONSTRUCT { GRAPH d:g { ?s dsr:isoCode ?o } } WHERE { ?s dsr:isoCode ?o }", Data.NAMES);
        DatasetGraph made = Selection.constructed(norinco, question);
        assertTrue(
                Data.written(made, GraphFormat.TRIG, false).endsWith("d:g {\n  d:venezuela dsr:isoCode \"VE\" .\n}\n"));
    }

    @Test
    void rowsAreNotAGraph() {
        Question question = Question.of("SELECT * {}", Data.NAMES);
        ProblemException problem = assertThrows(ProblemException.class, () -> Selection.constructed(norinco, question));
        assertEquals(
                "query: error: the query gives rows, not a graph; write it as CONSTRUCT or DESCRIBE",
                problem.getMessage());
    }

    @Test
    void aTransactionalDatasetIsReadAsWell() {
        DatasetGraph transactional = DatasetGraphFactory.createTxnMem();
        transactional.executeWrite(() -> norinco.find().forEachRemaining(transactional::add));
        assertEquals(
                Data.written(Selection.subject(norinco, Data.NAMES.resource("norinco")), GraphFormat.TURTLE, false),
                Data.written(
                        Selection.subject(transactional, Data.NAMES.resource("norinco")), GraphFormat.TURTLE, false));
        assertEquals(Data.written(norinco, GraphFormat.NQ, false), Data.written(transactional, GraphFormat.NQ, false));
    }

    private static Set<String> subjects(DatasetGraph data) {
        return data.getDefaultGraph().stream()
                .map(Triple::getSubject)
                .map(subject -> subject.getURI().replace(Data.BASE, ""))
                .collect(Collectors.toSet());
    }
}

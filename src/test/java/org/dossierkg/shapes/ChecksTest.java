package org.dossierkg.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.DatabaseMgr;
import org.dossierkg.report.ProblemException;
import org.dossierkg.report.Severity;
import org.dossierkg.vocab.Dsr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksTest {
    private static final String LATER = "ontology/examples/invalid/later-than-source.ttl";
    private static final String OWN = """
            # A source without a language.
            # severity: info
            # advice: say which
            PREFIX dct: <http://purl.org/dc/terms/>
            SELECT ?focus { ?focus dct:title ?title FILTER NOT EXISTS { ?focus dct:language ?language } }
            """;

    @TempDir
    Path folder;

    @Test
    void aFindingPointsAtTheClaimAndCarriesItsFlag() {
        Finding finding = Checks.open()
                .run(read(DatasetGraphFactory.createTxnMem(), LATER))
                .get(0);
        assertEquals(claim("sanction-2003-date"), finding.focus());
        assertEquals(Severity.WARNING, finding.severity());
        assertEquals(Dsr.term("LaterThanSource"), finding.flag());
        assertEquals("check the date, or find a later source", finding.advice());
    }

    @Test
    void aDatabaseOnDiskIsCheckedAsOneInMemory() {
        JenaSystem.init();
        DatasetGraph disk = DatabaseMgr.createDatasetGraph();
        disk.executeWrite(() -> RDFDataMgr.read(disk, LATER));
        List<Finding> findings = Checks.open().run(read(DatasetGraphFactory.createTxnMem(), LATER));
        assertEquals(findings, Checks.open().run(disk));
        disk.begin(TxnType.READ);
        assertEquals(findings, Checks.open().run(disk));
        disk.end();
    }

    @Test
    void aDossierBringsChecksOfItsOwn() throws IOException {
        Files.writeString(folder.resolve("language.rq"), OWN);
        Checks checks = Checks.open(folder, folder.resolve("missing"));
        Finding own =
                checks.run(read(DatasetGraphFactory.createTxnMem(), LATER)).get(1);
        assertEquals(Severity.INFO, own.severity());
        assertEquals("A source without a language.", own.what());
    }

    @Test
    void aBrokenCheckIsAProblemWithItsPlace() throws IOException {
        assertEquals("own.rq:4:6: error: ", placeOf(OWN.replace("PREFIX", "PREFX")));
        assertEquals("own.rq:5:8: error: ", placeOf(OWN.replace("SELECT ?", "SELECT !")));
        assertEquals("own.rq: error: ", placeOf(OWN.replace("info", "awful")));
        assertEquals("own.rq: error: ", placeOf(OWN.replace("?focus", "?source")));
        assertEquals("own.rq:1: error: ", placeOf(OWN.substring(OWN.indexOf("PREFIX"))));
    }

    /** The start of the problem that opening a folder with this one check throws. */
    private String placeOf(String text) throws IOException {
        Files.writeString(folder.resolve("own.rq"), text);
        String problem = assertThrows(ProblemException.class, () -> Checks.open(folder))
                .problem()
                .toString();
        return problem.substring(problem.indexOf("own.rq"), problem.indexOf("error: ") + "error: ".length());
    }

    private static DatasetGraph read(DatasetGraph data, String file) {
        JenaSystem.init();
        RDFDataMgr.read(data, file);
        return data;
    }

    private static Node claim(String key) {
        return NodeFactory.createURI("https://w3id.org/dossier/norinco/claim/" + key);
    }
}

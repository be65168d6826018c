package org.dossierkg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixedDatasetTest {
    private static final Node NOWHERE = NodeFactory.createURI("http://example.org/nowhere");

    private static DatasetGraph written() {
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        Txn.executeWrite(data, () -> RDFParser.fromString("""
                        PREFIX : <http://example.org/>
                        :s :p :o, "text"@en, 1.0 ~ :claim {| :status :Stated |} .
                        [] :p <<( :s :p :alleged )>> .
                        GRAPH :g { :s :p :o }
                        """, Lang.TRIG).parse(data));
        return data;
    }

    @Test
    void aCopyHasTheQuadsOfAllGraphs() {
        DatasetGraph data = written();
        DatasetGraph fixed = FixedDataset.of(data);
        Txn.executeRead(data, () -> Txn.executeRead(fixed, () -> assertTrue(IsoMatcher.isomorphic(data, fixed))));
    }

    @Test
    void queriesFindNamedGraphsAndNothingInOthers() {
        DatasetGraph fixed = FixedDataset.of(written());
        assertTrue(ask(
                fixed, "ASK { GRAPH ?g { <http://example.org/s> <http://example.org/p> <http://example.org/o> } }"));
        assertTrue(
                ask(
                        fixed,
                        "ASK { GRAPH <urn:x-arq:UnionGraph> { <http://example.org/s> <http://example.org/p> <http://example.org/o> } }"));
        assertFalse(ask(fixed, "ASK { GRAPH <http://example.org/nowhere> { ?s ?p ?o } }"));
        assertFalse(ask(fixed, "ASK FROM <http://example.org/nowhere> { ?s ?p ?o }"));
        assertTrue(ask(fixed, "ASK { ?c <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> <<( ?s ?p 1.0 )>> }"));
    }

    @Test
    void aGraphThatIsNotThereIsEmptyAndStaysSo() {
        DatasetGraph fixed = FixedDataset.of(written());
        Txn.executeRead(fixed, () -> {
            assertTrue(fixed.getGraph(NOWHERE).isEmpty());
            assertFalse(fixed.containsGraph(NOWHERE));
        });
    }

    @Test
    void manyReadAtATime() {
        DatasetGraph fixed = FixedDataset.of(written());
        fixed.begin(TxnType.READ);
        try {
            long found = IntStream.range(0, 1_000)
                    .parallel()
                    .filter(i -> ask(fixed, "ASK { GRAPH <http://example.org/g> { ?s ?p ?o } }"))
                    .count();
            assertEquals(1_000, found);
        } finally {
            fixed.end();
        }
    }

    @Test
    void aDatasetOnDiskStaysThere(@TempDir Path folder) {
        Store store = Store.at(folder);
        try (Generation generation = store.begin()) {
            generation.publish();
        }
        Optional<DatasetGraph> onDisk = store.open();
        assertSame(onDisk.orElseThrow(), FixedDataset.of(onDisk.orElseThrow()));
        TDBInternal.expel(onDisk.orElseThrow());
    }

    private static boolean ask(DatasetGraph data, String query) {
        if (data.isInTransaction()) {
            return QueryExec.dataset(data).query(query).ask();
        }
        return Txn.calculateRead(
                data, () -> QueryExec.dataset(data).query(query).ask());
    }
}

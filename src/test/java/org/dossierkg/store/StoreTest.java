package org.dossierkg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreTest {
    @TempDir
    Path directory;

    @Test
    void aGenerationIsCurrentOnlyWhenItIsPublished() {
        Store store = Store.at(directory);
        try (Generation first = filled(store, "(:a :p 1)")) {
            assertTrue(store.open().isEmpty());
            first.publish();
        }
        assertEquals(Set.of("1"), objects(store.open().orElseThrow()));
    }

    @Test
    void aGenerationThatIsNotPublishedLeavesNothingBehind() {
        Store store = Store.at(directory);
        publish(store, "(:a :p 1)");
        filled(store, "(:a :p 2)").close();
        assertEquals(Set.of("1"), objects(store.open().orElseThrow()));
        assertEquals(Set.of("current", "generation-0001"), files());
    }

    @Test
    void aReaderKeepsItsGenerationWhenTheNextIsPublished() {
        Store store = Store.at(directory);
        publish(store, "(:a :p 1)");
        DatasetGraph reader = store.open().orElseThrow();
        publish(store, "(:a :p 2)");
        assertEquals(Set.of("1"), objects(reader));
        assertEquals(Set.of("2"), objects(store.open().orElseThrow()));
    }

    @Test
    void aGenerationIsReleasedOnlyWhenNobodyReadsIt() {
        Store store = Store.at(directory);
        publish(store, "(:a :p 1)");
        DatasetGraph reader = store.open().orElseThrow();
        publish(store, "(:a :p 2)");
        Txn.executeRead(reader, () -> {
            assertFalse(Store.release(reader));
            assertEquals(1, reader.stream().count());
        });
        assertEquals(Set.of("1"), objects(reader));
        assertTrue(Store.release(reader));
        assertEquals(Set.of("2"), objects(store.open().orElseThrow()));
    }

    @Test
    void theLastTwoGenerationsAreKept() {
        Store store = Store.at(directory);
        for (int i = 1; i <= 4; i++) {
            publish(store, "(:a :p " + i + ")");
        }
        assertEquals(Set.of("current", "generation-0003", "generation-0004"), files());
    }

    @Test
    void twoBuildsAtOnceWriteApart() {
        Store store = Store.at(directory);
        try (Generation one = filled(store, "(:a :p 1)");
                Generation other = filled(store, "(:a :p 2)")) {
            one.publish();
            other.publish();
        }
        assertEquals(Set.of("2"), objects(store.open().orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"82600000000\"^^xsd:decimal",
                "\"1.50\"^^xsd:decimal",
                "\"+007\"^^xsd:integer",
                "\"1\"^^xsd:boolean",
                "\"1e3\"^^xsd:double",
                "\"2003-05-23\"^^xsd:date",
                "\"2003-05-23T10:00:00.000Z\"^^xsd:dateTime",
                "\"2003-08\"^^xsd:gYearMonth",
                "\"北方工业\"@zh-Hans"
            })
    void aClaimStillReifiesItsTripleWhereverItIsKept(String literal) {
        String turtle = "PREFIX : <http://example.org/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> :s :p "
                + literal + " ~ :claim .";
        try (Generation kept = Store.at(directory).begin();
                Generation inMemory = Generation.inMemory()) {
            assertEquals(triples(inMemory, turtle), triples(kept, turtle));
            assertTrue(Txn.calculateRead(
                    kept.dataset(),
                    () -> kept.dataset().getDefaultGraph().stream()
                            .filter(triple -> triple.getObject().isTripleTerm())
                            .allMatch(claim -> kept.dataset()
                                    .getDefaultGraph()
                                    .contains(claim.getObject().getTriple()))));
        }
    }

    private static Set<Triple> triples(Generation generation, String turtle) {
        DatasetGraph data = generation.dataset();
        Txn.executeWrite(
                data,
                () -> RDFParser.fromString(turtle, Lang.TURTLE).parse(new StoredForm(StreamRDFLib.dataset(data))));
        Set<Triple> triples =
                Txn.calculateRead(data, () -> data.getDefaultGraph().stream().collect(Collectors.toSet()));
        assertFalse(triples.isEmpty());
        return triples;
    }

    private static void publish(Store store, String triple) {
        try (Generation generation = filled(store, triple)) {
            generation.publish();
        }
    }

    private static Generation filled(Store store, String triple) {
        Generation generation = store.begin();
        Txn.executeWrite(
                generation.dataset(),
                () -> generation.dataset().getDefaultGraph().add(SSE.parseTriple(triple)));
        return generation;
    }

    private static Set<String> objects(DatasetGraph data) {
        return Txn.calculateRead(
                data,
                () -> data.getDefaultGraph().stream()
                        .map(triple -> triple.getObject().getLiteralLexicalForm())
                        .collect(Collectors.toSet()));
    }

    private Set<String> files() {
        String[] names = directory.toFile().list();
        return names == null ? Set.of() : Set.of(names);
    }
}

package org.dossierkg.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.IsoMatcher;
import org.dossierkg.report.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written reads back as the same graph, and writes again as the same bytes. */
class RoundTripTest {
    private static final int GRAPHS = 400;

    @ParameterizedTest
    @EnumSource(
            value = GraphFormat.class,
            names = {"TURTLE", "TRIG", "NT", "NQ"})
    void anyGraphSurvives(GraphFormat format) {
        for (long seed = 0; seed < GRAPHS; seed++) {
            DatasetGraph data = new RandomData(seed).next(format.holdsNamedGraphs());
            String text = Data.written(data, format, false);
            DatasetGraph read = Data.parsed(text, format);
            assertTrue(IsoMatcher.isomorphic(data, read), () -> "another graph:\n" + text + "\nof\n" + data);
            assertEquals(text, Data.written(read, format, false));
            assertEquals(text, Data.written(shuffled(data, seed), format, false));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = GraphFormat.class,
            names = {"TURTLE", "TRIG", "NT", "NQ"})
    void anyGraphSurvivesTheStream(GraphFormat format) {
        for (long seed = 0; seed < GRAPHS; seed++) {
            DatasetGraph data = new RandomData(seed).next(format.holdsNamedGraphs());
            String text = Data.streamed(data, format);
            assertTrue(
                    IsoMatcher.isomorphic(data, Data.parsed(text, format)),
                    () -> "another graph:\n" + text + "\nof\n" + data);
        }
    }

    @Test
    void theStreamHasClaimsBesideTheirTriplesAsTheSortedFileHas() {
        List<String> streamed = Data.streamed(Data.norinco(), GraphFormat.TURTLE)
                .lines()
                .sorted()
                .toList();
        List<String> sorted = Data.written(Data.norinco(), GraphFormat.TURTLE, false)
                .lines()
                .sorted()
                .toList();
        assertTrue(streamed.containsAll(sorted));
    }

    @Test
    void whatIsMadeWholeIsNoStream() {
        assertThrows(ProblemException.class, () -> Data.streamed(Data.norinco(), GraphFormat.RDFXML));
    }

    @ParameterizedTest
    @EnumSource(GraphFormat.class)
    void theDossierSurvives(GraphFormat format) {
        String text = Data.written(Data.norinco(), format, false);
        DatasetGraph read = Data.parsed(text, format);
        assertEquals(text, Data.written(read, format, false));
        assertFalse(text.contains("\r"));
        assertEquals(
                Data.written(Data.norinco(), GraphFormat.NT, !format.holdsTripleTerms()),
                Data.written(read, GraphFormat.NT, false));
    }

    private static DatasetGraph shuffled(DatasetGraph data, long seed) {
        List<Quad> quads = new ArrayList<>();
        data.find().forEachRemaining(quads::add);
        Collections.shuffle(quads, new Random(seed));
        DatasetGraph shuffled = DatasetGraphFactory.create();
        quads.forEach(shuffled::add);
        return shuffled;
    }
}

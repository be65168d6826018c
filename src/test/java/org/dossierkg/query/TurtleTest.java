package org.dossierkg.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dossierkg.report.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurtleTest {
    private static final String PREFIXES = """
            PREFIX : <http://example.org/>
            PREFIX d: <https://w3id.org/dossier/norinco/>
            PREFIX dsr: <https://w3id.org/dossier/ontology#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;

    @Test
    void theDossierIsWrittenAsAPersonWouldWriteIt() throws IOException {
        String expected = Files.readString(Path.of("src/test/resources/query/norinco-written.ttl"));
        assertEquals(expected, Data.written(Data.norinco(), GraphFormat.TURTLE, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "d:a dsr:about d:b ~ d:c → d:a dsr:about d:b ~ d:c .",
                "d:a dsr:about d:b ~ d:c ~ d:d {| a dsr:Claim |} → d:a dsr:about d:b ~ d:c¶    ~ d:d {| a dsr:Claim |} .",
                "d:a dsr:about d:b ~ d:c {| dsr:flag d:f ~ d:e {| a dsr:Claim |} |}"
                        + " → d:a dsr:about d:b ~ d:c {| dsr:flag d:f ~ d:e {| a dsr:Claim |} |} .",
                "d:c rdf:reifies <<( d:a dsr:about 1 )>> → d:c rdf:reifies <<( d:a dsr:about 1 )>> .",
                "d:a dsr:about 1, 1.5, 1e0, true, '1' → d:a dsr:about 1, \"1\", 1.5, 1e0, true .",
                "d:a dsr:about '01'^^xsd:date, 'a\\nb' → d:a dsr:about \"01\"^^xsd:date, \"a\\nb\" .",
                "d:a dsr:about 'x'@ar--rtl, 'x'@ar → d:a dsr:about \"x\"@ar, \"x\"@ar--rtl .",
                "d:a dsr:about d:a\\,b, d:中国, d: → d:a dsr:about d:, <https://w3id.org/dossier/norinco/a,b>, d:中国 ."
            })
    void claimsAndTermsHaveTheirShortestForm(String turtle, String written) {
        DatasetGraph data = Data.parsed(PREFIXES + turtle + " .", GraphFormat.TURTLE);
        assertEquals(written.replace('¶', '\n'), body(data));
    }

    @Test
    void aClaimOnTwoTriplesIsABlockOfItsOwn() {
        assertEquals("""
                d:a dsr:about d:b, d:e .

                d:c rdf:reifies <<( d:a dsr:about d:b )>>, <<( d:a dsr:about d:e )>> .""", body(Data.parsed(PREFIXES + "d:a dsr:about d:b ~ d:c, d:e ~ d:c .", GraphFormat.TURTLE)));
    }

    @Test
    void claimsThatContainEachOtherAreBlocksOfTheirOwn() {
        String turtle = "d:c dsr:about d:x ~ d:e . d:e dsr:about d:x ~ d:c .";
        assertEquals("""
                d:c rdf:reifies <<( d:e dsr:about d:x )>> ;
                  dsr:about d:x .

                d:e rdf:reifies <<( d:c dsr:about d:x )>> ;
                  dsr:about d:x .""", body(Data.parsed(PREFIXES + turtle, GraphFormat.TURTLE)));
    }

    @Test
    void descriptionsOfDatasetsComeFirst() {
        String turtle = "d:a a dsr:Claim . d:z a <http://www.w3.org/ns/dcat#Dataset> .";
        assertEquals("""
                d:z a dcat:Dataset .

                d:a a dsr:Claim .""", body(Data.parsed(PREFIXES + turtle, GraphFormat.TURTLE)));
    }

    @Test
    void aNamedGraphNeedsAFormatThatHasAPlaceForIt() {
        DatasetGraph data =
                Data.parsed(PREFIXES + "d:g { d:a dsr:about d:b ~ d:c } d:x dsr:about d:y .", GraphFormat.TRIG);
        assertEquals("""
                d:x dsr:about d:y .

                d:g {
                  d:a dsr:about d:b ~ d:c .
                }
                """, Data.written(data, GraphFormat.TRIG, false).replaceFirst("(?s).*?\n\n", ""));
        ProblemException problem =
                assertThrows(ProblemException.class, () -> Data.written(data, GraphFormat.TURTLE, false));
        assertEquals(
                "export: error: turtle has no place for the named graph <https://w3id.org/dossier/norinco/g>; export as trig, nq or jsonld",
                problem.getMessage());
    }

    private static String body(DatasetGraph data) {
        return Data.written(data, GraphFormat.TURTLE, false)
                .replaceFirst("(?s)^.*?\n\n", "")
                .strip();
    }
}

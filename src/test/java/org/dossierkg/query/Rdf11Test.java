package org.dossierkg.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.IsoMatcher;
import org.dossierkg.report.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class Rdf11Test {
    @ParameterizedTest
    @EnumSource(GraphFormat.class)
    void everyFormatSaysTheSameTriplesAndNoTripleTerm(GraphFormat format) {
        DatasetGraph expected = Data.parsed(Data.written(Data.norinco(), GraphFormat.NT, true), GraphFormat.NT);
        DatasetGraph read = Data.parsed(Data.written(Data.norinco(), format, true), format);
        assertTrue(IsoMatcher.isomorphic(expected, read));
        assertFalse(read.getDefaultGraph().stream().anyMatch(t -> t.getObject().isTripleTerm()));
    }

    @Test
    void aClaimKeepsItsNameAsAStatement() {
        DatasetGraph read = Data.parsed(Data.written(Data.norinco(), GraphFormat.RDFXML, false), GraphFormat.RDFXML);
        assertEquals(
                "true\n",
                Data.answer(
                        read,
                        "ASK { c:cust-iran a rdf:Statement, dsr:Claim ; rdf:subject d:norinco ;"
                                + " rdf:predicate dsr:customerCountry ; rdf:object d:iran FILTER NOT EXISTS { d:norinco dsr:customerCountry d:iran } }",
                        ResultFormat.TABLE));
    }

    @Test
    void aTextLosesItsDirectionAndKeepsItsLanguage() {
        DatasetGraph data = Data.parsed(
                "<x:c> <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies>" + " <<( <x:s> <x:p> \"a\"@ar--rtl )>> .",
                GraphFormat.NT);
        assertTrue(Data.written(data, GraphFormat.NT, true).contains("#object> \"a\"@ar .\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<x:s> <x:p> <<( <x:a> <x:b> <x:c> )>> . | export: error: <x:s> has a triple term as value of <x:p>, and RDF 1.1 has none; export without --rdf 1.1 as turtle, trig, nt or nq",
                "<x:s> rdf:reifies <<( <x:a> <x:b> 1 )>>, <<( <x:a> <x:b> 2 )>> . | export: error: <x:s> reifies several triples, which RDF 1.1 cannot tell apart; give each triple a claim of its own, or export without --rdf 1.1 as turtle, trig, nt or nq",
                "<x:s> <x:p/> 1 . | export: error: the predicate <x:p/> does not end in an XML name; export as turtle, nt or jsonld instead",
                "<x:s> rdf:li 1 . | export: error: RDF/XML keeps <http://www.w3.org/1999/02/22-rdf-syntax-ns#li> for its own syntax; export as turtle, nt or jsonld instead",
                "<x:s> <x:p> '\\u0001' . | export: error: a text has the character U+0001, which XML cannot write; export as turtle, nt or jsonld instead"
            })
    void whatHasNoFormThereIsAProblem(String turtle, String message) {
        DatasetGraph data =
                Data.parsed("PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> " + turtle, GraphFormat.TURTLE);
        ProblemException problem =
                assertThrows(ProblemException.class, () -> Data.written(data, GraphFormat.RDFXML, false));
        assertEquals(message, problem.getMessage());
    }

    @Test
    void oddTextsAndNamesSurviveJsonLdAndXml() {
        String turtle = """
                PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
                PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
                <http://example.org/s?a=1&b=2> <http://example.org/p.q> "a<b>&\\"c\\" ]]> \\r\\n\\t" , ""@en , " x "@zh-Hans .
                <urn:example:s> <http://example.org/1/p> 1, 1.0, 1e0, true, "<a/>"^^rdf:XMLLiteral ; a "text", _:x, <d:x> .
                _:x rdf:_1 _:y ; rdf:value (1 _:x) .
                _:y rdf:_1 _:x .
                """;
        DatasetGraph data = Data.parsed(turtle, GraphFormat.TURTLE);
        for (GraphFormat format : new GraphFormat[] {GraphFormat.JSONLD, GraphFormat.RDFXML}) {
            String text = Data.written(data, format, false);
            assertTrue(IsoMatcher.isomorphic(data, Data.parsed(text, format)), text);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = GraphFormat.class,
            names = {"JSONLD", "RDFXML"})
    void whateverHasAFormInRdf11Survives(GraphFormat format) {
        int written = 0;
        for (long seed = 0; seed < 300; seed++) {
            DatasetGraph data = new RandomData(seed).next(format.holdsNamedGraphs());
            try {
                String text = Data.written(data, format, true);
                DatasetGraph expected = Data.parsed(Data.written(data, GraphFormat.NQ, true), GraphFormat.NQ);
                assertTrue(IsoMatcher.isomorphic(expected, Data.parsed(text, format)), text);
                written++;
            } catch (ProblemException e) {
                assertEquals("export", e.problem().position().file());
            }
        }
        assertTrue(written > 50, "only " + written + " of 300 graphs were written");
    }

    @Test
    void jsonLdKeepsNamedGraphsApart() {
        DatasetGraph data =
                Data.parsed("<x:g> { <x:a> <x:p> _:b } _:b { <x:a> <x:p> _:b } <x:a> <x:p> 1 .", GraphFormat.TRIG);
        String text = Data.written(data, GraphFormat.JSONLD, false);
        assertTrue(IsoMatcher.isomorphic(data, Data.parsed(text, GraphFormat.JSONLD)), text);
    }
}

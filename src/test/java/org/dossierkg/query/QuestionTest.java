package org.dossierkg.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.dossierkg.report.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {
    private static final NamedQuery QUERY = new NamedQuery(
            "customers",
            "Who buys?",
            "",
            List.of(
                    new NamedQuery.Parameter("organization", "norinco", "who sells"),
                    new NamedQuery.Parameter("since", "", "")),
            "SELECT * { ?organization ?p ?o }");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "iran                       | https://w3id.org/dossier/norinco/iran",
                "wd:Q717                    | http://www.wikidata.org/entity/Q717",
                "http://example.org/a?b=c#d | http://example.org/a?b=c#d",
                "<mailto:a@example.org>     | mailto:a@example.org",
                "urn:isbn:0451450523        | urn:isbn:0451450523"
            })
    void aValueNamesAResource(String text, String iri) {
        assertEquals(NodeFactory.createURI(iri), value(text));
    }

    @Test
    void aValueInQuotesIsALiteral() {
        assertEquals(NodeFactory.createLiteralString("Iran"), value("\"Iran\""));
        assertEquals(NodeFactory.createLiteralLang("伊朗", "zh-Hans"), value("\"伊朗\"@zh-Hans"));
        assertEquals("1989", value("\"1989\"^^xsd:gYear").getLiteralLexicalForm());
    }

    @Test
    void aParameterThatNobodySetsHasItsDefaultAndAnEmptyOneStaysUnbound() {
        Question question = Question.of(QUERY, Map.of(), Data.NAMES);
        assertEquals(
                Map.of(Var.alloc("organization"), NodeFactory.createURI(Data.BASE + "norinco")), question.values());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "organisation | x         | customers.rq: error: there is no parameter \"organisation\"; it has: organization, since",
                "organization | dsrr:x    | query: error: the prefix \"dsrr:\" of \"dsrr:x\" is not known; use dsr, d, dcat, dct, org …, or the whole IRI in < >",
                "organization | two words | query: error: \"two words\" cannot be a key; give a key such as norinco-group, an IRI, or a text in quotes",
                "organization | <urn:a b> | query: error: \"urn:a b\" is not an IRI; write what is odd in it as %20 and the like",
                "organization | \"x\"@    | query: error: \"x\"@ is not a literal; write it as \"text\", \"text\"@en or \"1989\"^^xsd:gYear"
            })
    void aWrongParameterIsExplained(String name, String text, String message) {
        assertEquals(message, problem(() -> Question.of(QUERY, Map.of(name, text), Data.NAMES)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SELECT ?x { ?x é\"a\" }     | query:1:17: error: the character \" is not expected after \"é\"; check it and what stands before it",
                "SELECT * { ?a <a b> ?c }   | query:1:15: error: \"<\" is not expected here; check it and what stands before it",
                "` `                        | query: error: the query is empty; write one",
                "SELECT ?s {~ ?s ?p }       | query:2:8: error: \"}\" is not expected here; check it and what stands before it",
                "SELECT                     | query:1:6: error: the query ends too early; close what is open: { ( [ < or a quote",
                "ASK {~ ?s ?p 'a }          | query:2:12: error: the query ends too early; close what is open: { ( [ < or a quote",
                "SELEC * { }                | query:1:6: error: \"SELEC\" is not expected here; check it and what stands before it",
                "ASK {~~ ?s foo:中国 ?y }   | query:3:5: error: the prefix \"foo:\" is not declared; declare it or use foaf, c, d, dct, dsr …",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?p | query: error: ?s is neither grouped by nor aggregated; put it into GROUP BY, or into an aggregate such as SAMPLE",
                "ASK { BIND(1 AS ?x) BIND(2 AS ?x) } | query: error: ?x has a value already; give the new one another name",
                "JSON { \"a\": 1 } WHERE {}     | query: error: JSON is not a form of query here; use SELECT with --format json"
            })
    void aMistakeIsShownWhereItIs(String sparql, String message) {
        assertEquals(message, problem(() -> Question.of(sparql.replace('~', '\n'), Data.NAMES)));
    }

    @Test
    void aStandardQuestionHasNothingThatJenaAdds() {
        String named = "CONSTRUCT { GRAPH d:g { ?s ?p ?o } } WHERE { ?s ?p ?o }";
        assertTrue(Question.of(named, Data.NAMES).query().isConstructQuad());
        assertEquals(
                "query:1:13: error: \"GRAPH\" is not expected here; check it and what stands before it",
                problem(() -> Question.ofStandard(named, Data.NAMES.parser())));
    }

    @Test
    void aQueryMayDeclareAPrefixForItself() {
        Question question = Question.of("PREFIX d: <http://example.org/> DESCRIBE d:x", Data.NAMES);
        assertEquals(
                List.of(NodeFactory.createURI("http://example.org/x")),
                question.query().getResultURIs());
    }

    private static Node value(String text) {
        Node value =
                Question.of(QUERY, Map.of("since", text), Data.NAMES).values().get(Var.alloc("since"));
        return value == null ? Node.ANY : value;
    }

    private static String problem(Runnable work) {
        return String.valueOf(assertThrows(ProblemException.class, work::run).getMessage());
    }

    @Test
    void aValueReachesInsideTripleTerms() {
        NamedQuery query = new NamedQuery(
                "claims",
                "What is claimed of a buyer?",
                "",
                List.of(new NamedQuery.Parameter("entity", "iran", "the buyer")),
                """
                PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
                SELECT ?claim { ?claim rdf:reifies <<( ?s ?p ?entity )>> FILTER NOT EXISTS { ?x rdf:reifies <<( ?entity ?p ?s )>> } }""");
        String bound = Question.of(query, Map.of(), Data.NAMES).bound().toString();
        assertEquals(2, bound.split("d:iran", -1).length - 1, bound);
        assertFalse(bound.contains("?entity"), bound);
    }
}

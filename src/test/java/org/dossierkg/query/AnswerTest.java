package org.dossierkg.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.IsoMatcher;
import org.dossierkg.report.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerTest {
    private final DatasetGraph norinco = Data.norinco();

    @Test
    void aTableAlignsChineseByItsWidthOnTheScreen() {
        String sparql = """
                SELECT ?name ?of { VALUES (?name ?of) {
                  ("Venezuela" d:venezuela) ("中国兵器工业集团有限公司" d:norinco-group) } }""";
        assertEquals("""
                name                      of
                ------------------------  ---------------
                Venezuela                 d:venezuela
                中国兵器工业集团有限公司  d:norinco-group
                (2 rows)
                """, Data.answer(norinco, sparql, ResultFormat.TABLE));
    }

    @Test
    void aTablePutsNumbersToTheRightAndOtherTextToTheLeft() {
        String sparql = "SELECT ?n ?t { VALUES (?n ?t) { (5 \"a\") (1000 \"long\") (UNDEF \"x\\ny\") } }";
        assertEquals(
                "   n  t\n----  ----\n   5  a\n1000  long\n      x y\n(3 rows)\n",
                Data.answer(norinco, sparql, ResultFormat.TABLE));
    }

    @Test
    void longCellsAreCutForATerminalOnly() {
        String sparql = "SELECT ?l { d:norinco-group skos:prefLabel ?l }";
        Answer whole = Answer.in(ResultFormat.TABLE, Data.NAMES);
        assertTrue(Data.answer(norinco, Question.of(sparql, Data.NAMES), whole).contains("Corporation Limited"));
        String cut = Data.answer(norinco, Question.of(sparql, Data.NAMES), whole.fitting(20));
        assertEquals("China North Industr…", cut.lines().skip(2).findFirst().orElse(""));
        assertTrue(cut.lines().allMatch(line -> DisplayWidth.of(line) <= 20), cut);
    }

    @Test
    void aTripleTermIsACellOfCsv() {
        assertEquals(
                "t\n<<( <https://w3id.org/dossier/norinco/norinco> <https://w3id.org/dossier/ontology#customerCountry>"
                        + " <https://w3id.org/dossier/norinco/iran> )>>\n",
                Data.answer(norinco, "SELECT ?t { c:cust-iran rdf:reifies ?t }", ResultFormat.CSV));
    }

    @Test
    void csvQuotesWhatNeedsItAndShieldsFormulasForSpreadsheetsOnly() {
        String sparql = "SELECT * { VALUES (?a ?b) { (\"=1+1\" \"a,\\\"b\\\"\\n\") (-5 \"\") (UNDEF _:b) } }"
                .replace("_:b", "\"@x\"");
        Question question = Question.of(sparql, Data.NAMES);
        Answer csv = Answer.in(ResultFormat.CSV, Data.NAMES);
        assertEquals("a,b\n=1+1,\"a,\"\"b\"\"\n\"\n-5,\"\"\n,@x\n", Data.answer(norinco, question, csv));
        assertEquals(
                "\uFEFFa,b\r\n'=1+1,\"a,\"\"b\"\"\n\"\r\n-5,\"\"\r\n,'@x\r\n",
                Data.answer(norinco, question, Answer.in(ResultFormat.SPREADSHEET, Data.NAMES)));
    }

    @Test
    void jsonReadsBackAsTheSameRows() {
        String sparql = "SELECT ?c ?t ?l { ?c rdf:reifies ?t OPTIONAL { ?c dsr:score ?l } } ORDER BY ?c";
        byte[] bytes = Data.answer(norinco, sparql, ResultFormat.JSON).getBytes(StandardCharsets.UTF_8);
        RowSet rows = RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON)
                .create(ResultSetLang.RS_JSON)
                .read(new ByteArrayInputStream(bytes), new Context());
        assertEquals(9, rows.stream().filter(row -> row.get("t").isTripleTerm()).count());
    }

    @Test
    void tsvKeepsEveryTermWhole() {
        String sparql =
                "SELECT ?n ?l { d:iran skos:prefLabel ?l BIND(<<( d:iran dsr:about 'a\\tb' )>> AS ?n) FILTER(lang(?l) = 'zh-Hans') }";
        assertEquals(
                "?n\t?l\n<<( <https://w3id.org/dossier/norinco/iran> <https://w3id.org/dossier/ontology#about> \"a\\tb\" )>>\t\"伊朗\"@zh-Hans\n",
                Data.answer(norinco, sparql, ResultFormat.TSV));
    }

    @ParameterizedTest
    @EnumSource(ResultFormat.class)
    void everyKindOfQueryHasAnAnswerInEveryFormat(ResultFormat format) {
        for (String sparql : List.of(
                "SELECT * { ?s dsr:isoCode ?o }",
                "ASK { ?s dsr:isoCode 'VE' }",
                "DESCRIBE d:venezuela",
                "CONSTRUCT WHERE { ?s dsr:isoCode ?o }")) {
            String answer = Data.answer(norinco, sparql, format);
            assertTrue(answer.contains("VE") || answer.contains("true"), answer);
            assertTrue(answer.endsWith("\n"), answer);
            assertEquals(format == ResultFormat.SPREADSHEET, answer.contains("\r"), answer);
        }
    }

    @Test
    void aGraphInTurtleIsTheGraph() {
        String turtle = Data.answer(norinco, "CONSTRUCT WHERE { ?c rdf:reifies ?t }", ResultFormat.TURTLE);
        DatasetGraph expected =
                Selection.constructed(norinco, Question.of("CONSTRUCT WHERE { ?c rdf:reifies ?t }", Data.NAMES));
        assertTrue(IsoMatcher.isomorphic(expected, Data.parsed(turtle, GraphFormat.TURTLE)), turtle);
    }

    @Test
    void rowsInTurtleKeepTheirOrderByIndex() {
        String turtle = Data.answer(norinco, "SELECT ?x { VALUES ?x { 3 1 2 } }", ResultFormat.TURTLE);
        String back = Data.answer(
                Data.parsed(turtle, GraphFormat.TURTLE),
                "PREFIX rs: <http://www.w3.org/2001/sw/DataAccess/tests/result-set#> SELECT ?v { ?s rs:index ?i ; rs:binding/rs:value ?v } ORDER BY ?i",
                ResultFormat.CSV);
        assertEquals("v\n3\n1\n2\n", back);
    }

    @Test
    void aQuestionThatTakesTooLongIsGivenUp() {
        Question endless = Question.of(
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }", Data.NAMES);
        Answer answer = Answer.in(ResultFormat.CSV, Data.NAMES).within(Duration.ofMillis(50));
        ProblemException stopped = assertThrows(ProblemException.class, () -> Data.answer(norinco, endless, answer));
        assertEquals(
                "query: error: no answer within 50 ms; narrow the question or allow more time", stopped.getMessage());
    }

    @Test
    void aParameterStandsInItsPlaceAndIsStillAColumn() {
        NamedQuery query = new NamedQuery(
                "customers",
                "Who buys?",
                "",
                List.of(new NamedQuery.Parameter("organization", "norinco", "")),
                "PREFIX dsr: <https://w3id.org/dossier/ontology#> SELECT ?organization (COUNT(*) AS ?n) { ?organization dsr:customerCountry ?c } GROUP BY ?organization");
        Answer csv = Answer.in(ResultFormat.CSV, Data.NAMES);
        String line = "organization,n\nhttps://w3id.org/dossier/norinco/norinco,4\n";
        assertEquals(line, Data.answer(norinco, Question.of(query, Map.of(), Data.NAMES), csv));
        assertEquals(line, Data.answer(norinco, Question.of(query, Map.of("organization", ""), Data.NAMES), csv));
    }
}

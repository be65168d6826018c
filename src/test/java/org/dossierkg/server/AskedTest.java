package org.dossierkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sys.JenaSystem;
import org.dossierkg.query.Question;
import org.dossierkg.report.ProblemException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTest {
    @BeforeAll
    static void init() {
        JenaSystem.init();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SELECT ?x WHERE { ?x ?y }         | line 1, column 25: "}" is not expected here; check it and what stands before it
            SELECT ?x WHERE { ?x ?y           | line 1, column 23: the query ends too early; close what is open: { ( [ < or a quote
            SELEC * { }                       | line 1, column 6: "SELEC" is not expected here; check it and what stands before it
            SELECT * { ?a <a b> ?c }          | line 1, column 15: "<" is not expected here; check it and what stands before it
            SELECT ?x { ?x é"a" }             | line 1, column 17: the character " is not expected after "é"; check it and what stands before it
            SELECT ?x { ?x foo:中国 ?y }       | line 1, column 16: the prefix "foo:" is not declared; declare it or use foaf, c, d, dct, dsr …
            SELECT (COUNT(?x) AS ?y) ?z { }   | ?z is neither grouped by nor aggregated; put it into GROUP BY, or into an aggregate such as SAMPLE
            ` `                               | the query is empty; write one
            """)
    void aQueryThatCannotBeReadIsReportedInFewWords(String text, String expected) {
        ProblemException problem =
                assertThrows(ProblemException.class, () -> Question.ofStandard(text, Sample.NAMES.parser()));
        HttpError error = HttpError.of(problem);
        assertEquals(expected, error.text());
        assertEquals(400, error.status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ?o { d:a d:p ?o ~ ?c {| dsr:status dsr:Stated |} }",
                "SELECT ?t { ?c rdf:reifies ?t, <<( ?s dsr:customer ?o )>> FILTER (SUBJECT(?t) = ?s) }",
                "SELECT ?o { << d:a d:p ?o ~ ?c >> dsr:status ?status }",
                "CONSTRUCT { ?s d:p ?o ~ ?c {| dsr:status ?status |} } { ?s d:p ?o ~ ?c {| dsr:status ?status |} }",
                "SELECT ?x { VALUES ?x { <<( d:a d:p \"中\"@zh-Hans )>> } }"
            })
    void theTextOfADownloadAsksTheSame(String text) {
        Question question = Question.ofStandard(text, Sample.NAMES.parser());
        String download = Links.download(question, "csv");
        String sent = URLDecoder.decode(download.substring(download.indexOf("query=") + 6), StandardCharsets.UTF_8);
        assertEquals(question.query(), QueryFactory.create(sent));
    }

    @Test
    void aVariableThatTheQueryFillsItselfCannotBeBound() {
        Question open = Question.ofStandard("SELECT ?x { BIND (1 AS ?x) }", Sample.NAMES.parser());
        Question bound = new Question(open.query(), Map.of(Var.alloc("x"), NodeFactory.createURI("urn:x")));
        assertThrows(ProblemException.class, () -> Links.download(bound, "csv"));
    }
}

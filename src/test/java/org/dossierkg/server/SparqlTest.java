package org.dossierkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SparqlTest {
    @BeforeAll
    static void init() {
        JenaSystem.init();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SELECT ?x WHERE { ?x ?y }         | line 1, column 25: "}" was not expected here
            SELECT ?x WHERE { ?x ?y           | line 1, column 23: the query ends too early; something is missing or not closed
            SELEC * { }                       | line 1, column 6: "SELEC" was not understood
            SELECT * { ?a <a b> ?c }          | line 1, column 15: "<" was not expected here
            SELECT ?x { ?x é"a" }             | line 1, column 17: the character " was not expected after "é"
            SELECT ?x { ?x foo:中国 ?y }       | line 1, column 16: the prefix of "foo:中国" is not known; declare it with PREFIX
            SELECT (COUNT(?x) AS ?y) ?z { }   | Non-group key variable in SELECT: ?z
            ` `                               | the query is empty; write one
            """)
    void aQueryThatCannotBeReadIsReportedInFewWords(String text, String expected) {
        Refusal refusal = assertThrows(Refusal.class, () -> Sparql.read(text, Sample.prefixes()));
        assertEquals(expected, refusal.text());
        assertEquals(400, refusal.status());
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
        Query query = Sparql.read(text, Sample.prefixes());
        String download = Links.download(query, "csv");
        String sent = URLDecoder.decode(download.substring(download.indexOf("query=") + 6), StandardCharsets.UTF_8);
        assertEquals(query, QueryFactory.create(sent));
    }

    @Test
    void aVariableThatTheQueryFillsItselfCannotBeBound() {
        Query query = Sparql.read("SELECT ?x { BIND (1 AS ?x) }", Sample.prefixes());
        assertThrows(Refusal.class, () -> Sparql.bind(query, Map.of(Var.alloc("x"), NodeFactory.createURI("urn:x"))));
    }
}

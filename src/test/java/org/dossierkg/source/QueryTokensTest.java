package org.dossierkg.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.sparql.lang.sparql_12.javacc.JavaCharStream;
import org.apache.jena.sparql.lang.sparql_12.javacc.SPARQLParser12TokenManager;
import org.apache.jena.sparql.lang.sparql_12.javacc.Token;
import org.apache.jena.sparql.lang.sparql_12.javacc.TokenMgrError;
import org.dossierkg.source.QueryTokens.NotPlain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the tokens of queries against those of Jena's lexer. */
class QueryTokensTest {
    /** What texts are put together from, and {@link #OTHERS}. */
    private static final String PARTS = """
            a A in IN select Select true true. asc ascii isIRI e E x _ _: _:b b. : ex: ex:a ex:a.b ex:a-b ex:.
            ex:: - -- . .. 1 12 1. .5 1e5 1.5E-3 1.e3 + +1 -.5 +e ? ?x ?1 $ $y < <a> << <<( <= > >> >= )>> ( ) [
            ] { {| } |} | || & && ^ ^^ ! != = * / ~ , ; @ @en @en-GB @en--ltr @en- @1 " "a" "" \""" \"""a"b\""" '
            'a' '' ''' '''a''b''' \\ \\n "\\n" "\\x" é 北 ?北 ex:北 %20 ex:%20 ex:\\, group_concat insert count
            """;

    private static final List<String> OTHERS =
            List.of("<a b>", "( )", "[ ]", "#c\n", "#c\r", " ", "\n", "\r\n", "\t", "\f", "insert data", "\0");

    /** A token of Jena's lexer or of ours. */
    private record Read(int kind, String image) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ?o { <http://example.org/thing/500> ?p ?o } #1",
                "prefix ex: <http://example.org/> ASK { ex:a.b-c a ex:D. ?x ex:p/ex:q*|^ex:r? \"a\\\"b\"@en-GB, 'c'^^ex:t, 1, -2.5, +.5e3 }",
                "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p \"\"\"long \"text\"\n\"\"\" FILTER(?n>=1&&!isIRI(?s)||?n<5) } LIMIT 10",
                "CONSTRUCT { [] ex:p () } { << ?s ?p ?o ~ ?r >> ?q <<( ?s ?p ?o )>> {| :x _:b1 |} }",
            })
    void whatPeopleWriteIsRead(String text) {
        List<Read> ours = ours(text);
        assertTrue(ours.size() > 5);
        assertEquals(jenas(text), ours);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?北",
                "ex:北",
                "ex:%20",
                "ex:a\\,b",
                "<\\u0041>",
                "\"\\q\"",
                "\"open",
                "foo",
                "@en--ltr",
                "$",
                "&",
                "\"\"\"a\""
            })
    void whatIsNotPlainIsLeftToJena(String text) {
        assertThrows(NotPlain.class, () -> ours(text));
    }

    @Test
    void anyTextThatIsReadHasTheTokensOfJena() {
        Random random = new Random(20_261_129);
        List<String> parts =
                Stream.concat(Stream.of(PARTS.split("\\s+")), OTHERS.stream()).toList();
        int plain = 0;
        for (int round = 0; round < 200_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int part = random.nextInt(8); part >= 0; part--) {
                text.append(parts.get(random.nextInt(parts.size()))).append(random.nextInt(3) == 0 ? " " : "");
            }
            plain += isReadAlike(text.toString()) ? 1 : 0;
        }
        assertTrue(plain > 20_000, plain + " texts were read");
    }

    @Test
    void theQueriesOfTheProjectAreReadAlike() throws IOException {
        int plain = 0;
        List<Path> queries;
        try (Stream<Path> files = Files.walk(Path.of("."), 5)) {
            queries = files.filter(file -> file.toString().endsWith(".rq"))
                    .filter(file -> !file.startsWith("./target"))
                    .toList();
        }
        for (Path query : queries) {
            plain += isReadAlike(Files.readString(query)) ? 1 : 0;
        }
        assertTrue(queries.size() > 40, queries.size() + " queries");
        assertEquals(queries.size(), plain);
    }

    /** Jena's lexer lets a comment end before a bracket that closes. */
    @Test
    void aCommentBetweenBracketsGoesToTheEndOfItsLine() {
        assertEquals(List.of("[", "?p", "1", "]", "(# [] )\n)"), images("[ # a [b]\n ?p 1 ] (# [] )\n)"));
    }

    private static List<String> images(String text) {
        return ours(text).stream().map(Read::image).toList();
    }

    /** Whether the text is read; then it is read as by Jena. */
    private static boolean isReadAlike(String text) {
        List<Read> ours;
        try {
            ours = ours(text);
        } catch (NotPlain e) {
            return false;
        }
        assertEquals(jenas(text), ours, text);
        return true;
    }

    private static List<Read> ours(String text) {
        return all(new QueryTokens(text));
    }

    private static List<Read> jenas(String text) {
        try {
            return all(new SPARQLParser12TokenManager(new JavaCharStream(new StringReader(text), 1, 1)));
        } catch (TokenMgrError e) {
            return List.of(new Read(-1, String.valueOf(e.getMessage())));
        }
    }

    private static List<Read> all(SPARQLParser12TokenManager tokens) {
        List<Read> all = new ArrayList<>();
        for (Token token = tokens.getNextToken(); token.kind != 0; token = tokens.getNextToken()) {
            all.add(new Read(token.kind, token.image));
        }
        return all;
    }
}

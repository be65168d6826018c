package org.dossierkg.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What RML makes of JSON files. */
class JsonTest {
    @TempDir
    Path folder;

    private Mapped map(String iterator, String reference, String json) throws IOException {
        Files.writeString(folder.resolve("people.json"), json);
        return Mapped.of(folder, mapping("rml:JSONPath", "people.json", iterator, reference));
    }

    private Mapped mapLines(String iterator, String reference, String json) throws IOException {
        Files.writeString(folder.resolve("people.jsonl"), json);
        return Mapped.of(folder, mapping("dm:JSONLines", "people.jsonl", iterator, reference));
    }

    private static String mapping(String formulation, String file, String iterator, String reference) {
        return """
                :map rml:logicalSource [ rml:source "%s" ; rml:referenceFormulation %s ; rml:iterator \"""%s\""" ] ;
                  rml:subjectMap [ rml:template "{$.id}" ] ;
                  rml:predicateObjectMap [ rml:predicate :p ; rml:objectMap [ rml:reference \"""%s\""" ] ] .
                """.formatted(file, formulation, iterator, reference);
    }

    @Test
    void aValueBecomesALiteralOfItsOwnType() throws IOException {
        String json = """
                [ {"id": 1, "v": "text"}, {"id": 2, "v": 12}, {"id": 3, "v": 1.50}, {"id": 4, "v": true},
                  {"id": 5, "v": 123456789012345678901234567890}, {"id": 6, "v": ""}, {"id": 7, "v": -2E-3} ]
                """;
        Mapped mapped = map("$[*]", "$.v", json);
        assertEquals(List.of(), mapped.problems());
        assertEquals(
                List.of(
                        "<1> \"text\"",
                        "<2> \"12\"^^<xsd:integer>",
                        "<3> \"1.50\"^^<xsd:double>",
                        "<4> \"true\"^^<xsd:boolean>",
                        "<5> \"123456789012345678901234567890\"^^<xsd:integer>",
                        "<6> \"\"",
                        "<7> \"-0.002\"^^<xsd:double>"),
                mapped.of("p"));
    }

    @Test
    void nullAndAMissingMemberGiveNothing() throws IOException {
        Mapped mapped = map("$[*]", "$.v", "[ {\"id\": 1, \"v\": null}, {\"id\": 2}, {\"id\": 3, \"v\": 0} ]");
        assertEquals(List.of("<3> \"0\"^^<xsd:integer>"), mapped.of("p"));
        assertEquals(List.of(), mapped.problems());
    }

    @Test
    void eachValueOfAnArrayBecomesATerm() throws IOException {
        Mapped mapped = map("$[*]", "$.v[*]", "[ {\"id\": 1, \"v\": [\"a\", 2, null]} ]");
        assertEquals(List.of("<1> \"2\"^^<xsd:integer>", "<1> \"a\""), mapped.of("p"));
    }

    @Test
    void anArrayItselfIsNoValueAndItsRowIsNamedByLineAndColumn() throws IOException {
        Mapped mapped = map("$.all[*]", "$.v", "{ \"all\": [\n  {\"id\": 1, \"v\": [\"a\"]} ] }");
        assertEquals(
                List.of("people.json:2:3: error: $.v: is an array; write $.v[*] for each of its values"),
                mapped.problems());
    }

    @Test
    void anIteratorCanGoThroughArraysOfArraysOfObjects() throws IOException {
        String json =
                "{\"a\": [ {\"b\": [ {\"id\": 1, \"v\": 1} ]}, {\"c\": [[{\"id\": 9}]]}, {\"b\": [ {\"id\": 2, \"v\": 2} ]} ]}";
        for (String iterator :
                List.of("$.a[*].b[*]", "$['a'][*]['b'][*]", "$.a..b[*]", "$.a[0,2].b[*]", "$..b[?(@.v)]")) {
            Mapped mapped = map(iterator, "$.v", json);
            assertEquals(List.of("<1> \"1\"^^<xsd:integer>", "<2> \"2\"^^<xsd:integer>"), mapped.of("p"), iterator);
        }
    }

    @Test
    void aFilterIsReadAsTheStandardWritesIt() throws IOException {
        String json = "[ {\"id\": 1, \"v\": 1}, {\"id\": 2, \"v\": 5} ]";
        assertEquals(
                List.of("<2> \"5\"^^<xsd:integer>"),
                map("$[?@.v > 2]", "$.v", json).of("p"));
        assertEquals(
                List.of("<2> \"5\"^^<xsd:integer>"),
                map("$[?(@.v > 2)]", "$.v", json).of("p"));
    }

    @Test
    void aRowFoundByAFilterKnowsItsLineToo() throws IOException {
        Mapped mapped = map("$[?(@.id > 1)]", "$.v", "[ {\"id\": 1},\n\n    {\"id\": 2, \"v\": {}} ]");
        assertEquals(
                List.of("people.json:3:5: error: $.v: is an object; name one of its members, as in $.v.name"),
                mapped.problems());
    }

    @Test
    void aReferenceThatLeadsNowhereIsTold() throws IOException {
        Mapped mapped = map("$[*]", "$.nmae", "[ {\"id\": 1, \"name\": \"Bob\"} ]");
        assertEquals(
                List.of("people.json: warning: $.nmae: is there in none of the 1 rows;"
                        + " correct the reference unless the value is optional"),
                mapped.problems());
    }

    @Test
    void anUnfinishedDocumentIsToldWhereItOpens() throws IOException {
        Mapped mapped = map("$[*]", "$.v", "[ {\"id\": 1, \"v\": 1},\n  {\"id\": 2,");
        assertEquals(
                List.of("people.json:2:3: error: the object that starts here is not complete;"
                        + " write what is missing and close it with }"),
                mapped.problems());
        assertEquals(List.of("<1> \"1\"^^<xsd:integer>"), mapped.of("p"));
    }

    @Test
    void aWrongCharacterIsToldAtItsLineAndColumn() throws IOException {
        String problem =
                map("$[*]", "$.v", "[\n  {\"id\": 1, v: 1} ]").problems().get(0);
        assertEquals("people.json:2:13: error: is not JSON: unexpected character ('v'", problem.substring(0, 63));
    }

    @Test
    void severalDocumentsInAFileAreNotTakenForOne() throws IOException {
        Mapped mapped = map("$", "$.v", "{\"id\": 1, \"v\": 1}\n{\"id\": 2, \"v\": 2}");
        assertEquals(
                List.of("people.json:2:1: error: goes on behind the end of its JSON document;"
                        + " make one array of the documents, or declare dm:JSONLines when each line is one"),
                mapped.problems());
    }

    @Test
    void aQueryThatIsNoJsonPathIsTold() throws IOException {
        for (String query : List.of("$.a[*]]", "$.a[", "$.a[*", "$.", "$['a", "a b")) {
            List<String> problems = map(query, "$.v", "[]").problems();
            assertEquals(1, problems.size(), query);
            assertEquals("mapping.ttl:2:", problems.get(0).substring(0, 14), query);
        }
    }

    @Test
    void eachLineIsADocument() throws IOException {
        Mapped mapped = mapLines("$", "v", "{\"id\": 1, \"v\": 1}\n\n{\"id\": 2, \"v\": 2}\r\n");
        assertEquals(List.of("<1> \"1\"^^<xsd:integer>", "<2> \"2\"^^<xsd:integer>"), mapped.of("p"));
        assertEquals(List.of(), mapped.problems());
    }

    @Test
    void aLineThatIsNotJsonIsRefusedAlone() throws IOException {
        Mapped mapped = mapLines("$", "$.v", "{\"id\": 1, \"v\": 1}\n{\"id\": 2\n{\"id\": 3, \"v\": 3}\n");
        assertEquals(
                List.of("people.jsonl:2:1: error: the object that starts here is not complete;"
                        + " write what is missing and close it with }"),
                mapped.problems());
        assertEquals(List.of("<1> \"1\"^^<xsd:integer>", "<3> \"3\"^^<xsd:integer>"), mapped.of("p"));
    }

    @Test
    void anIteratorGoesOnInsideALine() throws IOException {
        Mapped mapped = mapLines("$[*]", "$.v", "[{\"id\": 1, \"v\": 1}, {\"id\": 2, \"v\": []}]\n");
        assertEquals(List.of("<1> \"1\"^^<xsd:integer>"), mapped.of("p"));
        assertEquals(
                List.of("people.jsonl:1:21: error: $.v: is an array; write $.v[*] for each of its values"),
                mapped.problems());
    }

    @Test
    void aClaimNamesTheLineOfItsRowAndTheColumnWhereRowsShareOne() throws IOException {
        Files.writeString(
                folder.resolve("people.json"),
                "[ {\"id\": 1, \"v\": 1}, {\"id\": 2, \"v\": 2},\n{\"id\": 3, \"v\": 3} ]");
        Mapped mapped = Mapped.of(folder, """
                :map rml:logicalSource [ rml:source "people.json" ; rml:referenceFormulation rml:JSONPath ; rml:iterator "$[*]" ] ;
                  rml:subjectMap [ rml:template "{$.id}" ] ;
                  rml:predicateObjectMap [ rml:predicate :p ; rml:objectMap [ rml:reference "$.v" ] ; dm:claim "c/{$.id}" ] .
                """);
        List<String> rows = mapped.triples().stream()
                .filter(triple -> triple.contains("#row>"))
                .map(triple -> triple.substring(triple.indexOf('"')))
                .toList();
        assertEquals(List.of("\"people.json:1\"", "\"people.json:1:22\"", "\"people.json:2\""), rows);
    }

    @Test
    void aKeyThatStandsTwiceIsRefused() throws IOException {
        Files.writeString(folder.resolve("people.json"), "[ {\"id\": 1},\n{\"id\": 1} ]");
        Mapped mapped = Mapped.of(folder, """
                :map rml:logicalSource [ rml:source "people.json" ; rml:referenceFormulation rml:JSONPath ;
                  rml:iterator "$[*]" ; dm:key "$.id" ] ;
                  rml:subjectMap [ rml:template "{$.id}" ; rml:class :C ] .
                """);
        assertEquals(
                List.of("people.json:2:1: error: $.id: \"1\" stands in line 1 already;"
                        + " give one of the two rows another key"),
                mapped.problems());
    }
}

package org.dossierkg.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.sys.JenaSystem;
import org.dossierkg.report.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversionTest {
    static {
        JenaSystem.init();
    }

    private static final String MAPPING = """
            PREFIX rml: <http://w3id.org/rml/>
            PREFIX dm: <https://w3id.org/dossier/mapping#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            PREFIX ex: <http://example.org/>
            ex:map a rml:TriplesMap ;
              rml:logicalSource [ rml:source [ a rml:RelativePathSource ; rml:path "table.csv" ] ; rml:referenceFormulation rml:CSV ] ;
              rml:subjectMap [ rml:template "http://example.org/{key}" ; rml:class ex:Thing, ex:Row ] ;
              rml:predicateObjectMap [ rml:predicate ex:name ; rml:objectMap [ rml:reference "name" ; rml:language "en" ] ] ;
              rml:predicateObjectMap [ rml:predicate ex:both ; rml:objectMap [ rml:template "{key} is \\\\{{name}\\\\}" ; rml:termType rml:Literal ] ] ;
              rml:predicateObjectMap [ rml:predicate ex:page ; rml:objectMap [ rml:reference "page" ; rml:termType rml:IRI ] ] ;
              rml:predicateObjectMap [ rml:predicate ex:founded ; rml:objectMap [ rml:reference "founded" ; rml:datatype xsd:date ] ] ;
              rml:predicateObjectMap [ rml:predicate ex:staff ; rml:objectMap [ rml:reference "staff" ; rml:datatype xsd:integer ] ] ;
              rml:predicateObjectMap [ rml:predicate ex:tag ; rml:objectMap [ rml:template "http://example.org/tag/{tags}" ; dm:separator ";" ] ] ;
              rml:predicateObjectMap [ rml:predicate ex:also ; rml:predicateMap [ rml:template "http://example.org/p/{tags}" ; dm:separator ";" ] ;
                rml:object "x" ; rml:objectMap [ rml:reference "tags" ; dm:separator ";" ] ] ;
              rml:predicateObjectMap [ rml:predicate ex:blank ; rml:objectMap [ rml:reference "name" ; rml:termType rml:BlankNode ] ] .
            """;

    private static final String HEADER = "key,name,page,founded,staff,tags\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {16, 64, 1000, 1 << 17})
    void whereverTheTableIsCutTheLinesAreThoseOfTheTerms(int chunk) throws IOException {
        Mapping mapping = mapping(HEADER + randomRows(new Random(7), 400));
        DatasetGraph expected = DatasetGraphFactory.create();
        List<Problem> problems = new ArrayList<>();
        mapping.map(StreamRDFLib.dataset(expected), problems::add);
        assertEquals(List.of(), problems);

        Bytes lines = new Bytes(1 << 10);
        mapping.map(new NodeLines(lines), problems::add);

        Outcome one = Outcome.of(mapping, 1, chunk);
        Outcome three = Outcome.of(mapping, 3, chunk);

        assertEquals(List.of(), one.problems());
        assertEquals(lines.toString(), one.text());
        assertEquals(one.text(), three.text());
        assertEquals(400, one.summary().rows());
        DatasetGraph actual = DatasetGraphFactory.create();
        RDFParser.fromString(one.text(), Lang.NTRIPLES).parse(actual);
        assertTrue(IsoMatcher.isomorphic(expected, actual));
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 200, 1000, 1 << 17})
    void whereverTheTableIsCutARowWithAnotherRowsKeyIsTold(int chunk) throws IOException {
        Random random = new Random(11);
        List<String> keys = List.of("", "é", "\"q, q\"", "北方工业");
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 400; i++) {
            String key = random.nextInt(9) == 0 ? keys.get(random.nextInt(keys.size())) : "k" + random.nextInt(2000);
            rows.append(key).append(",n").append(random.nextInt(3000)).append(",,,,\n");
        }
        Mapping mapping =
                mapping(rows.toString(), MAPPING.replace("rml:CSV ]", "rml:CSV ; dm:key \"key\", \"name\" ]"));
        Bytes lines = new Bytes(1 << 10);
        List<Problem> problems = new ArrayList<>();
        mapping.map(new NodeLines(lines), problems::add);
        long wrong = problems.stream().map(Problem::position).distinct().count();
        assertTrue(wrong > 20 && wrong < 200, wrong + " rows are refused");

        for (int threads : List.of(1, 3)) {
            Outcome outcome = Outcome.of(mapping, threads, chunk);
            assertEquals(lines.toString(), outcome.text());
            assertEquals(problems, outcome.problems());
            assertEquals(new Conversion.Summary(400, wrong), outcome.summary());
        }
    }

    @Test
    void theBundledDossierIsTheSameGraphByEitherWay() throws IOException {
        Mapping mapping = Mapping.read(Path.of("data/norinco/mapping.ttl"), "http://example.org/", problem -> {});
        DatasetGraph expected = DatasetGraphFactory.create();
        mapping.map(StreamRDFLib.dataset(expected), problem -> {});
        Outcome run = Outcome.of(mapping, 2, 1 << 17);
        DatasetGraph actual = DatasetGraphFactory.create();
        RDFParser.fromString(run.text(), Lang.NTRIPLES).parse(actual);
        assertTrue(IsoMatcher.isomorphic(expected, actual));
        assertEquals(List.of(), run.problems());
    }

    @Test
    void aRowWithAProblemGivesNoTripleAndTheCountsAddUp() throws IOException {
        Outcome run = Outcome.of(
                mapping(HEADER
                        + "a,A,http://example.org/a,2003-02-28,1,x\n"
                        + "b,B,http://example.org/b,2003-02-30,one,x\n"
                        + "c,C\n"
                        + "d,D,http://example.org/d d,2003-02-28,1,x\n"
                        + "e,E,,,,\n"),
                2,
                32);
        assertEquals(5, run.summary().rows());
        assertEquals(3, run.summary().refused());
        assertEquals(
                List.of(
                        "table.csv:3: error: founded: \"2003-02-30\" is not of type date",
                        "table.csv:3: error: staff: \"one\" is not of type integer",
                        "table.csv:4: error: page: the row ends before this column: it has 2 cells, the header 6",
                        "table.csv:5: error: page: \"http://example.org/d d\" is not an IRI"),
                lines(run));
        assertEquals(
                List.of(3L, 4L, 5L),
                run.refused().stream().map(refused -> refused.position().line()).toList());
        assertTrue(run.text().contains("<http://example.org/a>"));
        assertTrue(run.text().contains("<http://example.org/e>"));
        assertTrue(!run.text().contains("<http://example.org/b>"));
        assertTrue(!run.text().contains("<http://example.org/d>"));
    }

    @Test
    void anUnclosedQuoteEndsTheTableAtItsLine() throws IOException {
        Outcome run =
                Outcome.of(mapping(HEADER + "a,A,,,,\n".repeat(500) + "b,\"B,,,,\n" + "c,C,,,,\n".repeat(500)), 2, 256);
        assertEquals(List.of("table.csv:502: error: name: a quote is opened here and never closed"), lines(run));
        assertEquals(500, run.summary().rows() - run.summary().refused());
    }

    @Test
    void whenItIsToStopTheRestOfJsonIsNotRead() throws IOException {
        Mapping mapping = jsonMapping("[" + "{\"n\":\"one\"},".repeat(1000) + "{\"n\":\"2\"}]");
        Outcome run = Outcome.of(mapping, 1, 1000, 3);
        assertTrue(run.summary().rows() < 1000, run.summary().rows() + " rows were read");
        assertEquals(run.summary().rows(), run.summary().refused());
        assertEquals(run.summary().rows(), run.problems().size());
    }

    @Test
    void aRowOfJsonIsRefusedOnceWhateverIsWrongWithIt() throws IOException {
        Mapping mapping = jsonMapping("[ {\"n\":[1],\"m\":{}}, {\"n\":1,\"m\":2}, {\"n\":\"one\",\"m\":[]} ]");
        Outcome run = Outcome.of(mapping, 2, 1000);
        assertEquals(new Conversion.Summary(3, 2), run.summary());
        assertEquals(3, run.problems().size());
        assertEquals(2, run.refused().size());
        assertEquals(2, run.text().lines().count());
    }

    private Mapping jsonMapping(String rows) throws IOException {
        Files.writeString(folder.resolve("rows.json"), rows);
        Files.writeString(
                folder.resolve("mapping.ttl"),
                MAPPING.substring(0, MAPPING.indexOf("ex:map"))
                        + "ex:map rml:logicalSource [ rml:source [ a rml:RelativePathSource ; rml:path \"rows.json\" ] ;"
                        + " rml:referenceFormulation rml:JSONPath ; rml:iterator \"$[*]\" ] ;"
                        + " rml:subjectMap [ rml:template \"http://example.org/{n}\" ] ;"
                        + " rml:predicateObjectMap [ rml:predicate ex:m ; rml:objectMap [ rml:reference \"m\" ] ] ;"
                        + " rml:predicateObjectMap ["
                        + " rml:predicate ex:n ; rml:objectMap [ rml:reference \"n\" ; rml:datatype xsd:integer ] ] .");
        return Mapping.read(folder.resolve("mapping.ttl"), "http://example.org/base/", problem -> {});
    }

    @Test
    void whenItIsToStopNoFurtherTableIsRead() throws IOException {
        Mapping one = mapping(HEADER + "b,B,,2003-02-30,,\n");
        Files.writeString(folder.resolve("other.csv"), HEADER + "c,C,,2003-02-30,,\n");
        Files.writeString(
                folder.resolve("mapping.ttl"),
                MAPPING
                        + MAPPING.substring(MAPPING.indexOf("ex:map"))
                                .replace("ex:map", "ex:other")
                                .replace("table.csv", "other.csv"));
        Mapping both = Mapping.read(folder.resolve("mapping.ttl"), "http://example.org/base/", problem -> {});
        assertEquals(one.triplesMaps().size() + 1, both.triplesMaps().size());
        Outcome run = Outcome.of(both, 1, 1000, 1);
        assertEquals(1, run.summary().rows());
    }

    private static String randomRows(Random random, int count) {
        List<String> cells = List.of(
                "plain",
                "",
                "\"with, comma\"",
                "\"two\nlines\"",
                "\"say \"\"so\"\"\"",
                "北方工业",
                "a\"b\"\"c",
                "\"\"",
                "\"emoji 🏭\r\nand CRLF\"",
                "tab\there",
                "back\\slash",
                "é");
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rows.append('k').append(i).append(' ').append(random.nextInt(9)).append(',');
            rows.append(cells.get(random.nextInt(cells.size()))).append(',');
            rows.append(random.nextBoolean() ? "https://example.org/p?q=" + i : "page/" + i)
                    .append(',');
            rows.append(random.nextBoolean() ? "1980-01-0" + (1 + random.nextInt(9)) : "")
                    .append(',');
            rows.append(random.nextBoolean() ? Integer.toString(random.nextInt()) : "")
                    .append(',');
            rows.append(random.nextBoolean() ? "x; y ;z w" : "");
            rows.append(random.nextBoolean() ? "\n" : "\r\n");
        }
        return rows.toString();
    }

    private Mapping mapping(String table) throws IOException {
        return mapping(table, MAPPING);
    }

    private Mapping mapping(String table, String text) throws IOException {
        Files.writeString(folder.resolve("table.csv"), table, StandardCharsets.UTF_8);
        Path file = Files.writeString(folder.resolve("mapping.ttl"), text);
        List<Problem> problems = new ArrayList<>();
        Mapping mapping = Mapping.read(file, "http://example.org/base/", problems::add);
        assertEquals(List.of(), problems);
        return mapping;
    }

    /** The problems without the folder and without the advice. */
    private static List<String> lines(Outcome run) {
        return run.problems().stream()
                .map(problem -> Path.of(problem.position().file()).getFileName() + ":"
                        + problem.position().line() + ": "
                        + problem.severity().word() + ": " + problem.field() + ": "
                        + problem.what())
                .toList();
    }
}

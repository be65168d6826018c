package org.dossierkg.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoinTest {
    private static final long PLENTY = 1 << 28;
    private static final long NEXT_TO_NOTHING = 1;

    private static final long PARENTS = 3000;
    private static final String LONG_NAME = "n".repeat(200);

    private static final String MAPS = """
            <#parents> rml:logicalSource [ rml:source "parents.csv" ; rml:referenceFormulation rml:CSV ] ;
              rml:subjectMap [ rml:template "http://e.org/{name}" ] .
            <#children> rml:logicalSource [ rml:source "children.csv" ; rml:referenceFormulation rml:CSV ] ;
              rml:subjectMap [ rml:template "http://e.org/{id}" ] ;
              rml:predicateObjectMap [ rml:predicate :day ; rml:objectMap [ rml:reference "day" ; rml:datatype xsd:date ] ] ;
              rml:predicateObjectMap [ rml:predicate :parent ; rml:objectMap [ rml:parentTriplesMap <#parents> ;
                rml:joinCondition [ rml:child "key" ; rml:parent "key" ] ] ] .
            """;

    @TempDir
    Path folder;

    private Path temporary = Path.of("");

    @BeforeEach
    void makeAFolderForFiles() throws IOException {
        temporary = Files.createDirectory(folder.resolve("temporary"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void everyWayFindsThePairsThatALoopOverBothTablesFinds(int seed) throws IOException {
        RandomJoin random = new RandomJoin(seed);
        random.write(folder);
        Mapping mapping = read(RandomJoin.MAPPING);

        Set<String> inMemory = new TreeSet<>();
        for (int chunk : new int[] {64, 1 << 17}) {
            for (long memory : new long[] {PLENTY, NEXT_TO_NOTHING}) {
                String one = convert(mapping, 1, chunk, memory);
                assertEquals(one, convert(mapping, 2, chunk, memory));
                assertEquals(random.expected(), RandomJoin.joined(one.lines()), () -> "of " + memory + " bytes");
                inMemory.addAll(one.lines().toList());
            }
        }
        Set<String> byTerms = lines(mapping);
        assertEquals(byTerms, inMemory);
        assertTrue(random.expected().size() > 100, () -> "too few pairs to compare");
    }

    @ParameterizedTest
    @ValueSource(longs = {PLENTY, NEXT_TO_NOTHING})
    void aKeyOfVeryManyParentsGivesThemAll(long memory) throws IOException {
        tables(manyNames(), "a,k,\nb,other,\nc,k,\n");
        String lines = convert(read(MAPS), 2, 1 << 10, memory);
        assertEquals(2 * PARENTS, lines.lines().count());
        assertEquals(2 * PARENTS, lines.lines().distinct().count());
        assertTrue(lines.contains("<http://e.org/c> <http://e.org/parent> <http://e.org/" + LONG_NAME + "2999> .\n"));
    }

    @ParameterizedTest
    @ValueSource(longs = {PLENTY, NEXT_TO_NOTHING})
    void aParentThatIsThereOftenIsWrittenOnce(long memory) throws IOException {
        tables("k,n\n".repeat(500) + "k,m\n".repeat(500), "a,k,\n");
        assertEquals(List.of("a n", "a m").stream().sorted().toList(), pairs(convert(read(MAPS), 1, 256, memory)));
    }

    @ParameterizedTest
    @ValueSource(longs = {PLENTY, NEXT_TO_NOTHING})
    void aRefusedRowIsJoinedToNothing(long memory) throws IOException {
        tables("k,n\n", "a,k,2003-02-30\nb,k,\n");
        assertEquals(List.of("b n"), pairs(convert(read(MAPS), 1, 1 << 10, memory)));
    }

    @ParameterizedTest
    @ValueSource(longs = {PLENTY, NEXT_TO_NOTHING})
    void keysAndNamesCanBeLongerThanAnyBuffer(long memory) throws IOException {
        String key = "k".repeat(300_000);
        tables(key + ",n\n" + key + "," + "m".repeat(300_000) + "\n", "a," + key + ",\n");
        assertEquals(2, pairs(convert(read(MAPS), 2, 1 << 10, memory)).size());
    }

    @Test
    void valuesOfSeveralConditionsDoNotRunTogether() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "id,x,y\n1,ab,c\n2,a,bc\n");
        Mapping mapping = read("""
                <#t> rml:logicalSource [ rml:source "t.csv" ; rml:referenceFormulation rml:CSV ] ;
                  rml:subjectMap [ rml:template "http://e.org/{id}" ] ;
                  rml:predicateObjectMap [ rml:predicate :parent ; rml:objectMap [ rml:parentTriplesMap <#t> ;
                    rml:joinCondition [ rml:child "x" ; rml:parent "x" ] , [ rml:child "y" ; rml:parent "y" ] ] ] .
                """);
        assertEquals(List.of("1 1", "2 2"), pairs(convert(mapping, 1, 1 << 10, PLENTY)));
    }

    @ParameterizedTest
    @ValueSource(longs = {PLENTY, NEXT_TO_NOTHING})
    void jsonIsJoinedToTablesAndTablesToJson(long memory) throws IOException {
        Files.writeString(
                folder.resolve("a.json"), "[{\"id\":\"a\",\"keys\":[\"1\",\"2\"]},{\"id\":\"b\",\"keys\":[]}]");
        Files.writeString(folder.resolve("t.csv"), "id,key\nx,1\ny,2\nz,2\n");
        Mapping mapping = read("""
                <#json> rml:logicalSource [ rml:source "a.json" ; rml:referenceFormulation rml:JSONPath ; rml:iterator "$[*]" ] ;
                  rml:subjectMap [ rml:template "{id}" ; rml:termType rml:BlankNode ] ;
                  rml:predicateObjectMap [ rml:predicate :down ; rml:objectMap [ rml:parentTriplesMap <#t> ;
                    rml:joinCondition [ rml:child "keys[*]" ; rml:parent "key" ] ] ] .
                <#t> rml:logicalSource [ rml:source "t.csv" ; rml:referenceFormulation rml:CSV ] ;
                  rml:subjectMap [ rml:template "http://e.org/{id}" ] ;
                  rml:predicateObjectMap [ rml:predicate :up ; rml:objectMap [ rml:parentTriplesMap <#json> ;
                    rml:joinCondition [ rml:child "key" ; rml:parent "keys[*]" ] ] ] .
                """);
        assertEquals(
                Set.of(
                        "_:Ba <http://e.org/down> <http://e.org/x> .",
                        "_:Ba <http://e.org/down> <http://e.org/y> .",
                        "_:Ba <http://e.org/down> <http://e.org/z> .",
                        "<http://e.org/x> <http://e.org/up> _:Ba .",
                        "<http://e.org/y> <http://e.org/up> _:Ba .",
                        "<http://e.org/z> <http://e.org/up> _:Ba ."),
                convert(mapping, 1, 1 << 10, memory).lines().collect(Collectors.toSet()));
        assertEquals(
                lines(mapping), convert(mapping, 1, 1 << 10, memory).lines().collect(Collectors.toSet()));
    }

    @Test
    void claimsAreJoinedInMemoryAndSayWhenTheyDoNotFit() throws IOException {
        tables("k,n\n", "a,k,\n");
        Mapping mapping = read(MAPS.replace(
                "rml:predicate :parent ;",
                "rml:predicate :parent ; dm:claim \"claim/{id}\" ; dm:claimMap [ rml:predicateObjectMap ["
                        + " rml:predicate dsr:status ; rml:object dsr:Stated ] ] ;"));
        assertEquals(
                lines(mapping),
                new TreeSet<>(convert(mapping, 1, 1 << 10, PLENTY).lines().toList()));
        ProblemException e = assertThrows(ProblemException.class, () -> convert(mapping, 1, 1 << 10, NEXT_TO_NOTHING));
        assertEquals(
                folder.resolve("parents.csv")
                        + ": error: its rows are too many for the memory for joins, and claims are joined to them;"
                        + " allow joins more with --memory",
                e.problem().toString());
        assertEquals(List.of(), left());
    }

    @Test
    void aMissingFolderForFilesIsToldInOneLine() throws IOException {
        tables(manyNames(), "a,k,\n");
        assertEquals(noFolder(), problem(read(MAPS)));
    }

    @Test
    void aMissingFolderIsToldOfJsonToo() throws IOException {
        Files.writeString(
                folder.resolve("names.json"),
                LongStream.range(0, PARENTS)
                        .mapToObj(i -> "{\"key\":\"k\",\"id\":\"" + LONG_NAME + i + "\"}")
                        .collect(Collectors.joining(",", "[", "]")));
        String parents = """
                <#names> rml:logicalSource [ rml:source "names.json" ; rml:referenceFormulation rml:JSONPath ; rml:iterator "$[*]" ] ;
                  rml:subjectMap [ rml:template "http://e.org/{id}" ] ;
                """;
        String join = "rml:predicateObjectMap [ rml:predicate :other ; rml:objectMap [ rml:parentTriplesMap <#%s> ;"
                + " rml:joinCondition [ rml:child \"key\" ; rml:parent \"key\" ] ] ] .\n";
        tables("k,n\n", "a,k,\n");
        assertEquals(noFolder(), problem(read(MAPS + parents + String.format(join, "names"))));
        assertEquals(noFolder(), problem(read(MAPS + parents + String.format(join, "parents"))));
    }

    private String problem(Mapping mapping) throws IOException {
        Files.deleteIfExists(temporary);
        return assertThrows(ProblemException.class, () -> convert(mapping, 1, 1 << 10, NEXT_TO_NOTHING))
                .problem()
                .toString();
    }

    private String noFolder() {
        return temporary + ": error: what memory does not hold cannot be kept there: there is no such folder;"
                + " make room, name another folder with --temp, or allow more memory with --memory";
    }

    @Test
    void noParentIsReadBeforeTheConversion() throws IOException {
        tables("k,before\n", "a,k,\n");
        Mapping mapping = read(MAPS);
        tables("k,after\n", "a,k,\n");
        assertEquals(List.of("a after"), pairs(convert(mapping, 1, 1 << 10, PLENTY)));
    }

    private void tables(String parents, String children) throws IOException {
        Files.writeString(folder.resolve("parents.csv"), "key,name\n" + parents);
        Files.writeString(folder.resolve("children.csv"), "id,key,day\n" + children);
    }

    /** Parents with the same key, more than a block of {@link Spill} holds. */
    private static String manyNames() {
        return LongStream.range(0, PARENTS)
                .mapToObj(i -> "k," + LONG_NAME + i + "\n")
                .collect(Collectors.joining());
    }

    private Mapping read(String maps) throws IOException {
        Path file = folder.resolve("mapping.ttl");
        Files.writeString(file, Mapped.PREFIXES + "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\n" + maps);
        List<Problem> problems = new ArrayList<>();
        Mapping mapping = Mapping.read(file, "http://e.org/", problems::add);
        assertEquals(List.of(), problems);
        return mapping;
    }

    private String convert(Mapping mapping, int threads, int chunk, long memory) throws IOException {
        Resources resources = new Resources(threads, chunk, memory, temporary);
        String lines = Outcome.of(mapping, resources, Integer.MAX_VALUE).text();
        assertEquals(List.of(), left());
        assertFalse(lines.contains("\uFFFD"), lines);
        return lines;
    }

    /** What stands in the folder for files. */
    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.toList();
        }
    }

    /** The lines of the terms that a mapping gives. */
    private static Set<String> lines(Mapping mapping) {
        Bytes out = new Bytes(1 << 10);
        mapping.map(new NodeLines(out), problem -> {});
        return new TreeSet<>(out.toString().lines().toList());
    }

    /** Sorted lines of the property parent, as "subject object" without the namespace. */
    private static List<String> pairs(String lines) {
        return lines.lines()
                .filter(line -> line.contains("/parent>"))
                .map(line -> line.replaceAll("<http://e.org/([^>]*)>", "$1")
                        .replace(" parent ", " ")
                        .replace(" .", ""))
                .sorted()
                .toList();
    }
}

package org.dossierkg.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two invented tables with keys of all kinds, and which of their rows belong together; the same from the same seed. */
final class RandomJoin {
    /** Joins by one column, by two, by the values of a cell, by texts made of cells, inside a table, and into graphs. */
    static final String MAPPING = """
            <#parents> rml:logicalSource [ rml:source "parents.csv" ; rml:referenceFormulation rml:CSV ] ;
              rml:subjectMap [ rml:template "http://e.org/p{number}" ] ;
              rml:predicateObjectMap [ rml:predicate :self ; rml:objectMap [ rml:parentTriplesMap <#parents> ;
                rml:joinCondition [ rml:child "x" ; rml:parent "y" ] ] ] .
            <#blank> rml:logicalSource [ rml:source "parents.csv" ; rml:referenceFormulation rml:CSV ] ;
              rml:subjectMap [ rml:template "p{number}, X" ; rml:termType rml:BlankNode ] .
            <#children> rml:logicalSource [ rml:source "children.csv" ; rml:referenceFormulation rml:CSV ] ;
              rml:subjectMap [ rml:template "http://e.org/c{number}" ; rml:class :Child ] ;
              rml:predicateObjectMap [ rml:predicate :one ; rml:objectMap [ rml:parentTriplesMap <#parents> ;
                rml:joinCondition [ rml:child "x" ; rml:parent "x" ] ] ] ;
              rml:predicateObjectMap [ rml:predicate :two, :both ; rml:objectMap [ rml:parentTriplesMap <#parents> ;
                rml:joinCondition [ rml:child "x" ; rml:parent "x" ] , [ rml:child "y" ; rml:parent "y" ] ] ] ;
              rml:predicateObjectMap [ rml:predicate :several ; rml:objectMap [ rml:parentTriplesMap <#parents> ;
                rml:joinCondition [ rml:childMap [ rml:reference "list" ; dm:separator ";" ] ; rml:parent "y" ] ] ] ;
              rml:predicateObjectMap [ rml:predicate :made ; rml:graph :graph ; rml:objectMap [
                rml:parentTriplesMap <#parents> ;
                rml:joinCondition [ rml:child "x" ; rml:parentMap [ rml:template "{y}" ] ] ] ] ;
              rml:predicateObjectMap [ rml:predicate :blank ; rml:objectMap [ rml:parentTriplesMap <#blank> ;
                rml:joinCondition [ rml:child "y" ; rml:parent "y" ] ] ] .
            """;

    private static final List<String> CELLS = List.of(
            "", "", "a", "b", "ab", "say \"so\"", "two\nlines", "a, b", "北京", "é", "🏭", "a;b", " a ", "\t", "\\", "X");

    private final List<List<String>> parents = new ArrayList<>();
    private final List<List<String>> children = new ArrayList<>();

    RandomJoin(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            // a number can stand in several rows, so that the same parent comes twice
            parents.add(List.of(String.valueOf(random.nextInt(40)), cell(random), cell(random)));
        }
        for (int i = 0; i < 80; i++) {
            children.add(List.of(
                    String.valueOf(i),
                    cell(random),
                    cell(random),
                    random.nextBoolean() ? "" : "a; b ;" + (random.nextBoolean() ? "é" : "X")));
        }
    }

    private static String cell(Random random) {
        return CELLS.get(random.nextInt(CELLS.size()));
    }

    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("parents.csv"), table("number,x,y\n", parents));
        Files.writeString(folder.resolve("children.csv"), table("number,x,y,list\n", children));
    }

    private static String table(String header, List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining("", header, ""));
    }

    /** What each property holds, as "property subject object". */
    Set<String> expected() {
        Set<String> expected = new TreeSet<>();
        add(expected, "self p%s p%s", parents, (child, parent) -> same(child, 1, parent, 2));
        add(expected, "one c%s p%s", children, (child, parent) -> same(child, 1, parent, 1));
        BiPredicate<List<String>, List<String>> two =
                (child, parent) -> same(child, 1, parent, 1) && same(child, 2, parent, 2);
        add(expected, "two c%s p%s", children, two);
        add(expected, "both c%s p%s", children, two);
        add(
                expected,
                "several c%s p%s",
                children,
                (child, parent) -> Arrays.stream(child.get(3).split(";", -1))
                        .map(String::strip)
                        .anyMatch(value -> !value.isEmpty() && value.equals(parent.get(2))));
        add(expected, "made c%s p%s graph", children, (child, parent) -> same(child, 1, parent, 2));
        add(expected, "blank c%s _:Bp%sX2cXX20XX58X", children, (child, parent) -> same(child, 2, parent, 2));
        return expected;
    }

    private void add(
            Set<String> expected,
            String form,
            List<List<String>> rows,
            BiPredicate<List<String>, List<String>> joined) {
        for (List<String> child : rows) {
            for (List<String> parent : parents) {
                if (joined.test(child, parent)) {
                    expected.add(String.format(form, child.get(0), parent.get(0)));
                }
            }
        }
    }

    private static boolean same(List<String> child, int column, List<String> parent, int other) {
        return !child.get(column).isEmpty() && child.get(column).equals(parent.get(other));
    }

    /** The lines of joins, in the form of {@link #expected}. */
    static Set<String> joined(Stream<String> lines) {
        return lines.filter(line -> !line.contains("#type>"))
                .map(line -> line.replaceAll("<http://e.org/([^>]*)>", "$1")
                        .replaceAll("^(\\S+) (\\S+) (.*) \\.$", "$2 $1 $3"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

package org.dossierkg.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.sys.JenaSystem;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;
import org.dossierkg.report.Severity;
import org.dossierkg.source.Access;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The official RML-IO cases of sources of CSV, run in place. */
class RmlIoSourceTest {
    private static final Path SUITE = Path.of(System.getProperty("suites", "../shared/suites"), "rml-io");

    /** How many cases of sources the suite holds. */
    private static final int CASES = 32;

    /** What the other cases of sources read. */
    private static final Map<String, List<String>> ELSEWHERE = Map.of(
            "JSON",
            List.of(
                    "RMLSTC0001a",
                    "RMLSTC0001b",
                    "RMLSTC0002a",
                    "RMLSTC0002b",
                    "RMLSTC0002c",
                    "RMLSTC0002d",
                    "RMLSTC0002e",
                    "RMLSTC0007a",
                    "RMLSTC0008a",
                    "RMLSTC0008b",
                    "RMLSTC0011a",
                    "RMLSTC0011b",
                    "RMLSTC0011c",
                    "RMLSTC0011d",
                    "RMLSTC0011e"),
            "XML",
            List.of(
                    "RMLSTC0007c",
                    "RMLSTC0007d",
                    "RMLSTC0012a",
                    "RMLSTC0012b",
                    "RMLSTC0012c",
                    "RMLSTC0012d",
                    "RMLSTC0012e"),
            "a SPARQL query",
            List.of("RMLSTC0003"),
            "a database",
            List.of("RMLSTC0006a"));

    /** Cases that we answer otherwise, each with the reason. */
    private static final Map<String, String> OTHERWISE = Map.of(
            "RMLSTC0004a", "an empty cell is the empty text there; here it is no value, declared or not",
            "RMLSTC0009a", "column names in quotes are an error there; here they are names, as RFC 4180 has it");

    static {
        JenaSystem.init();
    }

    @TestFactory
    List<DynamicTest> eachCaseGivesItsGraphOrItsError() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(SUITE), () -> "skipped: the RML suite is not at " + SUITE);
        List<String> elsewhere =
                ELSEWHERE.values().stream().flatMap(List::stream).toList();
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> folders = Files.list(SUITE)) {
            for (Path folder : folders.sorted().toList()) {
                String name = folder.getFileName().toString();
                if (name.startsWith("RMLSTC") && !elsewhere.contains(name) && !OTHERWISE.containsKey(name)) {
                    tests.add(DynamicTest.dynamicTest(name, () -> run(folder)));
                }
            }
        }
        assertEquals(CASES - elsewhere.size() - OTHERWISE.size(), tests.size(), "cases of the suite");
        return tests;
    }

    private static void run(Path folder) throws IOException {
        boolean errorExpected = Files.readString(folder.resolve("README.md")).contains("**Error expected?** Yes");
        List<Problem> problems = new ArrayList<>();
        DatasetGraph actual = DatasetGraphFactory.create();
        Access access = new Access(false, folder, InputStream.nullInputStream());
        try {
            Mapping.read(folder.resolve("mapping.ttl"), "http://example.com/base/", access, problems::add)
                    .map(StreamRDFLib.dataset(actual), problems::add);
        } catch (ProblemException e) {
            problems.add(e.problem());
        }
        boolean failed = problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        assertEquals(errorExpected, failed, () -> "problems: " + problems);
        if (!errorExpected) {
            DatasetGraph expected = DatasetGraphFactory.create();
            RDFParser.source(folder.resolve("default.nq")).lang(Lang.NQUADS).parse(expected);
            assertTrue(
                    IsoMatcher.isomorphic(expected, actual),
                    () -> "expected\n" + text(expected) + "\nbut was\n" + text(actual));
        }
    }

    private static String text(DatasetGraph dataset) {
        StringWriter out = new StringWriter();
        RDFDataMgr.write(out, dataset, RDFFormat.NQUADS);
        return out.toString();
    }
}

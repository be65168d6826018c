package org.dossierkg.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The official RML-Core cases for CSV, run in place. */
class RmlCoreTest {
    private static final Path SUITE =
            Path.of(System.getProperty("suites", "../shared/suites"), "rml-core-csv-json-xml");

    /** How many cases for CSV the suite holds. */
    private static final int CASES = 48;

    /** Cases that we answer otherwise, each with the reason. */
    private static final Map<String, String> OTHERWISE =
            Map.of("RMLTC0024f-CSV", "its mapping is not Turtle: a string holds the escape sequence backslash a");

    static {
        JenaSystem.init();
    }

    @TestFactory
    List<DynamicTest> eachCaseGivesItsGraphOrItsError() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(SUITE), () -> "skipped: the RML suite is not at " + SUITE);
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> folders = Files.list(SUITE)) {
            for (Path folder : folders.sorted().toList()) {
                String name = folder.getFileName().toString();
                if (name.endsWith("-CSV") && !OTHERWISE.containsKey(name)) {
                    tests.add(DynamicTest.dynamicTest(name, () -> run(folder)));
                }
            }
        }
        assertEquals(CASES - OTHERWISE.size(), tests.size(), "cases of the suite");
        return tests;
    }

    private static void run(Path folder) throws IOException {
        boolean errorExpected = Files.readString(folder.resolve("README.md")).contains("**Error expected?** Yes");
        List<Problem> problems = new ArrayList<>();
        DatasetGraph actual = DatasetGraphFactory.create();
        try {
            Mapping mapping = Mapping.read(folder.resolve("mapping.ttl"), "http://example.com/base/", problems::add);
            mapping.map(StreamRDFLib.dataset(actual), problems::add);
        } catch (ProblemException e) {
            problems.add(e.problem());
        }
        boolean failed = problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        if (errorExpected) {
            assertTrue(failed, () -> "an error is expected, but there was none, and this graph: " + actual);
            return;
        }
        assertFalse(failed, () -> "unexpected: " + problems);
        DatasetGraph expected = DatasetGraphFactory.create();
        Path output = folder.resolve("output.nq");
        if (Files.exists(output)) {
            RDFParser.source(output).lang(Lang.NQUADS).parse(expected);
        }
        assertTrue(
                IsoMatcher.isomorphic(expected, actual),
                () -> "expected\n" + text(expected) + "\nbut was\n" + text(actual));
    }

    private static String text(DatasetGraph dataset) {
        StringWriter out = new StringWriter();
        RDFDataMgr.write(out, dataset, RDFFormat.NQUADS);
        return out.toString();
    }
}

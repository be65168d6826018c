package org.dossierkg.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

/**
 * A case of an official RML suite, run in place.
 *
 * @param folder holds {@code mapping.ttl}, its sources, {@code README.md}, and the expected quads
 * @param base what relative IRIs stand against
 * @param output the file with the expected quads
 * @param naturalDatatypes whether the suite is of the edition in which JSON's numbers are numbers
 */
record RmlCase(Path folder, String base, String output, boolean naturalDatatypes) {
    static {
        JenaSystem.init();
    }

    /** The folder of a suite; the test is skipped with a reason where it is not there. */
    static Path suite(String name) {
        Path suite = Path.of(System.getProperty("suites", "../shared/suites"), name);
        Assumptions.assumeTrue(Files.isDirectory(suite), () -> "skipped: the RML suite is not at " + suite);
        return suite;
    }

    /**
     * A test for each case of a suite but those that we answer otherwise.
     *
     * @param count how many cases the suite has whose name matches
     * @param otherwise names of cases, each with the reason; each must be one of the suite's
     */
    static List<DynamicTest> tests(
            Path suite,
            String names,
            int count,
            Map<String, String> otherwise,
            String base,
            String output,
            boolean naturalDatatypes)
            throws IOException {
        try (Stream<Path> folders = Files.list(suite)) {
            List<Path> cases = folders.sorted()
                    .filter(folder -> folder.getFileName().toString().matches(names))
                    .toList();
            assertEquals(count, cases.size(), "cases of the suite");
            List<DynamicTest> tests = cases.stream()
                    .filter(folder ->
                            !otherwise.containsKey(folder.getFileName().toString()))
                    .map(folder -> DynamicTest.dynamicTest(
                            folder.getFileName().toString(),
                            () -> new RmlCase(folder, base, output, naturalDatatypes).run()))
                    .toList();
            assertEquals(count - otherwise.size(), tests.size(), "cases that we answer as the suite does");
            return tests;
        }
    }

    /** Runs the case by either way of mapping: row by row to terms, and whole tables to lines. */
    void run() throws IOException {
        run("terms", (mapping, dataset, problems) -> mapping.map(StreamRDFLib.dataset(dataset), problems::add));
        run("lines", (mapping, dataset, problems) -> {
            Outcome outcome = Outcome.of(mapping, 1, 1 << 16);
            problems.addAll(outcome.problems());
            RDFParser.fromString(outcome.text(), Lang.NQUADS).parse(dataset);
        });
    }

    private void run(String way, Way mapped) throws IOException {
        boolean errorExpected = Files.readString(folder.resolve("README.md")).contains("**Error expected?** Yes");
        List<Problem> problems = new ArrayList<>();
        DatasetGraph actual = DatasetGraphFactory.create();
        try {
            Mapping mapping = Mapping.read(
                    folder.resolve("mapping.ttl"),
                    base,
                    new Access(false, Path.of(""), InputStream.nullInputStream(), naturalDatatypes),
                    problems::add);
            mapped.map(mapping, actual, problems);
        } catch (ProblemException e) {
            problems.add(e.problem());
        }
        String name = folder.getFileName() + " by way of " + way;
        boolean failed = problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        if (errorExpected) {
            assertTrue(failed, () -> name + ": an error is expected, but there was none, and this graph: " + actual);
            return;
        }
        assertFalse(failed, () -> name + ": unexpected " + problems);
        DatasetGraph expected = DatasetGraphFactory.create();
        Path quads = folder.resolve(output);
        if (Files.exists(quads)) {
            RDFParser.source(quads).lang(Lang.NQUADS).parse(expected);
        }
        assertTrue(
                IsoMatcher.isomorphic(expected, actual),
                () -> name + ": expected\n" + text(expected) + "\nbut was\n" + text(actual));
    }

    /** Adds what a mapping makes to a dataset. */
    private interface Way {
        void map(Mapping mapping, DatasetGraph dataset, List<Problem> problems) throws IOException;
    }

    private static String text(DatasetGraph dataset) {
        StringWriter out = new StringWriter();
        RDFDataMgr.write(out, dataset, RDFFormat.NQUADS);
        return out.toString();
    }
}

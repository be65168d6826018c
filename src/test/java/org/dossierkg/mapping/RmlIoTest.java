package org.dossierkg.mapping;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The official RML-IO cases for sources, run in place. */
class RmlIoTest {
    private static final String XML = "XML is not read";

    /** Cases that we answer otherwise, each with the reason. */
    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            Map.entry("RMLSTC0003", "queries over RDF files are not read"),
            Map.entry("RMLSTC0004a", "it takes empty cells for empty texts; for us they are no values"),
            Map.entry("RMLSTC0006a", "databases are not read"),
            Map.entry(
                    "RMLSTC0006b", "its path is relative to the working directory, which would have to be its folder"),
            Map.entry("RMLSTC0007c", XML),
            Map.entry("RMLSTC0007d", XML),
            Map.entry("RMLSTC0009a", "it wants an error for a quoted header, and the graph that we give"),
            Map.entry("RMLSTC0012a", XML),
            Map.entry("RMLSTC0012b", XML),
            Map.entry("RMLSTC0012c", XML),
            Map.entry("RMLSTC0012d", XML),
            Map.entry("RMLSTC0012e", XML));

    @TestFactory
    List<DynamicTest> eachSourceGivesItsGraphOrItsError() throws IOException {
        return RmlCase.tests(
                RmlCase.suite("rml-io"), "RMLSTC.*", 32, OTHERWISE, "http://example.com/base/", "default.nq", true);
    }
}

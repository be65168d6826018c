package org.dossierkg.mapping;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The official RML-Core cases for CSV and JSON, run in place. */
class RmlCoreTest {
    private static final String BASE = "http://example.com/";
    private static final String EARLIER_BASE = "http://example.com/base/";
    private static final String OUTPUT = "output.nq";

    /** Cases of the newest edition, which is for JSON alone, that we answer otherwise. */
    private static final Map<String, String> JSON_OTHERWISE = Map.of(
            "RMLTC0027b-JSON", "its graph has an IRI with a blank, which is no IRI; we refuse the value and say so");

    /** Cases of the edition for several formats that we answer otherwise, for CSV. */
    private static final Map<String, String> CSV_OTHERWISE =
            Map.of("RMLTC0024f-CSV", "its mapping is not Turtle: a string holds the escape sequence backslash a");

    @TestFactory
    List<DynamicTest> eachJsonCaseGivesItsGraphOrItsError() throws IOException {
        return RmlCase.tests(RmlCase.suite("rml-core"), ".*-JSON", 76, JSON_OTHERWISE, BASE, OUTPUT, true);
    }

    @TestFactory
    List<DynamicTest> eachCsvCaseGivesItsGraphOrItsError() throws IOException {
        return RmlCase.tests(
                RmlCase.suite("rml-core-csv-json-xml"), ".*-CSV", 48, CSV_OTHERWISE, EARLIER_BASE, OUTPUT, true);
    }

    /** Nine cases of that edition want the strings that {@code --no-natural-datatypes} gives; the newest wants numbers. */
    @TestFactory
    List<DynamicTest> eachEarlierJsonCaseGivesItsGraphOrItsError() throws IOException {
        return RmlCase.tests(
                RmlCase.suite("rml-core-csv-json-xml"), ".*-JSON", 40, Map.of(), EARLIER_BASE, OUTPUT, false);
    }
}

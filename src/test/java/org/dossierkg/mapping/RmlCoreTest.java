package org.dossierkg.mapping;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Cases of that edition for JSON in which numbers become strings; the newest edition has them as integers. */
    private static final Map<String, String> EARLIER_JSON_OTHERWISE = Stream.of(
                    "2a", "7c", "7d", "7e", "7f", "8a", "8b", "11b", "12a")
            .collect(Collectors.toMap(
                    number -> "RMLTC" + "0".repeat(5 - number.length()) + number + "-JSON",
                    number -> "superseded: the newest edition of the case asks for xsd:integer"));

    @TestFactory
    List<DynamicTest> eachJsonCaseGivesItsGraphOrItsError() throws IOException {
        return RmlCase.tests(RmlCase.suite("rml-core"), ".*-JSON", 76, JSON_OTHERWISE, BASE, OUTPUT);
    }

    @TestFactory
    List<DynamicTest> eachCsvCaseGivesItsGraphOrItsError() throws IOException {
        return RmlCase.tests(RmlCase.suite("rml-core-csv-json-xml"), ".*-CSV", 48, CSV_OTHERWISE, EARLIER_BASE, OUTPUT);
    }

    @TestFactory
    List<DynamicTest> eachEarlierJsonCaseGivesItsGraphOrItsError() throws IOException {
        return RmlCase.tests(
                RmlCase.suite("rml-core-csv-json-xml"), ".*-JSON", 40, EARLIER_JSON_OTHERWISE, EARLIER_BASE, OUTPUT);
    }
}

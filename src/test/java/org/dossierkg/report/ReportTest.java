package org.dossierkg.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Position ROW = Position.of(Path.of("data", "sanctions.csv"), 7);

    @Test
    void aProblemIsOneLineThatCanBeClicked() {
        Problem problem =
                Problem.error(ROW, "authority", "\"US\" is not in authorities.csv", "add it there or correct the key");
        assertEquals(
                "data/sanctions.csv:7: error: authority: \"US\" is not in authorities.csv; add it there or correct the key",
                problem.toString());
        assertEquals(
                "data/mapping.ttl:3:14: error: is not Turtle",
                Problem.error(Position.of(Path.of("data/mapping.ttl"), 3, 14), "is not Turtle", "")
                        .toString());
    }

    @Test
    void problemsAreSortedByPlaceAndKeptOnce() {
        Report report = new Report();
        Problem later = Problem.error(Position.of(Path.of("b.csv"), 2), "late", "");
        Problem early = Problem.error(Position.of(Path.of("a.csv"), 10), "early", "");
        report.add(later);
        report.add(early);
        report.add(later);
        assertEquals(List.of(early, later), report.problems());
        assertEquals(2, report.count(Severity.ERROR));
    }

    @Test
    void warningsNeverCrowdOutErrors() {
        Report report = new Report(2);
        for (int line = 1; line <= 5; line++) {
            report.add(Problem.warning(Position.of(Path.of("a.csv"), line), "", "odd", ""));
        }
        assertFalse(report.hasErrors());
        report.add(Problem.error(ROW, "wrong", ""));
        assertTrue(report.hasErrors());
        assertEquals(3, report.problems().size());
        assertEquals(5, report.count(Severity.WARNING));
        assertEquals(3, report.dropped(Severity.WARNING));
        assertEquals(0, report.dropped(Severity.ERROR));
    }
}

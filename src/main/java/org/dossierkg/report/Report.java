package org.dossierkg.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Collects problems, each once: all are counted, and as many kept as the limit allows. Errors are never crowded out by
 * warnings, since each severity has the limit for itself.
 */
public final class Report {
    /** How many problems of one severity are kept when nothing else is said. */
    public static final int DEFAULT_LIMIT = 100;

    private final int limit;
    private final Set<Problem> kept = new LinkedHashSet<>();
    private final Map<Severity, Integer> added = new EnumMap<>(Severity.class);

    public Report() {
        this(DEFAULT_LIMIT);
    }

    /** @param limit how many problems of one severity are kept, at least 1 */
    public Report(int limit) {
        this.limit = limit;
    }

    public void add(Problem problem) {
        if (kept.contains(problem)) {
            return;
        }
        int number = added.merge(problem.severity(), 1, Integer::sum);
        if (number <= limit) {
            kept.add(problem);
        }
    }

    /** The kept problems, by file, line and column. */
    public List<Problem> problems() {
        List<Problem> sorted = new ArrayList<>(kept);
        sorted.sort(Comparator.comparing((Problem p) -> p.position().file())
                .thenComparingLong(p -> p.position().line())
                .thenComparingLong(p -> p.position().column()));
        return List.copyOf(sorted);
    }

    /** How many problems of this severity were added, the dropped ones included. */
    public int count(Severity severity) {
        return added.getOrDefault(severity, 0);
    }

    /** How many problems of this severity were added beyond the limit. */
    public int dropped(Severity severity) {
        return Math.max(0, count(severity) - limit);
    }

    public boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }
}

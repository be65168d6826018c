package org.dossierkg.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dossierkg.report.Problem;
import org.dossierkg.source.Row;

/** The keys that the rows of a table have had so far. */
final class Keys {
    private final List<Integer> columns;
    private final Map<List<Object>, Long> seen = new HashMap<>();

    /** No keys yet for these columns, 0-based. */
    Keys(List<Integer> columns) {
        this.columns = columns;
    }

    /** Whether each key of a row is there and was in no row before; a problem tells what is not so. */
    boolean areOwn(Row row, Consumer<Problem> problems) {
        boolean own = true;
        for (int column : columns) {
            String name = row.header().columns().get(column);
            String value = row.cell(column);
            Long line = value.isEmpty()
                    ? null
                    : seen.putIfAbsent(List.of(column, value), row.position().line());
            if (value.isEmpty()) {
                problems.accept(Problem.error(row.position(), name, "is empty", "give the row a key of its own"));
                own = false;
            } else if (line != null) {
                problems.accept(Problem.error(
                        row.position(),
                        name,
                        "\"" + value + "\" stands in line " + line + " already",
                        "give one of the two rows another key"));
                own = false;
            }
        }
        return own;
    }
}

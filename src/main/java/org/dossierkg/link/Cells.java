package org.dossierkg.link;

import java.util.function.Consumer;
import org.dossierkg.report.Problem;
import org.dossierkg.source.Row;

/** The cells of a row by name, and whether the row is still good. */
final class Cells {
    private final Row row;
    private final Consumer<Problem> problems;
    private boolean refused;

    Cells(Row row, Consumer<Problem> problems) {
        this.row = row;
        this.problems = problems;
    }

    /** What stands in a column; nothing where the table has no such column. */
    String text(String column) {
        int at = row.header().columns().indexOf(column);
        return at < 0 ? "" : row.cell(at);
    }

    void refuse(String column, String what, String advice) {
        problems.accept(Problem.error(row.position(), column, what, advice));
        refused = true;
    }

    boolean refused() {
        return refused;
    }
}

package org.dossierkg.source;

import java.util.List;
import org.dossierkg.report.Position;

/**
 * One row of a table.
 *
 * @param header the table's header
 * @param line the line on which the row starts, 1-based, the header's own line included
 * @param cells as many as the header has columns; an empty text stands for no value
 */
public record Row(Header header, long line, List<String> cells) {
    /** The cell in this column, 0-based. */
    public String cell(int column) {
        return cells.get(column);
    }

    public Position position() {
        return Position.of(header.path(), line);
    }

    /** The row as a claim names it, such as {@code sanctions.csv:7}. */
    public String name() {
        return header.name() + ":" + line;
    }
}

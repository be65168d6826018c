package org.dossierkg.source;

import java.util.List;
import org.dossierkg.report.Position;

/** A row of a delimited text file. */
public final class CsvRow implements Row {
    private final Header header;
    private final long line;
    private final String[] cells;

    /** Keeps the array, which nobody may change after. */
    CsvRow(Header header, long line, String[] cells) {
        this.header = header;
        this.line = line;
        this.cells = cells;
    }

    @Override
    public Header header() {
        return header;
    }

    /** The line on which the row starts, 1-based, the header's own line included. */
    public long line() {
        return line;
    }

    @Override
    public Position position() {
        return Position.of(header.path(), line);
    }

    @Override
    public String name() {
        return header.name() + ":" + line;
    }

    @Override
    public String cell(int column) {
        return cells[column];
    }

    @Override
    public List<String> values(int column) {
        return cells[column].isEmpty() ? List.of() : List.of(cells[column]);
    }
}

package org.dossierkg.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dossierkg.report.Position;

/**
 * A row of a delimited text file whose cells are UTF-8 bytes. One object stands for one row after the other: it changes
 * when the next row is asked for.
 */
public final class ByteRow implements Row {
    private final Header header;
    private final byte[][] sources;
    private final int[] starts;
    private final int[] ends;
    private long line;

    ByteRow(Header header) {
        this.header = header;
        int columns = header.columns().size();
        this.sources = new byte[columns][];
        this.starts = new int[columns];
        this.ends = new int[columns];
    }

    void begin(long newLine) {
        line = newLine;
    }

    void set(int column, byte[] source, int start, int end) {
        sources[column] = source;
        starts[column] = start;
        ends[column] = end;
    }

    /** Takes over the cells of another row. */
    void set(CsvRow row) {
        line = row.line();
        for (int column = 0; column < sources.length; column++) {
            byte[] cell = row.cell(column).getBytes(StandardCharsets.UTF_8);
            set(column, cell, 0, cell.length);
        }
    }

    /** Where the bytes of a cell are, from {@link #start} to before {@link #end}. */
    public byte[] source(int column) {
        return sources[column];
    }

    /** The offset of a cell's first byte. */
    public int start(int column) {
        return starts[column];
    }

    /** The offset behind a cell's last byte. */
    public int end(int column) {
        return ends[column];
    }

    /** Whether a cell has no value. */
    public boolean isEmpty(int column) {
        return starts[column] == ends[column];
    }

    /** The line on which the row starts, 1-based, the header's own line included. */
    public long line() {
        return line;
    }

    @Override
    public Header header() {
        return header;
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
        return new String(sources[column], starts[column], ends[column] - starts[column], StandardCharsets.UTF_8);
    }

    @Override
    public List<String> values(int column) {
        return isEmpty(column) ? List.of() : List.of(cell(column));
    }
}

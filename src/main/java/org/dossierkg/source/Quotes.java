package org.dossierkg.source;

import java.io.IOException;
import java.io.LineNumberReader;
import java.io.Reader;
import java.util.List;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;

/** Finds the quote that a table's record breaks on: the parser knows the record, a user wants the cell. */
final class Quotes {
    private final Header header;
    private final Dialect dialect;
    private long line;
    private int cell;
    private long openedLine;
    private int openedCell;

    private Quotes(Header header, Dialect dialect) {
        this.header = header;
        this.dialect = dialect;
    }

    /** The problem with the record that starts on this line, 1-based. */
    static Problem problem(Input input, Header header, Dialect dialect, long record) {
        Quotes quotes = new Quotes(header, dialect);
        try (LineNumberReader text = new LineNumberReader(TextFile.open(input, dialect.encoding(), ignored -> {}))) {
            while (text.getLineNumber() < record - 1 && text.readLine() != null) {
                quotes.line = text.getLineNumber();
            }
            quotes.line = record;
            boolean closed = quotes.scan(text);
            return closed
                    ? quotes.at(
                            quotes.line,
                            quotes.cell,
                            "text stands behind the closing quote",
                            "write \"\" for a quote inside a quoted cell")
                    : quotes.at(
                            quotes.openedLine,
                            quotes.openedCell,
                            "a quote is opened here and never closed",
                            "close it, or write \"\" for a quote inside a quoted cell");
        } catch (IOException e) {
            return TextFile.unreadable(header.path(), e).problem();
        }
    }

    /** Whether the scan ended behind a closed quote, at text that should not be there. */
    private boolean scan(Reader text) throws IOException {
        boolean quoted = false;
        boolean start = true;
        int c = text.read();
        while (c >= 0) {
            int next = text.read();
            if (dialect.backslash() && c == '\\') {
                next = text.read();
            } else if (quoted && c == dialect.quote() && next == dialect.quote()) {
                next = text.read();
            } else if (quoted && c == dialect.quote()) {
                quoted = false;
                if (next >= 0 && next != dialect.delimiter() && next != '\r' && next != '\n') {
                    return true;
                }
            } else if (!quoted && start && c == dialect.quote()) {
                quoted = true;
                openedLine = line;
                openedCell = cell;
            } else if (!quoted && c == dialect.delimiter()) {
                cell++;
            }
            start = !quoted && (c == dialect.delimiter() || c == '\n');
            if (c == '\n') {
                line++;
                cell = quoted ? cell : 0;
            }
            c = next;
        }
        return false;
    }

    private Problem at(long line, int cell, String what, String advice) {
        List<String> columns = header.columns();
        return Problem.error(
                Position.of(header.path(), line), cell < columns.size() ? columns.get(cell) : "", what, advice);
    }
}

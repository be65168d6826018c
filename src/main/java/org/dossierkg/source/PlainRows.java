package org.dossierkg.source;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a chunk that is written as RFC 4180 has it, split without turning bytes into characters.
 *
 * <p>Whatever is not so written ends this with {@link #isOdd()}, and the whole chunk is for {@link CsvTable}, which knows
 * what to make of it and what to tell.
 */
public final class PlainRows {
    private final byte[] bytes;
    private final int length;
    private final int columns;
    private final byte delimiter;
    private final byte quote;
    private final ByteRow row;
    private byte[] scratch = new byte[256];
    private int scratched;
    private int at;
    private long line;
    private boolean odd;

    private PlainRows(Chunk chunk, Header header, Dialect dialect) {
        this.bytes = chunk.bytes();
        this.length = chunk.length();
        this.columns = header.columns().size();
        this.delimiter = (byte) dialect.delimiter();
        this.quote = (byte) dialect.quote();
        this.row = new ByteRow(header);
        this.line = chunk.firstLine();
        if (chunk.number() == 0) {
            at = startsWithMark() ? 3 : 0;
            next();
        }
    }

    /** The rows of a chunk, behind the header if the chunk has it; null when they need a closer look. */
    public static @Nullable PlainRows of(Chunk chunk, Header header, Dialect dialect) {
        if (!chunk.isPlain() || !dialect.isPlain() || header.columns().size() < 2) {
            return null;
        }
        return new PlainRows(chunk, header, dialect);
    }

    /** The next row, or null behind the last and where something is odd. */
    public @Nullable ByteRow next() {
        while (at < length && !odd) {
            long first = line;
            if (bytes[at] == '\n' || (bytes[at] == '\r' && at + 1 < length && bytes[at + 1] == '\n')) {
                at += bytes[at] == '\n' ? 1 : 2;
                line++;
                continue;
            }
            scratched = 0;
            row.begin(first);
            int cell = 0;
            boolean more = true;
            while (more && cell < columns) {
                boolean inQuotes = at < length && bytes[at] == quote;
                more = inQuotes ? quoted(cell) : plain(cell);
                cell++;
            }
            odd |= more || cell < columns;
            return odd ? null : row;
        }
        return null;
    }

    /** Whether something turned up that is not for this class; then no row of the chunk counts. */
    public boolean isOdd() {
        return odd;
    }

    /** Reads a cell without quotes, and returns whether another follows in the row. */
    private boolean plain(int cell) {
        int start = at;
        int i = at;
        byte all = 0;
        byte b = 0;
        while (i < length) {
            b = bytes[i];
            if (b == delimiter || b == '\n') {
                break;
            }
            all |= b;
            i++;
        }
        int end = i;
        boolean more = i < length && b == delimiter;
        if (!more) {
            line++;
            if (end > start && bytes[end - 1] == '\r') {
                end--;
            }
        }
        at = i + 1;
        odd |= all < 0 && !Utf8.isValid(bytes, start, end);
        row.set(cell, bytes, start, end);
        return more;
    }

    /** Reads a cell in quotes, and returns whether another follows in the row. */
    private boolean quoted(int cell) {
        int start = at + 1;
        int i = start;
        boolean doubled = false;
        byte all = 0;
        while (i < length) {
            byte b = bytes[i];
            if (b == quote) {
                if (i + 1 < length && bytes[i + 1] == quote) {
                    doubled = true;
                    i++;
                } else {
                    break;
                }
            } else if (b == '\n') {
                line++;
            }
            all |= b;
            i++;
        }
        odd |= all < 0 && !Utf8.isValid(bytes, start, i);
        if (doubled) {
            undouble(cell, start, i);
        } else {
            row.set(cell, bytes, start, i);
        }
        i++;
        if (i < length && bytes[i] == delimiter) {
            at = i + 1;
            return true;
        }
        if (i < length && bytes[i] == '\r') {
            i++;
        }
        odd |= i < length && bytes[i] != '\n';
        line++;
        at = i + 1;
        return false;
    }

    private void undouble(int cell, int start, int end) {
        if (scratch.length < scratched + end - start) {
            scratch = Arrays.copyOf(scratch, Math.max(scratch.length * 2, scratched + end - start));
        }
        int from = scratched;
        for (int i = start; i < end; i++) {
            scratch[scratched++] = bytes[i];
            if (bytes[i] == quote) {
                i++;
            }
        }
        row.set(cell, scratch, from, scratched);
    }

    private boolean startsWithMark() {
        return length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }
}

package org.dossierkg.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a delimited text file between records, so that its parts can be parsed apart.
 *
 * <p>A quote counts where the parser lets it: at the start of a cell. So a line end inside a quoted cell is no end of a
 * record, and a quote in the middle of a cell quotes nothing. The encoding has to be one in which ASCII characters are
 * single bytes.
 */
public final class Chunks {
    /** A record that is longer than this, in bytes, is taken for an unclosed quote. */
    private static final int LONGEST_RECORD = 1 << 26;

    private final Input input;
    private final InputStream in;
    private final Header header;
    private final Dialect dialect;
    private final int size;
    private final Queue<byte[]> used = new ArrayDeque<>();
    private byte[] buffer;
    private int filled;
    private int scanned;
    private int boundary;
    private long lines;
    private long linesAtBoundary;
    private long number;
    private long linesAtChunk;
    private State state = State.START;
    private boolean ended;
    private int firstOdd = Integer.MAX_VALUE;
    private int lastOdd = -1;

    /** Where in a cell the scan is. */
    private enum State {
        /** Before its first byte. */
        START,
        /** Inside a cell without quotes. */
        PLAIN,
        /** Between quotes. */
        QUOTED,
        /** Behind a quote that closes the cell, unless another quote follows. */
        CLOSED
    }

    private Chunks(Input input, InputStream in, Header header, Dialect dialect, int size) {
        this.input = input;
        this.in = in;
        this.header = header;
        this.dialect = dialect;
        this.size = size;
        this.buffer = new byte[size];
    }

    /**
     * Cuts a stream, which the caller closes.
     *
     * @param input where the stream is from, to look closer at what is wrong
     * @param size how many bytes a chunk has at most, unless one record alone is longer
     */
    public static Chunks of(Input input, InputStream in, Header header, Dialect dialect, int size) {
        return new Chunks(input, in, header, dialect, size);
    }

    /**
     * The next records, or null behind the last.
     *
     * @throws ProblemException if a quote is never closed; all records before it have been given
     */
    public @Nullable Chunk next() throws IOException {
        while (!ended) {
            int read = in.read(buffer, filled, buffer.length - filled);
            ended = read < 0;
            filled += Math.max(read, 0);
            scan();
            if (filled == buffer.length && boundary > 0) {
                return cut(boundary);
            }
            if (filled == buffer.length) {
                if (filled >= LONGEST_RECORD) {
                    throw unclosed();
                }
                buffer = Arrays.copyOf(buffer, buffer.length * 2);
            }
        }
        if (state == State.QUOTED && boundary == 0) {
            throw unclosed();
        }
        if (state == State.QUOTED) {
            return cut(boundary);
        }
        return filled > 0 ? cut(filled) : null;
    }

    /** Has further records read over a chunk that nobody needs any more. */
    public void reuse(Chunk chunk) {
        if (chunk.bytes().length == size) {
            used.add(chunk.bytes());
        }
    }

    private Chunk cut(int end) {
        Chunk chunk = new Chunk(buffer, end, number++, linesAtChunk + 1, firstOdd >= end);
        int more = filled - end;
        byte[] rest = more <= size && !used.isEmpty() ? used.remove() : new byte[Math.max(size, more)];
        System.arraycopy(buffer, end, rest, 0, more);
        buffer = rest;
        filled = more;
        scanned -= end;
        boundary = 0;
        firstOdd = lastOdd >= end ? 0 : Integer.MAX_VALUE;
        lastOdd -= end;
        linesAtChunk = linesAtBoundary;
        return chunk;
    }

    private void scan() {
        byte quote = (byte) dialect.quote();
        byte delimiter = (byte) dialect.delimiter();
        State state = this.state;
        int i = scanned;
        for (; i < filled; i++) {
            byte b = buffer[i];
            if (state == State.QUOTED) {
                if (b == quote) {
                    state = State.CLOSED;
                } else if (b == '\n') {
                    lines++;
                }
            } else if (b == '\n') {
                lines++;
                boundary = i + 1;
                linesAtBoundary = lines;
                state = State.START;
            } else if (b == delimiter) {
                state = State.START;
            } else if (b == quote && state != State.PLAIN) {
                state = State.QUOTED;
            } else if (b == '\r') {
                odd(i, i + 1 < filled && buffer[i + 1] != '\n');
            } else {
                odd(i, b == quote || state == State.CLOSED);
                state = State.PLAIN;
            }
        }
        scanned = i;
        this.state = state;
    }

    private void odd(int at, boolean isOdd) {
        if (isOdd) {
            firstOdd = Math.min(firstOdd, at);
            lastOdd = at;
        }
    }

    private ProblemException unclosed() {
        Problem problem = Quotes.problem(input, header, dialect, linesAtChunk + 1);
        return new ProblemException(problem);
    }
}

package org.dossierkg.mapping;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of byte strings, read one after the other from memory or from a file.
 *
 * <pre>
 *   length of the first (4 bytes) | length of the second (4 bytes) | first | second
 * </pre>
 */
final class Pairs {
    private static final int HEAD = 8;

    private final @Nullable FileChannel file;
    private long read;
    private byte[] bytes;
    private int filled;
    private int start;
    private int split;
    private int end;

    private Pairs(@Nullable FileChannel file, byte[] bytes, int filled) {
        this.file = file;
        this.bytes = bytes;
        this.filled = filled;
    }

    /** The pairs that were put there. */
    static Pairs of(Bytes pairs) {
        return new Pairs(null, pairs.array(), pairs.length());
    }

    /** The pairs in a file, from its start, of which so many bytes are held at once or one pair if that is longer. */
    static Pairs of(FileChannel file, int window) {
        return new Pairs(file, new byte[window], 0);
    }

    /** Adds a pair behind others. */
    static void put(
            Bytes out, byte[] first, int firstStart, int firstEnd, byte[] second, int secondStart, int secondEnd) {
        out.number(firstEnd - firstStart);
        out.number(secondEnd - secondStart);
        out.put(first, firstStart, firstEnd);
        out.put(second, secondStart, secondEnd);
    }

    /** Goes on to the next pair, and returns whether there is one. */
    boolean next() throws IOException {
        if (!has(HEAD)) {
            return false;
        }
        ByteBuffer head = ByteBuffer.wrap(bytes, end, HEAD);
        int first = head.getInt();
        int second = head.getInt();
        has(HEAD + first + second);
        start = end + HEAD;
        split = start + first;
        end = split + second;
        return true;
    }

    /** Whether so many bytes follow, which are then in memory. */
    private boolean has(int more) throws IOException {
        if (filled - end < more && file != null) {
            byte[] window = more > bytes.length ? new byte[Math.max(more, bytes.length * 2)] : bytes;
            System.arraycopy(bytes, end, window, 0, filled - end);
            bytes = window;
            filled -= end;
            end = 0;
            int count = 0;
            while (filled < bytes.length && count >= 0) {
                count = file.read(ByteBuffer.wrap(bytes, filled, bytes.length - filled), read);
                read += Math.max(count, 0);
                filled += Math.max(count, 0);
            }
        }
        return filled - end >= more;
    }

    /** The array that the pair is in. */
    byte[] bytes() {
        return bytes;
    }

    /** Where the first of the pair starts. */
    int start() {
        return start;
    }

    /** Where the first ends and the second starts. */
    int split() {
        return split;
    }

    /** Where the second ends. */
    int end() {
        return end;
    }
}

package org.dossierkg.mapping;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Terms of the row at hand as N-Triples writes them, one behind the other in one run of bytes; the first is number 0.
 *
 * <p>A term is written to {@link #open()} and ended by {@link #end()}, or taken back by {@link #drop()}. Whoever adds
 * terms for a while takes them back by {@link #truncate(int)}, so one object serves row after row.
 */
final class Terms {
    private final Bytes bytes = new Bytes(1 << 10);
    private int[] ends = new int[16];
    private int count;

    /** How many terms there are. */
    int count() {
        return count;
    }

    /** Where the next term is written. */
    Bytes open() {
        return bytes;
    }

    /** The offset of a term's first byte; that of the open term's, if the term is number {@link #count()}. */
    int start(int term) {
        return term == 0 ? 0 : ends[term - 1];
    }

    /** The offset behind a term's last byte. */
    int end(int term) {
        return ends[term];
    }

    /** Makes a term of what was written since the last one. */
    void end() {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count++] = bytes.length();
    }

    /** Forgets what was written since the last term. */
    void drop() {
        bytes.truncate(start(count));
    }

    /** Forgets all but the first terms. */
    void truncate(int terms) {
        count = terms;
        drop();
    }

    /** Takes out some terms; those behind them move up. */
    void remove(int first, int behind) {
        int from = start(first);
        int removed = start(behind) - from;
        bytes.remove(from, from + removed);
        for (int term = behind; term < count; term++) {
            ends[term - behind + first] = ends[term] - removed;
        }
        count -= behind - first;
    }

    /** The bytes of all terms; others after the next writing. */
    byte[] array() {
        return bytes.array();
    }

    /** A term as text. */
    String text(int term) {
        return new String(bytes.array(), start(term), end(term) - start(term), StandardCharsets.UTF_8);
    }

    /** Writes a term. */
    void copy(int term, Bytes out) {
        bytes.copy(start(term), end(term), out);
    }

    /** Whether a term is one of these. */
    boolean isOneOf(int term, List<byte[]> others) {
        for (byte[] other : others) {
            if (is(term, other)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a term consists of these bytes. */
    boolean is(int term, byte[] other) {
        return bytes.holds(start(term), end(term), other);
    }
}

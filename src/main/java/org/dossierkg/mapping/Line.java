package org.dossierkg.mapping;

import java.util.Arrays;

/** A line of bytes, without its end, that is sorted by them as unsigned numbers: UTF-8 by its code points. */
final class Line implements Comparable<Line> {
    /** About how many bytes of memory a line takes besides its own. */
    static final int COST = 40;

    private final byte[] block;
    private final int start;
    private final int end;

    /** Keeps the block, which nobody may change after. */
    Line(byte[] block, int start, int end) {
        this.block = block;
        this.start = start;
        this.end = end;
    }

    byte[] block() {
        return block;
    }

    int start() {
        return start;
    }

    int length() {
        return end - start;
    }

    @Override
    public int compareTo(Line other) {
        return Arrays.compareUnsigned(block, start, end, other.block, other.start, other.end);
    }
}

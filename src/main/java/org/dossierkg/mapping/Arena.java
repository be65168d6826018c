package org.dossierkg.mapping;

import java.util.ArrayList;
import java.util.List;

/** A growing store of records of bytes; behind one full array it goes on in another, so that it can outgrow 2 GB. */
final class Arena {
    /** A record's place is the number of its segment, from 1, before so many bits of its offset there. */
    private static final int OFFSET_BITS = 18;

    private static final int SEGMENT = 1 << OFFSET_BITS;

    private final List<byte[]> segments = new ArrayList<>();
    private byte[] last = new byte[0];
    private int filled;
    private long bytes;

    /** Makes room for a record of so many bytes, at least one, and returns its place, which is never 0. */
    long add(int length) {
        if (last.length - filled < length) {
            last = new byte[Math.max(SEGMENT, length)];
            segments.add(last);
            filled = 0;
            bytes += last.length;
        }
        long place = ((long) segments.size() << OFFSET_BITS) | filled;
        filled += length;
        return place;
    }

    /** The array that the record at this place is in, at {@link #offset}. */
    byte[] segment(long place) {
        return segments.get((int) (place >>> OFFSET_BITS) - 1);
    }

    static int offset(long place) {
        return (int) place & (SEGMENT - 1);
    }

    /** How many bytes of memory the records take. */
    long bytes() {
        return bytes;
    }
}

package org.dossierkg.mapping;

import java.util.Arrays;
import java.util.function.LongToIntFunction;

/** Finds records of an arena by some of their bytes: a table with open addressing, each place with the first bits of its hash. */
final class Places {
    private static final int PLACE_BITS = 40;
    private static final long PLACE = (1L << PLACE_BITS) - 1;

    /** Fewer than three quarters of the longest array of powers of two. */
    private static final int MOST = 800_000_000;

    private final Arena arena;
    private final int start;
    private final LongToIntFunction length;
    private long[] slots = new long[16];
    private int count;

    /**
     * No places yet.
     *
     * @param start where in a record the bytes start by which it is found
     * @param length how many they are, by the record's place
     */
    Places(Arena arena, int start, LongToIntFunction length) {
        this.arena = arena;
        this.start = start;
        this.length = length;
    }

    /** A hash of 64 bits, all of which depend on all bytes. */
    static long hash(byte[] bytes, int start, int end) {
        long hash = 0xCBF29CE484222325L;
        for (int i = start; i < end; i++) {
            hash = (hash ^ bytes[i]) * 0x100000001B3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
        hash = (hash ^ (hash >>> 29)) * 0xBF58476D1CE4E5B9L;
        return hash ^ (hash >>> 32);
    }

    /** The place of the record with these bytes, of which the hash is given; 0 when there is none. */
    long find(long hash, byte[] bytes, int from, int to) {
        int mask = slots.length - 1;
        for (int i = (int) hash & mask; slots[i] != 0; i = (i + 1) & mask) {
            if ((slots[i] >>> PLACE_BITS) == (hash >>> PLACE_BITS)) {
                long place = slots[i] & PLACE;
                int at = Arena.offset(place) + start;
                if (Arrays.equals(arena.segment(place), at, at + length.applyAsInt(place), bytes, from, to)) {
                    return place;
                }
            }
        }
        return 0;
    }

    /** Adds the place of a record whose bytes are not found yet. */
    void add(long hash, long place) {
        if (count >= slots.length / 4 * 3) {
            long[] before = slots;
            slots = new long[before.length * 2];
            for (long slot : before) {
                if (slot != 0) {
                    put(hash(slot & PLACE), slot);
                }
            }
        }
        put(hash, (hash >>> PLACE_BITS << PLACE_BITS) | place);
        count++;
    }

    private void put(long hash, long slot) {
        int mask = slots.length - 1;
        int i = (int) hash & mask;
        while (slots[i] != 0) {
            i = (i + 1) & mask;
        }
        slots[i] = slot;
    }

    private long hash(long place) {
        int at = Arena.offset(place) + start;
        return hash(arena.segment(place), at, at + length.applyAsInt(place));
    }

    /** How many there are. */
    int count() {
        return count;
    }

    /** Whether it has as many places as one table can hold. */
    boolean isFull() {
        return count >= MOST;
    }

    /** How many slots the table has, for places and empty ones. */
    int slots() {
        return slots.length;
    }

    /** The place in a slot; 0 when it is empty. */
    long place(int slot) {
        return slots[slot] & PLACE;
    }

    /** How many bytes of memory the table takes. */
    long bytes() {
        return (long) Long.BYTES * slots.length;
    }
}

package org.dossierkg.mapping;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The keys of one column, each with the line of the first row that has it, as bytes.
 *
 * <pre>
 *   line     8 bytes
 *   length   4 bytes
 *   key
 * </pre>
 */
final class KeyLines {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LENGTH = 8;
    private static final int KEY = 12;

    private final Arena arena = new Arena();
    private final Places places = new Places(arena, KEY, KeyLines.this::length);

    /** Adds a key that is not there, and returns whether it was so. */
    boolean add(byte[] bytes, int start, int end, long line) {
        long hash = Places.hash(bytes, start, end);
        if (places.find(hash, bytes, start, end) != 0) {
            return false;
        }
        long place = arena.add(KEY + end - start);
        byte[] segment = arena.segment(place);
        int at = Arena.offset(place);
        LONG.set(segment, at, line);
        INT.set(segment, at + LENGTH, end - start);
        System.arraycopy(bytes, start, segment, at + KEY, end - start);
        places.add(hash, place);
        return true;
    }

    /** The line of a key that is there. */
    long line(byte[] bytes, int start, int end) {
        long place = places.find(Places.hash(bytes, start, end), bytes, start, end);
        return (long) LONG.get(arena.segment(place), Arena.offset(place));
    }

    private int length(long place) {
        return (int) INT.get(arena.segment(place), Arena.offset(place) + LENGTH);
    }
}

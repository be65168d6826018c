package org.dossierkg.index;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Numbers that are added one by one while an index is made. */
final class Ints {
    private int[] values = new int[1024];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    int get(int at) {
        return values[at];
    }

    void set(int at, int value) {
        values[at] = value;
    }

    int size() {
        return size;
    }

    ByteBuffer bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(size * Integer.BYTES);
        bytes.asIntBuffer().put(values, 0, size);
        return bytes;
    }
}

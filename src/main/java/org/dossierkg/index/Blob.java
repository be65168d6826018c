package org.dossierkg.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow while an index is made: texts and numbers of varying length. */
final class Blob {
    private byte[] bytes = new byte[1 << 16];
    private int size;

    int size() {
        return size;
    }

    /** A number from 0 on, seven bits a byte, the lowest first. */
    void number(int value) {
        int rest = value;
        while (rest >= 0x80) {
            put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        put((byte) rest);
    }

    /** A number of any size in four bytes. */
    void fixed(int value) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            put((byte) (value >> shift));
        }
    }

    /** A text behind its length in bytes. */
    void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        bytes(utf8, utf8.length);
    }

    /** The first of these bytes, behind how many. */
    void bytes(byte[] added, int length) {
        number(length);
        reserve(length);
        System.arraycopy(added, 0, bytes, size, length);
        size += length;
    }

    private void put(byte value) {
        reserve(1);
        bytes[size++] = value;
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length + (bytes.length >> 1)));
        }
    }

    ByteBuffer bytes() {
        return ByteBuffer.wrap(bytes, 0, size).slice();
    }
}

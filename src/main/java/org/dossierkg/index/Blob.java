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

    /** A text behind its length in bytes. */
    void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        reserve(utf8.length);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
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

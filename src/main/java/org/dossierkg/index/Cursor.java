package org.dossierkg.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads what a {@link Blob} has written, from a place on. */
final class Cursor {
    private final ByteBuffer bytes;
    private int at;

    Cursor(ByteBuffer bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    int number() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            byte part = bytes.get(at++);
            value |= (part & 0x7F) << shift;
            if (part >= 0) {
                return value;
            }
        }
    }

    /** A number in four bytes. */
    int fixed() {
        int value = bytes.getInt(at);
        at += Integer.BYTES;
        return value;
    }

    /** The bytes behind their length. */
    byte[] bytes() {
        byte[] read = new byte[number()];
        for (int i = 0; i < read.length; i++) {
            read[i] = bytes.get(at + i); // faster than in bulk, since most texts are short
        }
        at += read.length;
        return read;
    }

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** A text that was packed; empty when nothing is there. */
    String text(Symbols symbols) {
        int length = number();
        String text = symbols.text(bytes, at, length);
        at += length;
        return text;
    }

    /** Passes over numbers behind how many they are. */
    void skipNumbers() {
        for (int left = number(); left > 0; left--) {
            number();
        }
    }

    void skipText() {
        int length = number();
        at += length;
    }
}

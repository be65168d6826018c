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

    String text() {
        byte[] utf8 = new byte[number()];
        for (int i = 0; i < utf8.length; i++) {
            utf8[i] = bytes.get(at + i);
        }
        at += utf8.length;
        return new String(utf8, StandardCharsets.UTF_8);
    }

    int at() {
        return at;
    }
}

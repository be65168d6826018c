package org.dossierkg.mapping;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing run of UTF-8 bytes to which N-Triples is written. */
final class Bytes {
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes;
    private int length;

    /** An empty run with room for so many bytes before it has to grow. */
    Bytes(int capacity) {
        bytes = new byte[capacity];
    }

    int length() {
        return length;
    }

    /** Forgets all behind this length. */
    void truncate(int shorter) {
        length = shorter;
    }

    void put(byte[] constant) {
        room(constant.length);
        System.arraycopy(constant, 0, bytes, length, constant.length);
        length += constant.length;
    }

    void put(char ascii) {
        room(1);
        bytes[length++] = (byte) ascii;
    }

    /** Repeats what stands between two offsets. */
    void repeat(int from, int to) {
        room(to - from);
        System.arraycopy(bytes, from, bytes, length, to - from);
        length += to - from;
    }

    /** Writes text as it is. */
    void text(String text) {
        int count = text.length();
        room(count * 3);
        for (int i = 0; i < count; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes[length++] = (byte) c;
            } else {
                i += character(text, i);
            }
        }
    }

    /** Writes text as it stands between the quotes of an N-Triples literal. */
    void literal(String text) {
        int count = text.length();
        room(count * 3);
        for (int i = 0; i < count; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                i += character(text, i);
            } else if (c >= ' ' && c != '"' && c != '\\') {
                bytes[length++] = (byte) c;
            } else {
                escape(c);
            }
        }
    }

    /** Writes text with every character percent-encoded that is not unreserved in an IRI. */
    void iriSafe(String text) {
        int count = text.length();
        room(count * 9);
        for (int i = 0; i < count; i++) {
            char c = text.charAt(i);
            if (Iris.isUnreservedAscii(c)) {
                bytes[length++] = (byte) c;
            } else {
                int start = length;
                boolean kept = c >= 0x80 && Iris.isUnreserved(text.codePointAt(i));
                if (c < 0x80) {
                    bytes[length++] = (byte) c;
                } else {
                    i += character(text, i);
                }
                if (!kept) {
                    percentEncode(start);
                }
            }
        }
    }

    private void percentEncode(int start) {
        byte[] raw = Arrays.copyOfRange(bytes, start, length);
        length = start;
        for (byte b : raw) {
            bytes[length++] = '%';
            bytes[length++] = HEX[(b >> 4) & 0xF];
            bytes[length++] = HEX[b & 0xF];
        }
    }

    /** Writes one character beyond ASCII, and returns how many chars it took besides the first. */
    private int character(String text, int i) {
        int c = text.codePointAt(i);
        if (c < 0x800) {
            bytes[length++] = (byte) (0xC0 | (c >> 6));
        } else {
            if (c < 0x10000) {
                bytes[length++] = (byte) (0xE0 | (c >> 12));
            } else {
                bytes[length++] = (byte) (0xF0 | (c >> 18));
                bytes[length++] = (byte) (0x80 | ((c >> 12) & 0x3F));
            }
            bytes[length++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        }
        bytes[length++] = (byte) (0x80 | (c & 0x3F));
        return Character.charCount(c) - 1;
    }

    private void escape(char c) {
        room(6);
        switch (c) {
            case '"' -> pair('"');
            case '\\' -> pair('\\');
            case '\n' -> pair('n');
            case '\r' -> pair('r');
            case '\t' -> pair('t');
            case '\b' -> pair('b');
            case '\f' -> pair('f');
            default -> bytes[length++] = (byte) c;
        }
    }

    private void pair(char second) {
        bytes[length++] = '\\';
        bytes[length++] = (byte) second;
    }

    /** Makes room for so many bytes more, and a few beyond. */
    private void room(int more) {
        if (bytes.length - length < more + 16) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more + 16));
        }
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}

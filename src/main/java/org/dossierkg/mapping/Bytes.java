package org.dossierkg.mapping;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing run of UTF-8 bytes to which N-Triples is written. */
final class Bytes {
    private static final byte[] BLANK = "_:B".getBytes(StandardCharsets.US_ASCII);
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

    /** Writes a number as four bytes, the first byte first. */
    void number(int number) {
        room(Integer.BYTES);
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes[length++] = (byte) (number >> shift);
        }
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

    /** Writes UTF-8 as it is. */
    void put(byte[] source, int start, int end) {
        room(end - start);
        System.arraycopy(source, start, bytes, length, end - start);
        length += end - start;
    }

    /** Writes UTF-8 as it stands between the quotes of an N-Triples literal. */
    void literal(byte[] source, int start, int end) {
        room((end - start) * 2);
        byte[] target = bytes;
        int at = length;
        for (int i = start; i < end; i++) {
            byte b = source[i];
            if (b == '"' || b == '\\' || (b >= 0 && b < ' ')) {
                length = at;
                escape((char) b);
                at = length;
            } else {
                target[at++] = b;
            }
        }
        length = at;
    }

    /**
     * Writes UTF-8 with every character percent-encoded that is not unreserved in an IRI.
     *
     * @return whether no character is among those that are best not in an IRI
     */
    boolean iriSafe(byte[] source, int start, int end) {
        room((end - start) * 3);
        boolean usual = true;
        for (int i = start; i < end; i++) {
            byte b = source[i];
            if (b >= 0 && Iris.isUnreservedAscii((char) b)) {
                bytes[length++] = b;
            } else if (b >= 0) {
                percentEncode(b);
            } else {
                int c = character(source, i);
                int size = size(b);
                usual &= !Iris.isDiscouraged(c);
                for (int k = 0; k < size; k++) {
                    if (Iris.isUnreserved(c)) {
                        bytes[length++] = source[i + k];
                    } else {
                        percentEncode(source[i + k]);
                    }
                }
                i += size - 1;
            }
        }
        return usual;
    }

    /** The character that starts here. */
    private static int character(byte[] source, int i) {
        int first = source[i];
        if (first >= 0) {
            return first;
        }
        int size = size(first);
        int c = first & (0x7F >> size);
        for (int k = 1; k < size; k++) {
            c = (c << 6) | (source[i + k] & 0x3F);
        }
        return c;
    }

    /** How many bytes the character has that starts with this one. */
    private static int size(int first) {
        int bits = first & 0xFF;
        return bits < 0x80 ? 1 : bits < 0xE0 ? 2 : bits < 0xF0 ? 3 : 4;
    }

    /** Writes UTF-8 as the name of a blank node, made from the text alone so that it is the same wherever it is made. */
    void blank(byte[] source, int start, int end) {
        put(BLANK);
        for (int i = start; i < end; i += size(source[i])) {
            int c = character(source, i);
            if (c < 0x80 && c != 'X' && Character.isLetterOrDigit(c)) {
                put((char) c);
            } else {
                put('X');
                text(Integer.toHexString(c));
                put('X');
            }
        }
    }

    private void percentEncode(byte b) {
        bytes[length++] = '%';
        bytes[length++] = HEX[(b >> 4) & 0xF];
        bytes[length++] = HEX[b & 0xF];
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

    /** Writes what stands between two offsets elsewhere, or once more here. */
    void copy(int from, int to, Bytes out) {
        out.put(bytes, from, to);
    }

    /** Whether exactly these bytes stand between two offsets. */
    boolean holds(int from, int to, byte[] other) {
        return to - from == other.length && Arrays.equals(bytes, from, to, other, 0, other.length);
    }

    /** Takes out what stands between two offsets. */
    void remove(int from, int to) {
        System.arraycopy(bytes, to, bytes, from, length - to);
        length -= to - from;
    }

    /** The bytes, of which those before {@link #length()} count; others after the next writing. */
    byte[] array() {
        return bytes;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, length);
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}

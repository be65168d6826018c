package org.dossierkg.bench;

import java.io.IOException;
import java.io.OutputStream;

/** A buffer of N-Triples in UTF-8, written to a stream when it is full. */
final class TripleBytes {
    private static final int SIZE = 1 << 16;

    /** The most bytes that one character becomes: four of UTF-8. */
    private static final int LONGEST = 4;

    private static final String HEX = "0123456789ABCDEF";

    private final byte[] buffer = new byte[SIZE];
    private final OutputStream out;
    private int length;

    TripleBytes(OutputStream out) {
        this.out = out;
    }

    /** Adds ASCII that needs no escape. */
    @SuppressWarnings("deprecation") // the one way of the JDK to copy ASCII without a step between
    void plain(String ascii) throws IOException {
        room(ascii.length());
        ascii.getBytes(0, ascii.length(), buffer, length);
        length += ascii.length();
    }

    /** Adds text as it is. */
    void text(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            room(LONGEST);
            i += add(text, i);
        }
    }

    /** Adds text as a literal has it. */
    void escaped(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            room(LONGEST);
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> escape(c);
                case '\n' -> escape('n');
                case '\r' -> escape('r');
                default -> i += add(text, i);
            }
        }
    }

    /** Adds text as a template puts it into an IRI: every ASCII character that is not unreserved as its number. */
    void encoded(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            room(LONGEST);
            char c = text.charAt(i);
            if (c >= 0x80 || isUnreserved(c)) {
                i += add(text, i);
            } else {
                buffer[length++] = '%';
                buffer[length++] = (byte) HEX.charAt(c >> 4);
                buffer[length++] = (byte) HEX.charAt(c & 0xF);
            }
        }
    }

    void flush() throws IOException {
        out.write(buffer, 0, length);
        length = 0;
    }

    private static boolean isUnreserved(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-._~".indexOf(c) >= 0;
    }

    private void room(int wanted) throws IOException {
        if (length + wanted > SIZE) {
            flush();
        }
    }

    private void escape(char c) {
        buffer[length++] = '\\';
        buffer[length++] = (byte) c;
    }

    /** Adds the character at an index, and returns how many further chars it takes. */
    private int add(String text, int index) {
        int c = text.charAt(index);
        if (c < 0x80) {
            buffer[length++] = (byte) c;
            return 0;
        }
        int point = text.codePointAt(index);
        if (point < 0x800) {
            buffer[length++] = (byte) (0xC0 | (point >> 6));
        } else if (point < 0x10000) {
            buffer[length++] = (byte) (0xE0 | (point >> 12));
            buffer[length++] = (byte) (0x80 | ((point >> 6) & 0x3F));
        } else {
            buffer[length++] = (byte) (0xF0 | (point >> 18));
            buffer[length++] = (byte) (0x80 | ((point >> 12) & 0x3F));
            buffer[length++] = (byte) (0x80 | ((point >> 6) & 0x3F));
        }
        buffer[length++] = (byte) (0x80 | (point & 0x3F));
        return Character.charCount(point) - 1;
    }
}

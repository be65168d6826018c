package org.dossierkg.query;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Text on its way to a stream, as UTF-8, through one buffer of bytes. Half of a surrogate pair becomes U+FFFD. */
final class Utf8Output {
    private static final int SIZE = 8 * 1024;
    private static final int LONGEST = 4;
    private static final int ASCII = 0x80;

    /** Characters that go out as they are. */
    static final byte[][] PLAIN = new byte[ASCII][0];

    private final OutputStream out;
    private final byte[] buffer = new byte[SIZE];
    private int size;

    Utf8Output(OutputStream out) {
        this.out = out;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    void write(byte... bytes) throws IOException {
        if (bytes.length > SIZE - size) {
            drain();
            if (bytes.length > SIZE) {
                out.write(bytes);
                return;
            }
        }
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
    }

    void write(char ascii) throws IOException {
        reserve();
        buffer[size++] = (byte) ascii;
    }

    void write(String text) throws IOException {
        write(text, PLAIN);
    }

    /** @param replacements of ASCII characters, 128 of them; an empty one leaves its character */
    void write(String text, byte[][] replacements) throws IOException {
        for (int i = plain(text, 0, replacements); i < text.length(); i = plain(text, i + 1, replacements)) {
            char c = text.charAt(i);
            if (c < ASCII) {
                if (replacements[c].length == 0) {
                    write(c);
                } else {
                    write(replacements[c]);
                }
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                beyond(Character.toCodePoint(c, text.charAt(i)));
            } else {
                beyond(Character.isSurrogate(c) ? 0xFFFD : c);
            }
        }
    }

    /** Writes characters that go out as they are, while there are some and they fit, and tells where they end. */
    private int plain(String text, int from, byte[][] replacements) {
        byte[] to = buffer;
        int at = size;
        int i = from;
        int end = Math.min(text.length(), from + SIZE - at);
        while (i < end) {
            char c = text.charAt(i);
            if (c >= ASCII || replacements[c].length > 0) {
                break;
            }
            to[at++] = (byte) c;
            i++;
        }
        size = at;
        return i;
    }

    void flush() throws IOException {
        drain();
        out.flush();
    }

    private void beyond(int c) throws IOException {
        reserve();
        if (c < 0x800) {
            buffer[size++] = (byte) (0xC0 | (c >> 6));
        } else {
            if (c < 0x10000) {
                buffer[size++] = (byte) (0xE0 | (c >> 12));
            } else {
                buffer[size++] = (byte) (0xF0 | (c >> 18));
                buffer[size++] = continuation(c >> 12);
            }
            buffer[size++] = continuation(c >> 6);
        }
        buffer[size++] = continuation(c);
    }

    private static byte continuation(int bits) {
        return (byte) (0x80 | (bits & 0x3F));
    }

    private void reserve() throws IOException {
        if (size > SIZE - LONGEST) {
            drain();
        }
    }

    private void drain() throws IOException {
        out.write(buffer, 0, size);
        size = 0;
    }
}

package org.dossierkg.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The bytes at the start of a text that tell its encoding. */
enum ByteOrderMark {
    UTF_8("UTF-8", StandardCharsets.UTF_8, "\u00EF\u00BB\u00BF"),
    UTF_16_LE("UTF-16", StandardCharsets.UTF_16LE, "\u00FF\u00FE"),
    UTF_16_BE("UTF-16", StandardCharsets.UTF_16BE, "\u00FE\u00FF");

    private static final int LONGEST = 3;

    private final String encoding;
    private final Charset charset;

    /** Each byte as one character of ISO 8859-1. */
    private final String bytes;

    ByteOrderMark(String encoding, Charset charset, String bytes) {
        this.encoding = encoding;
        this.charset = charset;
        this.bytes = bytes;
    }

    /** Reads past the mark; null, and nothing read, where there is none. */
    static @Nullable ByteOrderMark read(InputStream in) throws IOException {
        in.mark(LONGEST);
        String start = new String(in.readNBytes(LONGEST), StandardCharsets.ISO_8859_1);
        in.reset();
        for (ByteOrderMark mark : values()) {
            if (start.startsWith(mark.bytes)) {
                in.skipNBytes(mark.bytes.length());
                return mark;
            }
        }
        return null;
    }

    /** Whether a text with this mark can be in this encoding. */
    boolean fits(Charset declared) {
        return declared.equals(charset) || declared.name().equals(encoding);
    }

    /** What a user would declare. */
    String encoding() {
        return encoding;
    }

    /** How the text behind the mark decodes. */
    Charset charset() {
        return charset;
    }
}

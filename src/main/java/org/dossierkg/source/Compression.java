package org.dossierkg.source;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.tukaani.xz.XZInputStream;

/** How the bytes of an input are packed, told by what they start with. */
public enum Compression {
    NONE("plain text", ""),
    GZIP("gzip", "\\x1F\\x8B\\x08"),
    BZIP2("bzip2", "BZh[1-9](1AY|\\x17rE)"),
    ZSTD("Zstandard", "\\(\\xB5/\\xFD"),
    XZ("xz", "\\xFD7zXZ\\x00"),
    ZIP("zip", "PK(\\x03\\x04|\\x05\\x06)");

    /** How many first bytes tell the compression. */
    static final int START = 7;

    private final String word;

    /** A pattern of the first bytes, each read as one character of ISO 8859-1. */
    private final String magic;

    Compression(String word, String magic) {
        this.word = word;
        this.magic = magic;
    }

    /** What a message calls it. */
    String word() {
        return word;
    }

    /** The compression that these first bytes tell; none where they tell nothing. */
    static Compression of(byte[] start) {
        String characters = new String(start, StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(c -> c != NONE
                        && Pattern.compile(c.magic, Pattern.DOTALL)
                                .matcher(characters)
                                .lookingAt())
                .findFirst()
                .orElse(NONE);
    }

    /** The bytes that were packed, all members of the file one behind the other; a zip needs {@link Archive}. */
    InputStream unpack(InputStream packed) throws IOException {
        return switch (this) {
            case GZIP ->
                GzipCompressorInputStream.builder()
                        .setInputStream(packed)
                        .setDecompressConcatenated(true)
                        .get();
            case BZIP2 -> new BZip2CompressorInputStream(packed, true);
            case ZSTD -> new ZstdInputStream(packed);
            case XZ -> new XZInputStream(packed);
            default -> packed;
        };
    }
}

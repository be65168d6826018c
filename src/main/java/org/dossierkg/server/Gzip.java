package org.dossierkg.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Answers compressed for the way. */
final class Gzip extends GZIPOutputStream {
    private static final int BUFFER = 8 * 1024;

    /** Below this many bytes an answer fits into one packet anyhow. */
    private static final int WORTHWHILE = 1_200;

    private Gzip(OutputStream out) throws IOException {
        super(out, BUFFER);
        def.setLevel(Deflater.BEST_SPEED);
    }

    static boolean isWanted(HttpServletRequest request) {
        String header = request.getHeader("Accept-Encoding");
        return header != null && Accepted.of(header).quality("gzip") > 0;
    }

    static boolean pays(int bytes) {
        return bytes >= WORTHWHILE;
    }

    static OutputStream to(OutputStream out) throws IOException {
        return new Gzip(out);
    }

    static byte[] compressed(byte... body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 4);
        try (OutputStream out = new Gzip(bytes)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

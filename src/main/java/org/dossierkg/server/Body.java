package org.dossierkg.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.eclipse.jetty.http.HttpException;

/** The text that a request brings as its body. */
final class Body {
    private Body() {}

    /**
     * All of it, in UTF-8.
     *
     * @param limit in bytes, counted after it has been unpacked
     * @throws HttpError with status 413 when it is longer, 415 when it is packed in another way than by gzip, and 400 when
     *     it is not whole or not in UTF-8
     */
    static String text(HttpServletRequest request, int limit) {
        String coding = Optional.ofNullable(request.getHeader("Content-Encoding"))
                .orElse("identity")
                .toLowerCase(Locale.ROOT);
        if (!coding.equals("gzip") && !coding.equals("identity")) {
            throw new HttpError(415, "the body is packed as \"" + coding + "\"; send it as it is, or by gzip");
        }
        try (InputStream raw = request.getInputStream();
                InputStream in = coding.equals("gzip") ? new GZIPInputStream(raw) : raw) {
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw tooLong(limit);
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new HttpError(400, "the body is not in UTF-8; convert it");
        } catch (IOException | RuntimeException e) {
            if (e instanceof HttpError error) {
                throw error;
            }
            boolean longer = e instanceof HttpException http && http.getCode() == 413;
            throw longer ? tooLong(limit) : new HttpError(400, "the body is not whole; send it again");
        }
    }

    private static HttpError tooLong(int limit) {
        return new HttpError(413, "the body has more than " + limit + " bytes; send less at a time");
    }
}

package org.dossierkg.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Answers in plain text, in UTF-8 and with the length in bytes, so that text in any script arrives whole. */
final class PlainText {
    private PlainText() {}

    static void write(HttpServletResponse response, int status, String text) {
        write(response, status, "text/plain", text + "\n");
    }

    /** Answers a request that is refused without having been read. */
    static void refuse(HttpServletRequest request, HttpServletResponse response, int status, String text) {
        readRest(request, response);
        write(response, status, text);
    }

    /** Reads what is left of a request, since a connection can only then be used again. */
    static void readRest(HttpServletRequest request, HttpServletResponse response) {
        try {
            request.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException | RuntimeException e) {
            response.setHeader("Connection", "close"); // longer than allowed, or cut off: the answer is the same
        }
    }

    /** @param type a media type of text, without the charset */
    static void write(HttpServletResponse response, int status, String type, String text) {
        write(response, status, type, text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param text in UTF-8 */
    static void write(HttpServletResponse response, int status, String type, byte[] text) {
        if (response.isCommitted()) {
            return; // the answer has begun: the status can no longer change
        }
        response.setStatus(status);
        response.setContentType(type + "; charset=utf-8");
        response.setContentLength(text.length);
        try {
            response.getOutputStream().write(text);
        } catch (IOException e) {
            return; // whoever asked has gone
        }
    }
}

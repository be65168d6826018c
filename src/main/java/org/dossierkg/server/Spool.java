package org.dossierkg.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * An answer's body on its way. Its beginning is kept back, so that what fails early can still be told by a status; when
 * it grows longer than that, it is sent as it comes.
 */
final class Spool extends OutputStream {
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final AnswerLimits limits;
    private final Runnable head;
    private final Runnable patience;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream(4 * 1024);
    private @Nullable OutputStream sending;
    private long count;

    /**
     * An answer of which nothing has been sent.
     *
     * @param head sets the headers of an answer, not to be done before there is one
     * @param patience asked whether to go on
     */
    Spool(
            HttpServletRequest request,
            HttpServletResponse response,
            AnswerLimits limits,
            Runnable head,
            Runnable patience) {
        this.request = request;
        this.response = response;
        this.limits = limits;
        this.head = head;
        this.patience = patience;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        patience.run();
        count += length;
        if (count > limits.bytes()) {
            throw limits.tooManyBytes();
        }
        if (sending == null && count <= limits.spool()) {
            held.write(bytes, from, length);
            return;
        }
        if (sending == null) {
            sending = start();
            held.writeTo(sending);
            held.reset();
        }
        sending.write(bytes, from, length);
    }

    /** The whole body when none of it has been sent; null when all of it has. */
    byte @Nullable [] end() throws IOException {
        if (sending == null) {
            return held.toByteArray();
        }
        sending.close();
        return null;
    }

    private OutputStream start() throws IOException {
        head.run();
        OutputStream out = coded();
        response.flushBuffer(); // from here on the status is out
        return out;
    }

    private OutputStream coded() throws IOException {
        if (request.getProtocol().equals("HTTP/1.1")) {
            // said outright, since Jetty would end an answer on a connection that closes by closing it, broken or not
            response.setHeader("Transfer-Encoding", "chunked");
        }
        if (Gzip.isWanted(request)) {
            response.setHeader("Content-Encoding", "gzip");
            return Gzip.to(response.getOutputStream());
        }
        return response.getOutputStream();
    }
}

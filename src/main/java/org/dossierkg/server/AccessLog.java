package org.dossierkg.server;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.dossierkg.report.ProblemException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line of JSON for each request that has ended.
 *
 * <pre>
 * {"time":"2026-11-22T22:10:00.123Z","remote":"127.0.0.1","method":"GET","path":"/sparql","status":200,"bytes":1234,
 *  "ms":1.234,"query":"kL3…"}
 * </pre>
 *
 * <p>{@code bytes} are those of the body as sent, {@code ms} goes from the first byte of the request to the last of the
 * answer, and {@code query} is the id of the answer's header {@code X-Query-Id}, if it has one. What was asked is never
 * written: neither the query string nor a body.
 */
public final class AccessLog implements RequestLog {
    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
    private static final JsonFactory JSON = new JsonFactory();

    private final OutputStream out;

    private AccessLog(OutputStream out) {
        this.out = out;
    }

    /** A log that goes on in a stream, in one write a line. */
    public static AccessLog to(OutputStream out) {
        return new AccessLog(out);
    }

    /**
     * A log that goes on at the end of a file, and in a new file once that has been renamed or removed.
     *
     * @throws ProblemException when the file cannot be written
     */
    public static AccessLog to(Path file) {
        return new AccessLog(ReopenedFile.open(file));
    }

    @Override
    public void log(Request request, Response response) {
        try {
            byte[] line = line(request, response);
            synchronized (out) {
                out.write(line);
            }
        } catch (IOException e) {
            LOG.error("a request could not be written to the access log: {}", e.getMessage());
        }
    }

    private static byte[] line(Request request, Response response) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        try (JsonGenerator json = JSON.createGenerator(line, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringField(
                    "time", Instant.ofEpochMilli(Request.getTimeStamp(request)).toString());
            json.writeStringField("remote", Request.getRemoteAddr(request));
            json.writeStringField("method", request.getMethod());
            json.writeStringField("path", request.getHttpURI().getPath());
            json.writeNumberField("status", response.getStatus());
            json.writeNumberField("bytes", Response.getContentBytesWritten(response));
            json.writeNumberField("ms", TimeUnit.NANOSECONDS.toMicros(nanos(request)) / 1000.0);
            String query = response.getHeaders().get(RunningQueries.ID);
            if (query != null) {
                json.writeStringField("query", query);
            }
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toByteArray();
    }

    /** How long a request that has just ended took. */
    static long nanos(Request request) {
        return System.nanoTime() - request.getBeginNanoTime();
    }
}

package org.dossierkg.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.dossierkg.server.AnswerCache.Kept;
import org.jspecify.annotations.Nullable;

/** The answer to one request: in which form, from memory or new, whole or not at all. */
final class Reply {
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Offer offer;
    private final @Nullable AnswerKey key;
    private final Replies replies;

    /** @param key null when the answer may be another the next time */
    Reply(
            HttpServletRequest request,
            HttpServletResponse response,
            Offer offer,
            @Nullable AnswerKey key,
            Replies replies) {
        this.request = request;
        this.response = response;
        this.offer = offer;
        this.key = key;
        this.replies = replies;
    }

    /** Sends the answer without asking the data, if that can be done. */
    boolean isSentFromMemory() {
        if (key == null) {
            return false;
        }
        String tag = replies.tag(key);
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (read && isTagged(tag, request.getHeader("If-None-Match"))) {
            head(tag);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return true;
        }
        Kept kept = asksAnew() ? null : replies.cache().find(key);
        if (kept == null) {
            return false;
        }
        head(tag);
        send(kept, false);
        return true;
    }

    /**
     * Writes the answer and sends it.
     *
     * @param patience asked with each part of it whether to go on
     *
     * @throws HttpError when the form cannot carry the answer, or the answer is too long
     */
    void send(QueryExecResult answer, Map<String, String> prefixes, Runnable patience) {
        try {
            String tag = key == null ? null : replies.tag(key);
            Spool spool = new Spool(request, response, replies.limits(), () -> head(tag), patience);
            offer.body().write(answer, prefixes, spool);
            byte[] body = spool.end();
            if (body != null) {
                head(tag);
                send(new Kept(body, new byte[0]), true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void head(@Nullable String tag) {
        response.setContentType(offer.contentType());
        response.setHeader("Vary", "Accept, Accept-Encoding");
        response.setHeader("X-Row-Limit", replies.rowLimit());
        response.setHeader("Cache-Control", tag == null ? "no-store" : "no-cache");
        if (tag != null) {
            response.setHeader("ETag", tag);
        }
    }

    private void send(Kept answer, boolean isNew) {
        boolean compressed = Gzip.pays(answer.body().length) && Gzip.isWanted(request);
        boolean toCompress = compressed && answer.compressed().length == 0;
        Kept kept = toCompress ? new Kept(answer.body(), Gzip.compressed(answer.body())) : answer;
        if (key != null && (isNew || toCompress) && !"no-store".equals(request.getHeader("Cache-Control"))) {
            replies.cache().offer(key, kept);
        }
        byte[] bytes = compressed ? kept.compressed() : kept.body();
        if (compressed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        if (key != null && !isNew) {
            replies.repeats().learn(request, key, compressed);
        }
        response.setContentLength(bytes.length);
        try (OutputStream out = response.getOutputStream()) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean asksAnew() {
        String control = request.getHeader("Cache-Control");
        return control != null && control.toLowerCase(Locale.ROOT).matches(".*(no-cache|no-store|max-age=0).*");
    }

    private static boolean isTagged(String tag, @Nullable String header) {
        if (header == null) {
            return false;
        }
        return header.strip().equals("*") || header.contains(tag.substring(2)); // weak or not, of several or not
    }
}

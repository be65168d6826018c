package org.dossierkg.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * What makes two answers the same.
 *
 * @param generation of the dataset
 * @param text of the query
 * @param defaultGraphs that the request chose, beside its text
 * @param namedGraphs that the request chose, beside its text
 * @param form the offer's media type and word
 */
record AnswerKey(long generation, String text, List<String> defaultGraphs, List<String> namedGraphs, String form) {
    /**
     * The value of the header ETag; weak, since rows that have no order can come in another the next time.
     *
     * @param run sets the tags of one endpoint apart from those of any other
     */
    String tag(String run) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((run + form + defaultGraphs + namedGraphs + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, generation));
            byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
            return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

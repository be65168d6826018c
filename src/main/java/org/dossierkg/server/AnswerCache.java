package org.dossierkg.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/** Answers for those who ask the same of the same data again, as many as fit in some bytes of memory. */
final class AnswerCache {
    /** Bytes that an entry takes beside its texts and bodies, roughly. */
    private static final int OVERHEAD = 300;

    private final Doorkeeper doorkeeper = new Doorkeeper();
    private final Cache<AnswerKey, Kept> answers;

    /** @param bytes of memory; 0 keeps nothing */
    AnswerCache(long bytes) {
        this.answers = Caffeine.newBuilder()
                .executor(Runnable::run) // a thread that is woken costs more than the work
                .maximumWeight(bytes)
                .weigher((AnswerKey key, Kept kept) ->
                        OVERHEAD + 2 * key.text().length() + kept.body.length + kept.compressed.length)
                .build();
    }

    /**
     * An answer's bytes.
     *
     * @param compressed the same by gzip; empty until somebody wants it
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Kept(byte[] body, byte[] compressed) {}

    @Nullable
    Kept find(AnswerKey key) {
        return answers.getIfPresent(key);
    }

    /** Keeps an answer that is given the second time. */
    void offer(AnswerKey key, Kept kept) {
        if (doorkeeper.knows(key)) {
            answers.put(key, kept);
        }
    }
}

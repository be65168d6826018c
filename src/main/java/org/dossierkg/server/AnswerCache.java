package org.dossierkg.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/** Answers for those who ask the same of the same data again, as many as fit in some bytes of memory. */
final class AnswerCache {
    /** Bytes that an entry takes beside its texts and bodies, roughly. */
    private static final int OVERHEAD = 300;

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
    record Kept(byte[] body, byte[] compressed) {
        private static final Kept NOTHING = new Kept(new byte[0], new byte[0]);

        private boolean isNothing() {
            return body.length == 0;
        }
    }

    @Nullable
    Kept find(AnswerKey key) {
        Kept kept = answers.getIfPresent(key);
        return kept == null || kept.isNothing() ? null : kept;
    }

    /** Keeps an answer that is given the second time; the first time, only that it was given. */
    void offer(AnswerKey key, Kept kept) {
        answers.put(key, answers.getIfPresent(key) == null ? Kept.NOTHING : kept);
    }
}

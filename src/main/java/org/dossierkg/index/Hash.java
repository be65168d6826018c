package org.dossierkg.index;

/** Hashes of texts, each with a letter that says what the text is, so that a name never meets an identifier. */
public final class Hash {
    private static final long PRIME = 0x100000001B3L;
    private static final long START = 0xCBF29CE484222325L;

    private Hash() {}

    /** Sixty-four bits, well spread. */
    public static long of(char sort, CharSequence text) {
        long hash = (START ^ sort) * PRIME;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        hash ^= hash >>> 32;
        hash *= 0xD6E8FEB86659FD93L;
        return hash ^ (hash >>> 32);
    }
}

package org.dossierkg.server;

import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Lets into a cache what comes the second time, since most never comes again and would be work for the collector. It
 * remembers hash codes alone, of the last few thousand things, so it may forget one, or take two for the same.
 */
final class Doorkeeper {
    private static final int BITS = 13;

    /** Spreads hash codes over the places, by their highest bits. */
    private static final int SPREAD = 0x9E3779B9;

    private final AtomicIntegerArray last = new AtomicIntegerArray(1 << BITS);

    /** Whether a thing came before; from now on it did. */
    boolean knows(Object thing) {
        int hash = thing.hashCode();
        return last.getAndSet((hash * SPREAD) >>> (Integer.SIZE - BITS), hash) == hash;
    }
}

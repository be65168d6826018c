package org.dossierkg.index;

import java.nio.LongBuffer;
import java.util.function.IntConsumer;

/** Numbers under hashes, in one sorted list: the upper 36 bits are of the hash, the lower 28 are the number. */
final class HashTable {
    static final long NUMBER = (1L << 28) - 1;

    private final LongBuffer sorted;

    HashTable(LongBuffer sorted) {
        this.sorted = sorted;
    }

    /** Gives each number under a hash, at most so many, in ascending order. */
    void find(long hash, int most, IntConsumer numbers) {
        long wanted = hash & ~NUMBER;
        int low = 0;
        int high = sorted.limit();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle) < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int i = low; i < sorted.limit() && i - low < most; i++) {
            long found = sorted.get(i);
            if ((found & ~NUMBER) != wanted) {
                return;
            }
            numbers.accept((int) (found & NUMBER));
        }
    }
}

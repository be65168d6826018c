package org.dossierkg.index;

import java.nio.ByteBuffer;
import java.util.function.IntConsumer;

/**
 * Numbers under hashes of {@value #HASH_BITS} bits.
 *
 * <pre>
 * how many bits a number has              four bytes
 * where each bucket of hashes starts      four bytes each; the first bits of a hash say its bucket
 * where the last one ends                 four bytes
 * the rest of a hash, then a number       five bytes each, sorted
 * </pre>
 */
final class HashTable {
    private static final int HASH_BITS = 37;
    private static final int NUMBER_BITS = 26;
    private static final long NUMBER = (1L << NUMBER_BITS) - 1;

    /** A number has so many bits more than there are bits for buckets: then an entry has forty. */
    private static final int FEWER = 3;

    private static final int ENTRY = 5;

    private final ByteBuffer bytes;
    private final int numberBits;
    private final int restBits;
    private final int entries;

    HashTable(ByteBuffer bytes) {
        this.bytes = bytes;
        this.numberBits = bytes.getInt(0);
        this.restBits = restBits(numberBits);
        this.entries = Integer.BYTES * (2 + (1 << (HASH_BITS - restBits)));
    }

    private static int restBits(int numberBits) {
        return HASH_BITS - Math.max(0, numberBits - FEWER);
    }

    /** An entry of a table that is to be written: they sort by hash, then by number. */
    static long entry(long hash, int number) {
        return ((hash >>> (Long.SIZE - HASH_BITS)) << NUMBER_BITS) | number;
    }

    /**
     * The bytes of a table.
     *
     * @param numbers all numbers are below it; at most 67,108,864
     */
    static ByteBuffer write(Longs entries, int numbers) {
        entries.sort();
        int numberBits = Integer.SIZE - Integer.numberOfLeadingZeros(numbers);
        int restBits = restBits(numberBits);
        int buckets = 1 << (HASH_BITS - restBits);
        ByteBuffer out = ByteBuffer.allocate(Integer.BYTES * (2 + buckets) + ENTRY * entries.size());
        out.putInt(numberBits);
        int at = 0;
        for (int bucket = 0; bucket <= buckets; bucket++) {
            while (at < entries.size() && entries.get(at) >>> (NUMBER_BITS + restBits) < bucket) {
                at++;
            }
            out.putInt(at);
        }
        for (int i = 0; i < entries.size(); i++) {
            long rest = (entries.get(i) >>> NUMBER_BITS) & ((1L << restBits) - 1);
            long entry = (rest << numberBits) | (entries.get(i) & NUMBER);
            out.put((byte) (entry >>> 32)).putInt((int) entry);
        }
        return out.flip();
    }

    /** Gives each number under a hash, at most so many, in ascending order. */
    void find(long hash, int most, IntConsumer numbers) {
        long wanted = hash >>> (Long.SIZE - HASH_BITS);
        int bucket = (int) (wanted >>> restBits);
        long rest = wanted & ((1L << restBits) - 1);
        int low = bytes.getInt(Integer.BYTES * (1 + bucket));
        int end = bytes.getInt(Integer.BYTES * (2 + bucket));
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entry(middle) >>> numberBits < rest) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int last = Math.min(end, low + most);
        for (int i = low; i < last; i++) {
            long found = entry(i);
            if (found >>> numberBits != rest) {
                return;
            }
            numbers.accept((int) (found & ((1L << numberBits) - 1)));
        }
    }

    private long entry(int at) {
        int from = entries + ENTRY * at;
        return ((bytes.get(from) & 0xFFL) << 32) | (bytes.getInt(from + 1) & 0xFFFFFFFFL);
    }
}

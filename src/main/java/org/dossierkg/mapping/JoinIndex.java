package org.dossierkg.mapping;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The subjects of parent rows by the keys that they are joined on, as bytes.
 *
 * <p>There is no object for a row. The first parent of a key is a record with the key; a further one is a record with
 * the place of the first. A parent that its key has already is not kept again, since a triple stands in a graph once.
 *
 * <pre>
 *   place of the next parent of the key, 0 behind the last   8 bytes
 *   length of the key, or of the first parent's place: 8     4 bytes
 *   length of the subject                                    4 bytes
 *   key, or the first parent's place
 *   subject, as N-Triples writes it
 * </pre>
 */
final class JoinIndex {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int KEY_LENGTH = 8;
    private static final int SUBJECT_LENGTH = 12;
    private static final int KEY = 16;
    private static final int BLOCK = 1 << 16;

    /** Fewer than three quarters of the longest array of powers of two. */
    private static final int MOST = 800_000_000;

    private final Arena arena = new Arena();

    /** The first parents, by their keys. */
    private final Places keys = new Places(false);

    /** The further parents, by the first one's place together with the subject. */
    private final Places further = new Places(true);

    /** Adds the parent of a key. */
    void add(Pairs pair) {
        byte[] bytes = pair.bytes();
        long hash = hash(bytes, pair.start(), pair.split());
        long first = keys.find(hash, bytes, pair.start(), pair.split());
        if (first == 0) {
            keys.add(hash, record(bytes, pair.start(), pair.split(), pair.end()));
        } else if (!hasSubject(first, bytes, pair.split(), pair.end())) {
            byte[] owned = new byte[Long.BYTES + pair.end() - pair.split()];
            LONG.set(owned, 0, first);
            System.arraycopy(bytes, pair.split(), owned, Long.BYTES, owned.length - Long.BYTES);
            long ownedHash = hash(owned, 0, owned.length);
            if (further.find(ownedHash, owned, 0, owned.length) == 0) {
                long added = record(owned, 0, Long.BYTES, owned.length);
                LONG.set(arena.segment(added), Arena.offset(added), next(first));
                LONG.set(arena.segment(first), Arena.offset(first), added);
                further.add(ownedHash, added);
            }
        }
    }

    private long record(byte[] bytes, int start, int split, int end) {
        long place = arena.add(KEY + end - start);
        byte[] segment = arena.segment(place);
        int at = Arena.offset(place);
        INT.set(segment, at + KEY_LENGTH, split - start);
        INT.set(segment, at + SUBJECT_LENGTH, end - split);
        System.arraycopy(bytes, start, segment, at + KEY, end - start);
        return place;
    }

    private boolean hasSubject(long parent, byte[] bytes, int start, int end) {
        byte[] segment = arena.segment(parent);
        int subject = subject(parent);
        return Arrays.equals(segment, subject, subject + length(parent), bytes, start, end);
    }

    /** The first parent of a key; 0 when it has none. */
    long find(byte[] bytes, int start, int end) {
        return keys.find(hash(bytes, start, end), bytes, start, end);
    }

    /** The parent of the same key that comes next; 0 behind the last. */
    long next(long parent) {
        return (long) LONG.get(arena.segment(parent), Arena.offset(parent));
    }

    /** The array that a parent's subject is in, from {@link #subject}, {@link #length} bytes. */
    byte[] bytes(long parent) {
        return arena.segment(parent);
    }

    int subject(long parent) {
        return Arena.offset(parent) + KEY + keyLength(parent);
    }

    int length(long parent) {
        return (int) INT.get(arena.segment(parent), Arena.offset(parent) + SUBJECT_LENGTH);
    }

    private int keyLength(long parent) {
        return (int) INT.get(arena.segment(parent), Arena.offset(parent) + KEY_LENGTH);
    }

    /** Whether a key has more parents than this. */
    boolean hasMore(long first, int parents) {
        int count = 0;
        for (long parent = first; parent != 0 && count <= parents; parent = next(parent)) {
            count++;
        }
        return count > parents;
    }

    /** How many parents there are besides the first of each key. */
    int furtherParents() {
        return further.count;
    }

    /** Whether it takes more than so many bytes of memory, or has as many parents as one table of places can hold. */
    boolean isFull(long limit) {
        return memory() > limit || Math.max(keys.count, further.count) >= MOST;
    }

    /** How many bytes of memory it takes. */
    long memory() {
        return arena.bytes() + (long) Long.BYTES * (keys.slots.length + further.slots.length);
    }

    /** Hands on each parent with its key; the order depends on nothing but what was added. */
    void handOn(Parents.Taker taker) throws IOException {
        Bytes pairs = new Bytes(BLOCK);
        for (long slot : keys.slots) {
            long first = slot & Places.PLACE;
            for (long parent = first; parent != 0; parent = next(parent)) {
                int key = Arena.offset(first) + KEY;
                int subject = subject(parent);
                Pairs.put(
                        pairs,
                        bytes(first),
                        key,
                        key + keyLength(first),
                        bytes(parent),
                        subject,
                        subject + length(parent));
            }
            if (pairs.length() >= BLOCK) {
                taker.take(Pairs.of(pairs));
                pairs.truncate(0);
            }
        }
        taker.take(Pairs.of(pairs));
    }

    /** A hash of 64 bits, all of which depend on all bytes. */
    static long hash(byte[] bytes, int start, int end) {
        long hash = 0xCBF29CE484222325L;
        for (int i = start; i < end; i++) {
            hash = (hash ^ bytes[i]) * 0x100000001B3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
        hash = (hash ^ (hash >>> 29)) * 0xBF58476D1CE4E5B9L;
        return hash ^ (hash >>> 32);
    }

    /** Places of records in a table with open addressing, each with the first bits of its hash. */
    private final class Places {
        private static final int PLACE_BITS = 40;
        private static final long PLACE = (1L << PLACE_BITS) - 1;

        private final boolean withSubject;
        private long[] slots = new long[16];
        private int count;

        /** @param withSubject whether the records differ by key and subject together rather than by the key */
        Places(boolean withSubject) {
            this.withSubject = withSubject;
        }

        long find(long hash, byte[] bytes, int start, int end) {
            int mask = slots.length - 1;
            for (int i = (int) hash & mask; slots[i] != 0; i = (i + 1) & mask) {
                if ((slots[i] >>> PLACE_BITS) == (hash >>> PLACE_BITS)) {
                    long place = slots[i] & PLACE;
                    byte[] segment = arena.segment(place);
                    int key = Arena.offset(place) + KEY;
                    if (Arrays.equals(segment, key, key + length(place), bytes, start, end)) {
                        return place;
                    }
                }
            }
            return 0;
        }

        void add(long hash, long place) {
            if (count >= slots.length / 4 * 3) {
                long[] before = slots;
                slots = new long[before.length * 2];
                for (long slot : before) {
                    if (slot != 0) {
                        put(hash(slot & PLACE), slot);
                    }
                }
            }
            put(hash, (hash >>> PLACE_BITS << PLACE_BITS) | place);
            count++;
        }

        private void put(long hash, long slot) {
            int mask = slots.length - 1;
            int i = (int) hash & mask;
            while (slots[i] != 0) {
                i = (i + 1) & mask;
            }
            slots[i] = slot;
        }

        private long hash(long place) {
            int key = Arena.offset(place) + KEY;
            return JoinIndex.hash(arena.segment(place), key, key + length(place));
        }

        private int length(long place) {
            return keyLength(place) + (withSubject ? JoinIndex.this.length(place) : 0);
        }
    }
}

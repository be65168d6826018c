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

    private final Arena arena = new Arena();

    /** The first parents, by their keys. */
    private final Places keys = new Places(arena, KEY, this::keyLength);

    /** The further parents, by the first one's place together with the subject. */
    private final Places further = new Places(arena, KEY, place -> keyLength(place) + length(place));

    /** Adds the parent of a key. */
    void add(Pairs pair) {
        byte[] bytes = pair.bytes();
        long hash = Places.hash(bytes, pair.start(), pair.split());
        long first = keys.find(hash, bytes, pair.start(), pair.split());
        if (first == 0) {
            keys.add(hash, record(bytes, pair.start(), pair.split(), pair.end()));
        } else if (!hasSubject(first, bytes, pair.split(), pair.end())) {
            byte[] owned = new byte[Long.BYTES + pair.end() - pair.split()];
            LONG.set(owned, 0, first);
            System.arraycopy(bytes, pair.split(), owned, Long.BYTES, owned.length - Long.BYTES);
            long ownedHash = Places.hash(owned, 0, owned.length);
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
        return keys.find(Places.hash(bytes, start, end), bytes, start, end);
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
        return further.count();
    }

    /** Whether it takes more than so many bytes of memory, or has as many parents as one table of places can hold. */
    boolean isFull(long limit) {
        return memory() > limit || keys.isFull() || further.isFull();
    }

    /** How many bytes of memory it takes. */
    long memory() {
        return arena.bytes() + keys.bytes() + further.bytes();
    }

    /** Hands on each parent with its key; the order depends on nothing but what was added. */
    void handOn(Parents.Taker taker) throws IOException {
        Bytes pairs = new Bytes(BLOCK);
        for (int slot = 0; slot < keys.slots(); slot++) {
            long first = keys.place(slot);
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
}

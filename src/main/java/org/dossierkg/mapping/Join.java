package org.dossierkg.mapping;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * Finds the subjects of parents by keys.
 *
 * <p>One that is made for a mapping reads its parents into memory when the first key is looked for, however many they
 * are. One of a conversion is read before, and its parents go to files when they are too many. Then it gives a
 * {@link Hole} in place of the subjects. A key with many parents gives a hole too, since a part of a table all of whose
 * rows have such a key would become many times as long.
 */
final class Join implements Closeable {
    /** How many parents of a key are written at once. */
    private static final int FEW = 16;

    /** The number of a join that makes no holes. */
    private static final int WHOLE = -1;

    /** Found in place of a parent: the key's parents are for a hole. */
    private static final long PUT_OFF = -1;

    private final Parents parents;
    private final int number;
    private volatile @Nullable JoinIndex index;
    private @Nullable Spill spill;

    private Join(Parents parents, int number) {
        this.parents = parents;
        this.number = number;
    }

    /** A join that finds all subjects at once. */
    static Join of(Parents parents) {
        return new Join(parents, WHOLE);
    }

    /**
     * Reads the parents of a join that makes holes where it has to.
     *
     * @param number what the holes call it
     * @param memory how many bytes the parents may take before they go to files
     */
    static Join read(Parents parents, int number, long memory, Resources resources) throws IOException {
        Join join = new Join(parents, number);
        join.index = new JoinIndex();
        try {
            parents.read(resources, pairs -> join.add(pairs, memory, resources.folder()));
        } catch (IOException | RuntimeException e) {
            join.close();
            throw e;
        }
        return join;
    }

    /** The same join as one that makes no holes; only for one whose parents are in memory. */
    Join whole() {
        Join whole = of(parents);
        whole.index = index;
        return whole;
    }

    private void add(Pairs pairs, long memory, Path folder) throws IOException {
        while (pairs.next()) {
            JoinIndex inMemory = index;
            if (inMemory != null) {
                inMemory.add(pairs);
                if (inMemory.isFull(memory)) {
                    index = null;
                    Spill files = new Spill(folder);
                    spill = files;
                    inMemory.handOn(files::addParents);
                }
            } else if (spill != null) {
                spill.addParent(pairs);
            }
        }
    }

    Parents parents() {
        return parents;
    }

    /** Adds the subjects that a key finds, which starts at this offset and ends where it does. */
    void find(Bytes key, int start, List<Node> terms) {
        byte[] bytes = key.array();
        JoinIndex found = index();
        long first = first(found, bytes, start, key.length());
        if (found == null || first == PUT_OFF) {
            terms.add(new Hole(number, Arrays.copyOfRange(bytes, start, key.length())));
            return;
        }
        for (long parent = first; parent != 0; parent = found.next(parent)) {
            terms.add(NodeLines.subject(found.bytes(parent), found.subject(parent), found.length(parent)));
        }
    }

    /** Puts the subjects that a key finds in its place; it starts at this offset and ends where the open term does. */
    void find(Terms terms, int start) {
        Bytes open = terms.open();
        JoinIndex found = index();
        long first = first(found, open.array(), start, open.length());
        if (found == null || first == PUT_OFF) {
            Hole hole = new Hole(number, Arrays.copyOfRange(open.array(), start, open.length()));
            open.truncate(start);
            hole.writeTo(open);
            terms.end();
            return;
        }
        open.truncate(start);
        for (long parent = first; parent != 0; parent = found.next(parent)) {
            int subject = found.subject(parent);
            open.put(found.bytes(parent), subject, subject + found.length(parent));
            terms.end();
        }
    }

    private long first(@Nullable JoinIndex found, byte[] key, int start, int end) {
        long first = found == null ? PUT_OFF : found.find(key, start, end);
        boolean many = found != null && number != WHOLE && found.hasMore(first, FEW);
        return many ? PUT_OFF : first;
    }

    private @Nullable JoinIndex index() {
        return index == null && spill == null ? readWhole() : index;
    }

    private synchronized JoinIndex readWhole() {
        JoinIndex whole = index;
        if (whole == null) {
            JoinIndex read = new JoinIndex();
            try {
                parents.read(pairs -> {
                    while (pairs.next()) {
                        read.add(pairs);
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            whole = read;
            index = whole;
        }
        return whole;
    }

    /** Whether all parents are in memory. */
    boolean isInMemory() {
        return spill == null;
    }

    boolean makesHoles() {
        JoinIndex inMemory = index;
        return inMemory == null || inMemory.furtherParents() >= FEW;
    }

    /** How many bytes of memory the parents take. */
    long memory() {
        JoinIndex inMemory = index;
        return inMemory == null ? 0 : inMemory.memory();
    }

    /** Writes the line of a hole once for each parent, or keeps it until {@link #finish}. */
    void fill(HoleLine line, OutputStream out) throws IOException {
        JoinIndex inMemory = index;
        if (inMemory != null) {
            line.write(inMemory, out);
        } else if (spill != null) {
            spill.addLine(line);
        }
    }

    /**
     * Writes all lines that were kept.
     *
     * @param memory how many bytes parents may take
     */
    void finish(long memory, OutputStream out) throws IOException {
        if (spill != null) {
            spill.finish(memory, out);
        }
    }

    /** Drops the parents and the files. */
    @Override
    public void close() throws IOException {
        index = null;
        if (spill != null) {
            spill.close();
        }
    }
}

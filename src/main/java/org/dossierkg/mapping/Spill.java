package org.dossierkg.mapping;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * A join by way of temporary files, for parents that do not fit into memory: a hash join with partitions.
 *
 * <p>Parents and the lines to be joined to them are written to a file by the hash of their key, so that one part after
 * the other can be joined. Of the parents of a part as many are read as memory holds; the part's lines are read once
 * for each such block. So memory is bound even if all parents have the same key, and only then many blocks are needed.
 */
final class Spill implements Closeable {
    /** The least that a block takes, since smaller ones would mean reading the lines again for few parents. */
    private static final long LEAST_BLOCK = 1 << 19;

    private final Path folder;
    private final PairFiles parents;
    private final Bytes room = new Bytes(1 << 10);
    private PairFiles lines;

    /** @param folder where the files are */
    Spill(Path folder) {
        this.folder = folder;
        this.parents = new PairFiles(folder);
        this.lines = new PairFiles(folder);
    }

    void addParents(Pairs pairs) throws IOException {
        while (pairs.next()) {
            addParent(pairs);
        }
    }

    void addParent(Pairs pair) throws IOException {
        parents.add(pair.bytes(), pair.start(), pair.split(), pair.bytes(), pair.split(), pair.end());
    }

    void addLine(HoleLine line) throws IOException {
        line.keep(lines, room);
    }

    /** Joins the lines that were kept, and forgets them. */
    void finish(long memory, OutputStream out) throws IOException {
        for (int part = 0; part < PairFiles.PARTS; part++) {
            if (!lines.isEmpty(part)) {
                join(part, Math.max(memory, LEAST_BLOCK), out);
            }
        }
        lines.close();
        lines = new PairFiles(folder);
    }

    private void join(int part, long memory, OutputStream out) throws IOException {
        Pairs rest = parents.read(part);
        boolean more = rest.next();
        while (more) {
            JoinIndex block = new JoinIndex();
            while (more && !block.isFull(memory)) {
                block.add(rest);
                more = rest.next();
            }
            Pairs children = lines.read(part);
            while (children.next()) {
                HoleLine.kept(children).write(block, out);
            }
        }
    }

    @Override
    public void close() throws IOException {
        parents.close();
        lines.close();
    }
}

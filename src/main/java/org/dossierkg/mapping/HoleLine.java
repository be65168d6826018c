package org.dossierkg.mapping;

import java.io.IOException;
import java.io.OutputStream;

/** A line with a {@link Hole}, and the key that is sought for it. */
final class HoleLine {
    /** In which line and key stand. */
    private final byte[] bytes;

    private final int key;
    private final int keyEnd;
    private final int start;
    private final int hole;
    private final int rest;
    private final int end;

    /** @param rest where the part behind the hole starts */
    private HoleLine(byte[] bytes, int key, int keyEnd, int start, int hole, int rest, int end) {
        this.bytes = bytes;
        this.key = key;
        this.keyEnd = keyEnd;
        this.start = start;
        this.hole = hole;
        this.rest = rest;
        this.end = end;
    }

    /** The line that starts at this offset and has its hole at that one. */
    static HoleLine of(byte[] bytes, int start, int hole) {
        int key = hole + Hole.KEY;
        int keyEnd = key + Hole.length(bytes, hole);
        int end = keyEnd;
        while (bytes[end] != '\n') {
            end++;
        }
        return new HoleLine(bytes, key, keyEnd, start, hole, keyEnd, end + 1);
    }

    /** The line that {@link #keep} added. */
    static HoleLine kept(Pairs pair) {
        byte[] bytes = pair.bytes();
        int hole = pair.split();
        while (bytes[hole] != Hole.MARK) {
            hole++;
        }
        return new HoleLine(bytes, pair.start(), pair.split(), pair.split(), hole, hole + 1, pair.end());
    }

    /** Adds the key and the line, which has a mark in place of the hole. */
    void keep(PairFiles pairs, Bytes room) throws IOException {
        room.truncate(0);
        room.put(bytes, start, hole + 1);
        room.put(bytes, rest, end);
        pairs.add(bytes, key, keyEnd, room.array(), 0, room.length());
    }

    /** Writes the line once for each parent of the key. */
    void write(JoinIndex parents, OutputStream out) throws IOException {
        long parent = parents.find(bytes, key, keyEnd);
        while (parent != 0) {
            out.write(bytes, start, hole - start);
            out.write(parents.bytes(parent), parents.subject(parent), parents.length(parent));
            out.write(bytes, rest, end - rest);
            parent = parents.next(parent);
        }
    }

    /** The offset behind the line. */
    int end() {
        return end;
    }
}

package org.dossierkg.mapping;

import java.nio.ByteBuffer;
import org.apache.jena.graph.Node_Ext;
import org.apache.jena.shared.PrefixMapping;

/**
 * Stands in a line for the objects that a join finds when the line leaves, or later.
 *
 * <pre>
 *   FF, which is no byte of UTF-8 | number of the join (4 bytes) | length of the key (4 bytes) | key
 * </pre>
 */
final class Hole extends Node_Ext<byte[]> {
    private static final long serialVersionUID = 1;

    static final byte MARK = (byte) 0xFF;

    /** Where the key starts, behind the mark. */
    static final int KEY = 1 + 2 * Integer.BYTES;

    private final int join;

    /** @param join its number among the joins of a conversion */
    Hole(int join, byte[] key) {
        super(key);
        this.join = join;
    }

    void writeTo(Bytes out) {
        out.put((char) MARK);
        out.number(join);
        out.number(get().length);
        out.put(get());
    }

    @Override
    public String toString() {
        return "hole of join " + join;
    }

    @Override
    public String toString(PrefixMapping prefixes) {
        return toString();
    }

    /** The number of the join of the hole at this offset. */
    static int join(byte[] bytes, int hole) {
        return ByteBuffer.wrap(bytes).getInt(hole + 1);
    }

    /** The length of the key of the hole at this offset. */
    static int length(byte[] bytes, int hole) {
        return ByteBuffer.wrap(bytes).getInt(hole + 1 + Integer.BYTES);
    }
}

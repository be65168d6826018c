package org.dossierkg.source;

/** Some whole records of a delimited text file, as bytes. */
public final class Chunk {
    private final byte[] bytes;
    private final int length;
    private final long number;
    private final long firstLine;
    private final boolean plain;

    Chunk(byte[] bytes, int length, long number, long firstLine, boolean plain) {
        this.bytes = bytes;
        this.length = length;
        this.number = number;
        this.firstLine = firstLine;
        this.plain = plain;
    }

    /** The bytes, of which the first {@link #length} count; only {@link Chunks} may change them. */
    byte[] bytes() {
        return bytes;
    }

    /** How many bytes there are. */
    public int length() {
        return length;
    }

    /** Which chunk of the file this is; the first, number 0, starts with the header. */
    public long number() {
        return number;
    }

    /** The line of the file on which the chunk starts, 1-based. */
    public long firstLine() {
        return firstLine;
    }

    /** Whether quotes and line ends stand only where RFC 4180 has them. */
    boolean isPlain() {
        return plain;
    }
}

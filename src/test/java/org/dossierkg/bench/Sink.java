package org.dossierkg.bench;

import java.io.OutputStream;
import java.util.zip.CRC32C;

/** A stream that counts its bytes and forgets them. */
final class Sink extends OutputStream {
    private final CRC32C sum = new CRC32C();
    private final boolean summing;
    private long bytes;

    /** @param summing whether to make a checksum too */
    Sink(boolean summing) {
        this.summing = summing;
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) {
        bytes += length;
        if (summing) {
            sum.update(from, offset, length);
        }
    }

    long bytes() {
        return bytes;
    }

    long sum() {
        return sum.getValue();
    }
}

package org.dossierkg.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** The bytes of a file in a zip, compared at their end with what the zip says of them: the library does not. */
final class Checked extends CheckedInputStream {
    private final long expectedChecksum;
    private final long expectedSize;
    private long size;

    /**
     * @param expectedChecksum CRC-32
     * @param expectedSize in bytes
     */
    Checked(InputStream in, long expectedChecksum, long expectedSize) {
        super(in, new CRC32());
        this.expectedChecksum = expectedChecksum;
        this.expectedSize = expectedSize;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? -1 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(read);
        return read;
    }

    private void count(int read) throws IOException {
        if (read >= 0) {
            size += read;
        } else if (size != expectedSize || getChecksum().getValue() != expectedChecksum) {
            throw new IOException("the checksum is another");
        }
    }
}

package org.dossierkg.mapping;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file of different lines in their order, each behind its length. */
final class SortedRun {
    private static final int BUFFER = 1 << 16;

    private final Path file;

    /** A run in a file that {@link #writer()} makes. */
    SortedRun(Path file) {
        this.file = file;
    }

    /** Writes a run. */
    static final class Writer implements Closeable {
        private final DataOutputStream out;

        private Writer(Path file) throws IOException {
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
        }

        void add(Line line) throws IOException {
            out.writeInt(line.length());
            out.write(line.block(), line.start(), line.length());
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /** Reads a run. */
    static final class Reader implements MergedLines.Source, Closeable {
        private final DataInputStream in;

        private Reader(Path file) throws IOException {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
        }

        @Override
        public @Nullable Line next() throws IOException {
            int length;
            try {
                length = in.readInt();
            } catch (EOFException e) {
                return null;
            }
            byte[] line = new byte[length];
            in.readFully(line);
            return new Line(line, 0, length);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    Writer writer() throws IOException {
        return new Writer(file);
    }

    Reader reader() throws IOException {
        return new Reader(file);
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}

package org.dossierkg.mapping;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Pairs in temporary files, by the hash of their first. The files are gone when they are closed or the process
 * ends, however it ends.
 */
final class PairFiles implements Closeable {
    /** How many files there are at most, each with a {@link #BUFFER} of its own. */
    static final int PARTS = 32;

    /** How many bytes are gathered before they are written. */
    private static final int BUFFER = 1 << 14;

    /** How many bytes are read at once. */
    private static final int WINDOW = 1 << 16;

    /** The bits of the hash that choose the file are none of those that {@link JoinIndex} looks at first. */
    private static final int SHIFT = 34;

    private final Path folder;
    private final @Nullable FileChannel[] files = new FileChannel[PARTS];
    private final @Nullable Bytes[] buffers = new Bytes[PARTS];

    /** @param folder where the files are */
    PairFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Adds a pair behind the others with the same hash.
     *
     * @throws NoRoomException if it cannot be written
     */
    void add(byte[] first, int firstStart, int firstEnd, byte[] second, int secondStart, int secondEnd)
            throws NoRoomException {
        int part = (int) (Places.hash(first, firstStart, firstEnd) >>> SHIFT) & (PARTS - 1);
        Bytes buffer = buffers[part];
        if (buffer == null) {
            buffer = new Bytes(BUFFER);
            buffers[part] = buffer;
        }
        Pairs.put(buffer, first, firstStart, firstEnd, second, secondStart, secondEnd);
        if (buffer.length() >= BUFFER) {
            flush(part, buffer);
        }
    }

    private void flush(int part, Bytes buffer) throws NoRoomException {
        try {
            FileChannel file = files[part];
            if (file == null) {
                file = open();
                files[part] = file;
            }
            ByteBuffer rest = ByteBuffer.wrap(buffer.array(), 0, buffer.length());
            while (rest.hasRemaining()) {
                file.write(rest);
            }
            buffer.truncate(0);
        } catch (IOException e) {
            throw new NoRoomException(folder, e);
        }
    }

    private FileChannel open() throws IOException {
        Path path = Files.createTempFile(folder, "dossier-", ".join");
        return FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    boolean isEmpty(int part) {
        return buffers[part] == null;
    }

    /** The pairs of a part, in the order in which they were added; none may be added while they are read. */
    Pairs read(int part) throws NoRoomException {
        Bytes buffer = buffers[part];
        if (buffer == null) {
            return Pairs.of(new Bytes(0));
        }
        FileChannel file = files[part];
        if (file == null) {
            return Pairs.of(buffer);
        }
        flush(part, buffer);
        return Pairs.of(file, WINDOW);
    }

    /** Deletes the files. */
    @Override
    public void close() throws IOException {
        for (FileChannel file : files) {
            if (file != null) {
                file.close();
            }
        }
    }
}

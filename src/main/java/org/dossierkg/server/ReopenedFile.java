package org.dossierkg.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;
import org.jspecify.annotations.Nullable;

/** Writes to the end of the file that has a name now, so that whoever rotates logs can rename it at any time. */
final class ReopenedFile extends OutputStream {
    private static final long INTERVAL = TimeUnit.SECONDS.toNanos(1);

    private final Path file;
    private OutputStream out;
    private @Nullable Object key;
    private long looked = System.nanoTime();

    private ReopenedFile(Path file) throws IOException {
        this.file = file;
        this.out = append(file);
        this.key = key(file);
    }

    static ReopenedFile open(Path file) {
        try {
            return new ReopenedFile(file);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.error(Position.of(file), "cannot be written", "name a file in a folder that is yours"), e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (System.nanoTime() - looked > INTERVAL) {
            looked = System.nanoTime();
            if (!Files.exists(file) || !Objects.equals(key, key(file))) {
                out.close();
                out = append(file);
                key = key(file);
            }
        }
        out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static OutputStream append(Path file) throws IOException {
        return Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** What tells a file from another that gets its name later; null where the file system has no such thing. */
    private static @Nullable Object key(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }
}

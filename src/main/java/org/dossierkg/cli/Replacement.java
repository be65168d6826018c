package org.dossierkg.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Writes a file whole or not at all: beside its place first, then into it. A link is followed; a device or a pipe is
 * written to as it is.
 */
final class Replacement {
    private Replacement() {}

    /** What is to be written. */
    interface Content {
        /** Writes it, and says whether it is to be kept. */
        boolean writeTo(OutputStream out) throws IOException;
    }

    /** Writes these bytes. */
    static void write(Path file, byte[] bytes) {
        write(file, out -> {
            out.write(bytes);
            return true;
        });
    }

    /** Writes a file; what the content throws leaves the file as it was. */
    static void write(Path file, Content content) {
        if (Files.isDirectory(file)) {
            throw new ProblemException(Problem.error(Position.of(file), "is a folder", "name a file"));
        }
        try {
            if (isPossible(file)) {
                replace(Files.exists(file) ? file.toRealPath() : file, content);
            } else {
                writeTo(file, content);
            }
        } catch (IOException e) {
            throw failure(file, e);
        } catch (UncheckedIOException e) {
            throw failure(file, Objects.requireNonNull(e.getCause()));
        }
    }

    /** Makes sure, as far as that can be known, that a file can be written, before there is anything to write. */
    static void check(@Nullable Path file) {
        if (file == null) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new ProblemException(Problem.error(Position.of(file), "is a folder", "name a file"));
        }
        if (folder != null && !Files.isDirectory(folder)) {
            throw failure(file, new IOException("there is no folder " + folder));
        }
    }

    /** Whether a file is written whole or not at all; false for a device or a pipe. */
    static boolean isPossible(Path file) {
        return Files.isRegularFile(file) || Files.notExists(file);
    }

    private static ProblemException failure(Path file, IOException cause) {
        return new ProblemException(
                Problem.error(Position.of(file), "cannot be written: " + cause.getMessage(), "name another file"),
                cause);
    }

    private static void replace(Path file, Content content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            if (writeTo(part, content)) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static boolean writeTo(Path file, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            return content.writeTo(out);
        }
    }
}

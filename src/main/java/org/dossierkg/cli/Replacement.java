package org.dossierkg.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Predicate;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;

/** Writes a file whole or not at all: beside its place first, then into it. */
final class Replacement {
    private Replacement() {}

    /** Writes these bytes. */
    static void write(Path file, byte[] bytes) {
        write(file, out -> {
            try {
                out.write(bytes);
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /**
     * Writes a file.
     *
     * @param content is given the stream, and says whether what it wrote is to be kept; what it throws leaves the file
     *     as it was
     */
    static void write(Path file, Predicate<OutputStream> content) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        boolean whole;
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                whole = content.test(out);
            }
            if (whole) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.error(Position.of(file), "cannot be written: " + e.getMessage(), "name another file"), e);
        } finally {
            part.toFile().delete();
        }
    }
}

package org.dossierkg.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that can be read any number of times, unpacked as they are read.
 *
 * @param name what problems call it, as the user would type it, such as {@code lists.zip!/people.csv}
 * @param file where the bytes are; another file than the name says for what came over a pipe or the network
 * @param entry the file inside an archive; empty when the archive holds only one
 * @param declared how the bytes are packed; null to tell it by their start
 */
public record Input(
        Path name, Path file, String entry, @Nullable Compression declared) {
    private static final String INSIDE = "!/";
    private static final int BUFFER = 1 << 16;

    /** Where a tar archive says that it is one. */
    private static final int TAR_START = 512;

    /** The file at this path; behind {@code !/} a path can name a file inside an archive. */
    public static Input of(Path path) {
        String text = path.toString().replace('\\', '/');
        int inside = text.indexOf(INSIDE);
        if (inside < 0 || Files.exists(path)) {
            return new Input(path, path, "", null);
        }
        return new Input(path, Path.of(text.substring(0, inside)), text.substring(inside + INSIDE.length()), null);
    }

    /** The same bytes, packed as somebody declares. */
    public Input packed(Compression compression) {
        return new Input(name, file, entry, compression);
    }

    /** The same bytes under another name. */
    Input named(Path other) {
        return new Input(other, file, entry, declared);
    }

    /** The file itself when its bytes stand there as they are, so that it can be read from any place. */
    public Optional<Path> plain() {
        try (InputStream in = open()) {
            return in instanceof Unpacking ? Optional.empty() : Optional.of(file);
        } catch (IOException e) {
            throw TextFile.unreadable(name, e);
        }
    }

    /**
     * Opens the unpacked bytes, from the first one.
     *
     * <p>What is wrong with a packed file is thrown as a {@link ProblemException} when it is met, while reading too.
     *
     * @throws ProblemException if the file is missing, unreadable, or packed in a way that cannot be read
     */
    public InputStream open() {
        try {
            InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
            try {
                return unpack(in);
            } catch (IOException | RuntimeException e) {
                in.close();
                throw e;
            }
        } catch (NoSuchFileException e) {
            throw new ProblemException(
                    Problem.error(Position.of(name), "no such file", "create it or correct the name"));
        } catch (IOException e) {
            throw TextFile.unreadable(name, e);
        }
    }

    private InputStream unpack(InputStream in) throws IOException {
        Compression found = Compression.of(start(in, Compression.START));
        if (declared != null && declared != Compression.NONE && declared != found) {
            throw new ProblemException(Problem.error(
                    Position.of(name),
                    "is " + found.word() + ", not " + declared.word() + " as the mapping declares",
                    "correct rml:compression or leave it out"));
        }
        Compression compression = declared == null ? found : declared;
        if (compression == Compression.ZIP) {
            in.close();
            return new Archive(this).zipped();
        }
        InputStream bytes = in;
        if (compression != Compression.NONE) {
            bytes = Unpacking.start(
                    this, compression.word(), () -> new BufferedInputStream(compression.unpack(in), BUFFER));
        }
        if (declared != Compression.NONE && isTar(start(bytes, TAR_START))) {
            bytes.close();
            return new Archive(this)
                    .tarred(() -> compression.unpack(new BufferedInputStream(Files.newInputStream(file), BUFFER)));
        }
        if (!entry.isEmpty()) {
            throw new ProblemException(Problem.error(
                    Position.of(file), "is no archive", "leave out what stands behind it: " + INSIDE + entry));
        }
        return bytes;
    }

    private static boolean isTar(byte[] start) {
        return start.length == TAR_START && TarArchiveInputStream.matches(start, TAR_START);
    }

    /** The first bytes, or all when there are fewer; the stream stays where it was. */
    private static byte[] start(InputStream in, int length) throws IOException {
        in.mark(length);
        byte[] start = in.readNBytes(length);
        in.reset();
        return start;
    }
}

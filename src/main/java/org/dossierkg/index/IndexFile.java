package org.dossierkg.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.Map;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;

/**
 * An index in a file, which is mapped into memory and never changed.
 *
 * <pre>
 * "DSRINDX3"                       eight bytes; the last one is the version of the form
 * for each section its length      eight bytes each, in the order of {@link Section}
 * the sections                     each from a multiple of eight on
 * </pre>
 */
public final class IndexFile {
    private static final long MAGIC = 0x445352494E445833L;
    private static final int VERSION_BITS = 8;
    private static final int ALIGNMENT = 8;
    private static final long HEAD = ALIGNMENT * (1L + Section.values().length);

    private IndexFile() {}

    /**
     * Opens an index.
     *
     * @throws ProblemException if the file is missing, or is no index of this version
     */
    public static Index open(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < HEAD) {
                throw notAnIndex(file);
            }
            ByteBuffer head = channel.map(MapMode.READ_ONLY, 0, HEAD);
            checkMagic(file, head.getLong());
            Map<Section, ByteBuffer> sections = new EnumMap<>(Section.class);
            long at = HEAD;
            for (Section section : Section.values()) {
                long length = head.getLong();
                if (length < 0 || at + length > channel.size()) {
                    throw notAnIndex(file);
                }
                sections.put(section, channel.map(MapMode.READ_ONLY, at, length));
                at += aligned(length);
            }
            return new Index(sections, null);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.error(
                            Position.of(file),
                            "cannot be read: " + e.getMessage(),
                            "make it: dossier link build-index"),
                    e);
        }
    }

    private static void checkMagic(Path file, long magic) {
        if (magic == MAGIC) {
            return;
        }
        if (magic >>> VERSION_BITS != MAGIC >>> VERSION_BITS) {
            throw notAnIndex(file);
        }
        throw new ProblemException(Problem.error(
                Position.of(file),
                "is an index of another version of dossier",
                "make it anew: dossier link build-index"));
    }

    private static ProblemException notAnIndex(Path file) {
        return new ProblemException(
                Problem.error(Position.of(file), "is no index of names", "make it anew: dossier link build-index"));
    }

    private static long aligned(long length) {
        return (length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    /** Writes an index beside its place and then moves it there, so that nobody ever opens a part of one. */
    static void write(Path file, String snapshot, IndexBuilder builder) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (FileChannel channel = FileChannel.open(
                    part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer head = ByteBuffer.allocate((int) HEAD).putLong(MAGIC);
                long[] at = {HEAD};
                builder.sections(snapshot, (section, bytes) -> {
                    head.putLong(bytes.remaining());
                    at[0] += put(channel, at[0], bytes);
                });
                put(channel, 0, head.flip());
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.error(Position.of(file), "cannot be written: " + e.getMessage(), "name another file"), e);
        } finally {
            part.toFile().delete();
        }
    }

    /** Writes bytes at a place, and returns how far the next ones are from it. */
    private static long put(FileChannel channel, long at, ByteBuffer bytes) {
        long length = aligned(bytes.remaining());
        ByteBuffer padding = ByteBuffer.allocate((int) (length - bytes.remaining()));
        try {
            long place = at;
            for (ByteBuffer part : new ByteBuffer[] {bytes.duplicate(), padding}) {
                while (part.hasRemaining()) {
                    place += channel.write(part, place);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return length;
    }
}

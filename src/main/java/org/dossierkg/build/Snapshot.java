package org.dossierkg.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the files of a dossier were at one moment; two are equal when no file has changed from the one to the other.
 *
 * <p>Hidden files and those whose name ends in {@code ~} do not count: editors keep their own things there.
 */
public record Snapshot(Map<Path, Stamp> files) {
    public Snapshot {
        files = Map.copyOf(files);
    }

    /** What tells two states of a file apart. */
    record Stamp(FileTime modified, long bytes) {}

    /**
     * How they are now.
     *
     * @param besides files and folders that are no part of the dossier, wherever they are
     */
    public static Snapshot of(Dossier dossier, Set<Path> besides) {
        Set<Path> foreign = besides.stream().map(Snapshot::absolute).collect(Collectors.toSet());
        Map<Path, Stamp> files = new HashMap<>();
        try {
            Files.walkFileTree(dossier.folder(), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean own = folder.equals(dossier.folder()) || counts(folder);
                    return own ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (counts(file)) {
                        files.put(file, new Stamp(attributes.lastModifiedTime(), attributes.size()));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE; // gone since its folder was listed
                }

                private boolean counts(Path file) {
                    String name = String.valueOf(file.getFileName());
                    return !name.startsWith(".") && !name.endsWith("~") && !foreign.contains(absolute(file));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Snapshot(files);
    }

    /** The same with more files; one that is not there counts when it comes. */
    Snapshot with(Set<Path> others) {
        Map<Path, Stamp> all = new HashMap<>(files);
        for (Path file : others) {
            try {
                all.put(file, new Stamp(Files.getLastModifiedTime(file), Files.size(file)));
            } catch (IOException e) {
                all.remove(file);
            }
        }
        return new Snapshot(all);
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}

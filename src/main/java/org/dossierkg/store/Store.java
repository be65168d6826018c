package org.dossierkg.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.base.file.AlreadyLocked;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.transaction.txn.TransactionException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;

/**
 * A directory with the generations of a dataset, of which one is current.
 *
 * <pre>
 * STORE/generation-0007/   a TDB2 database, complete and checked
 * STORE/generation-0008/   another, perhaps still being written
 * STORE/current            the text "generation-0007"
 * </pre>
 *
 * <p>A generation is written once and never changed after, but by a server that takes updates to what it serves. It
 * becomes current in one step, by the renaming of a file; until then, and whenever a build fails, readers stay with the
 * one before.
 */
public final class Store {
    private static final String CURRENT = "current";
    private static final Pattern GENERATION = Pattern.compile("generation-[0-9]{4,}");

    private final Path directory;

    private Store(Path directory) {
        this.directory = directory;
    }

    /**
     * The store in this directory, which is made when it is not there.
     *
     * @throws ProblemException if the directory holds anything that is not a store's
     */
    public static Store at(Path directory) {
        try {
            Files.createDirectories(directory);
            try (Stream<Path> files = Files.list(directory)) {
                Optional<Path> foreign = files.filter(file -> !isOurs(file)).findFirst();
                if (foreign.isPresent()) {
                    throw new ProblemException(Problem.error(
                            Position.of(directory),
                            "is not a store: it holds " + foreign.get().getFileName(),
                            "name an empty or a new directory"));
                }
            }
            return new Store(directory);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.error(
                            Position.of(directory), "cannot be used as a store: " + e.getMessage(), "name another"),
                    e);
        }
    }

    /** A fresh, empty generation. */
    public Generation begin() {
        for (int number = numbers().max(Comparator.naturalOrder()).orElse(0) + 1; ; number++) {
            Path folder = folder(number);
            if (claimed(folder)) {
                return new Generation(this, folder, DatabaseMgr.connectDatasetGraph(Location.create(folder)));
            }
        }
    }

    /** Whether the folder is ours now; another build may have taken its number. */
    private static boolean claimed(Path folder) {
        try {
            Files.createDirectory(folder);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The dataset of the current generation, if a build has ever succeeded. */
    public Optional<DatasetGraph> open() {
        return currentFolder().map(folder -> {
            try {
                return DatabaseMgr.connectDatasetGraph(Location.create(folder));
            } catch (RuntimeIOException | AlreadyLocked e) {
                throw new ProblemException(
                        Problem.error(
                                Position.of(directory),
                                "is in use by another program",
                                "stop the program that serves it, or name another store"),
                        e);
            }
        });
    }

    /**
     * Closes a dataset that another has replaced, wherever it is kept.
     *
     * @return false when it is still read; then it is as before
     */
    public static boolean release(DatasetGraph data) {
        try {
            if (DatabaseMgr.isTDB2(data)) {
                TDBInternal.expel(data);
            }
            return true;
        } catch (TransactionException e) {
            return false;
        }
    }

    /** When the current generation became current. */
    public Optional<Instant> since() {
        return currentFolder().map(folder -> {
            try {
                return Files.getLastModifiedTime(directory.resolve(CURRENT)).toInstant();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Makes a complete generation the current one, and removes all but the one before it. */
    void publish(Path generation) {
        try {
            Path next = directory.resolve(CURRENT + ".next");
            Files.writeString(next, generation.getFileName().toString());
            Optional<Path> before = currentFolder();
            Files.move(
                    next,
                    directory.resolve(CURRENT),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            int oldest = number(before.orElse(generation));
            for (int number : numbers().filter(number -> number < oldest).toList()) {
                Generation.delete(folder(number));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Path> currentFolder() {
        try {
            Path current = directory.resolve(CURRENT);
            return Files.exists(current)
                    ? Optional.of(directory.resolve(Files.readString(current).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Integer> numbers() {
        try (Stream<Path> files = Files.list(directory)) {
            List<Integer> numbers = files.filter(file ->
                            GENERATION.matcher(file.getFileName().toString()).matches())
                    .map(Store::number)
                    .toList();
            return numbers.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder(int number) {
        return directory.resolve(String.format("generation-%04d", number));
    }

    private static int number(Path generation) {
        return Integer.parseInt(generation.getFileName().toString().substring("generation-".length()));
    }

    private static boolean isOurs(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(CURRENT) || GENERATION.matcher(name).matches();
    }
}

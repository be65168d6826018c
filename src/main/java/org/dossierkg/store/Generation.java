package org.dossierkg.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;

/** One dataset from its first quad to its last: written, checked, then published or dropped. */
public final class Generation implements AutoCloseable {
    private final @Nullable Store store;
    private final @Nullable Path folder;
    private final DatasetGraph dataset;
    private boolean published;

    Generation(@Nullable Store store, @Nullable Path folder, DatasetGraph dataset) {
        this.store = store;
        this.folder = folder;
        this.dataset = dataset;
    }

    /** A generation that lives as long as the program. */
    public static Generation inMemory() {
        return new Generation(null, null, DatasetGraphFactory.createTxnMem());
    }

    /** Where to write, in a transaction of the caller's. */
    public DatasetGraph dataset() {
        return dataset;
    }

    /** Makes this generation the current one of its store. */
    public void publish() {
        if (store != null && folder != null) {
            store.publish(folder);
        }
        published = true;
    }

    /** Drops the generation if it was not published. */
    @Override
    public void close() {
        if (folder != null && !published) {
            TDBInternal.expel(dataset);
            delete(folder);
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.dossierkg.server;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;

/**
 * A value that belongs to one generation of the dataset: made once, when it is first asked for, and kept while that is
 * current.
 *
 * <p>It is made by a thread of its own in a transaction of its own, which begins when the generation is known already. In
 * that of whoever asks, which may have begun before the last update, it could be older than its generation for ever.
 */
final class PerGeneration<T> {
    private static final long POLL_MILLIS = 20;

    private final Generations generations;
    private final Function<DatasetGraph, T> making;
    private @Nullable Held<T> held;

    PerGeneration(Generations generations, Function<DatasetGraph, T> making) {
        this.generations = generations;
        this.making = making;
    }

    /** The value, perhaps after waiting for it. */
    T of(DatasetGraph data) {
        return of(data, () -> {});
    }

    /** The value, perhaps after waiting for it as long as nothing is thrown meanwhile. */
    T of(DatasetGraph data, Runnable patience) {
        CompletableFuture<T> value = current(data).value;
        while (true) {
            try {
                return value.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                patience.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new QueryCancelledException();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
            }
        }
    }

    /** Begins to make the value, if nobody has. */
    void prepare(DatasetGraph data) {
        current(data);
    }

    private synchronized Held<T> current(DatasetGraph data) {
        long generation = generations.of(data);
        Held<T> known = held;
        if (known == null || known.generation != generation) {
            CompletableFuture<T> value = new CompletableFuture<>();
            known = new Held<>(generation, value);
            held = known;
            Thread maker = new Thread(() -> make(data, value), "per-generation");
            maker.setDaemon(true);
            maker.start();
        }
        return known;
    }

    private void make(DatasetGraph data, CompletableFuture<T> value) {
        try {
            value.complete(Txn.calculateRead(data, () -> making.apply(data)));
        } catch (RuntimeException | Error e) {
            drop(value);
            value.completeExceptionally(e);
        }
    }

    /** Forgets a value that could not be made. */
    private synchronized void drop(CompletableFuture<T> value) {
        if (held != null && held.value == value) {
            held = null;
        }
    }

    private record Held<T>(long generation, CompletableFuture<T> value) {}
}

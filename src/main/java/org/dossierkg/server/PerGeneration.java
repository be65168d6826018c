package org.dossierkg.server;

import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/** A value that belongs to one generation of the dataset: made when first asked for, and kept while that is current. */
final class PerGeneration<T> {
    private final Generations generations;
    private final Function<DatasetGraph, T> making;
    private @Nullable Held<T> held;

    /** @param making called in a transaction of the caller's; callers that come meanwhile wait */
    PerGeneration(Generations generations, Function<DatasetGraph, T> making) {
        this.generations = generations;
        this.making = making;
    }

    synchronized T of(DatasetGraph data) {
        long generation = generations.of(data);
        Held<T> known = held;
        if (known == null || known.generation != generation) {
            known = new Held<>(generation, making.apply(data));
            held = known;
        }
        return known.value;
    }

    private record Held<T>(long generation, T value) {}
}

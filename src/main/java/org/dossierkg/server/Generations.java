package org.dossierkg.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.sparql.core.DatasetGraph;

/** Numbers for the states of datasets: no two states that can give different answers have the same. */
final class Generations {
    private final AtomicLong last = new AtomicLong();
    private final Cache<DatasetGraph, Long> numbers =
            Caffeine.newBuilder().weakKeys().build();

    /** The number of a dataset, to be asked for before the transaction that reads it. */
    long of(DatasetGraph dataset) {
        return numbers.get(dataset, d -> last.incrementAndGet());
    }

    /** Gives a dataset a new number, to be called after each transaction that wrote to it, before that is told. */
    void changed(DatasetGraph dataset) {
        numbers.put(dataset, last.incrementAndGet());
    }
}

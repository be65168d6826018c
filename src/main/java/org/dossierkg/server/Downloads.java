package org.dossierkg.server;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dossierkg.query.GraphFormat;

/** The formats in which the whole of a dossier can be had. */
final class Downloads {
    /** Triples up to which a format of RDF 1.1 is offered: it is made in memory, with some 2 kB a triple. */
    static final long WHOLE = 100_000;

    /** Sent at a time: each keeps a thread, and a generation that nobody may close, as long as its client reads. */
    private static final int PLACES = 8;

    private final QueryGate gate;
    private final PerGeneration<Boolean> small;

    /** @param patience how long one waits for a place */
    Downloads(Generations generations, Duration patience) {
        this.gate = new QueryGate(PLACES, PLACES, patience);
        this.small = new PerGeneration<>(
                generations, data -> data.stream().skip(WHOLE).findAny().isEmpty());
    }

    /** Who may send now, of which one client has at most half. */
    QueryGate gate() {
        return gate;
    }

    /** Whether the format is one of them for this generation; to be called in a transaction. */
    boolean offers(GraphFormat format, DatasetGraph data) {
        return format.holdsTripleTerms() || small.of(data);
    }

    List<GraphFormat> formats(DatasetGraph data) {
        return Arrays.stream(GraphFormat.values())
                .filter(format -> offers(format, data))
                .toList();
    }
}

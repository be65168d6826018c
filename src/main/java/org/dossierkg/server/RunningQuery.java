package org.dossierkg.server;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.dossierkg.guard.Allowance;
import org.dossierkg.guard.Stop;

/** One query at work, from its admission to the end of its answer. It belongs to the thread that made it. */
final class RunningQuery implements AutoCloseable {
    /** How long what was stopped may take to end by itself, before its connection is broken off. */
    private static final Duration GRACE = Duration.ofMillis(800);

    private final String id;
    private final Allowance allowance;
    private final ClientConnection connection;
    private final Consumer<RunningQuery> end;
    private final long thread = Thread.currentThread().getId();
    private final long allocatedBefore;
    private final LongAdder rows = new LongAdder();
    private volatile Duration took = Duration.ZERO;
    private volatile boolean ended;

    /** @param end is told of the end */
    RunningQuery(String id, Allowance allowance, ClientConnection connection, Consumer<RunningQuery> end) {
        this.id = id;
        this.allowance = allowance;
        this.connection = connection;
        this.end = end;
        this.allocatedBefore = Heap.allocated();
    }

    String id() {
        return id;
    }

    String client() {
        return connection.client();
    }

    Allowance allowance() {
        return allowance;
    }

    /** Bytes that its thread has allocated for it so far, kept or not. */
    long allocated() {
        return Heap.allocatedBy(thread) - allocatedBefore;
    }

    /** The same rows, counted as they are taken. */
    RowSet counted(RowSet rowSet) {
        return RowSetStream.create(rowSet.getResultVars(), Iter.map(rowSet, this::count));
    }

    private Binding count(Binding row) {
        allowance.check();
        rows.increment();
        return row;
    }

    /** Looks whether it is time to stop; called every few milliseconds, by another thread. */
    void watch() {
        if (allowance.overdue()) {
            allowance.stop(Stop.TIME);
        } else if (allowance.stop().isEmpty() && connection.isGone()) {
            allowance.stop(Stop.GONE);
        }
        if (allowance.overdueBy(GRACE)) {
            connection.abort(); // it waits for a client that does not read
        }
    }

    /** What its owner may know of it. */
    Map<String, Object> report() {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("id", id);
        report.put("state", state());
        report.put("milliseconds", (ended ? took : allowance.elapsed()).toMillis());
        report.put("rows", rows.sum());
        return Collections.unmodifiableMap(report);
    }

    private String state() {
        String stopped = allowance
                .stop()
                .map(stop -> "stopped: " + stop.name().toLowerCase(Locale.ROOT))
                .orElse("");
        return !stopped.isEmpty() ? stopped : ended ? "finished" : "running";
    }

    @Override
    public void close() {
        connection.release();
        took = allowance.elapsed();
        ended = true;
        end.accept(this);
    }
}

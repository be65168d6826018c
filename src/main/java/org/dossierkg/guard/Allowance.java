package org.dossierkg.guard;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.query.QueryCancelledException;
import org.dossierkg.guard.Refused.Reason;

/** What one query has left: its time, until somebody stops it, and the text that it may gather. */
public final class Allowance {
    private final Limits limits;
    private final long start;
    private final long nanos;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicReference<Stop> why = new AtomicReference<>();
    private final AtomicLong concatenated = new AtomicLong();

    /** @param time from now on, for parsing, optimizing, executing and sending together */
    public Allowance(Limits limits, Duration time) {
        this(limits, time, System.nanoTime());
    }

    /** @param start when the time began, as {@link System#nanoTime} has it */
    public Allowance(Limits limits, Duration time, long start) {
        this.limits = limits;
        this.start = start;
        this.nanos = time.toNanos();
    }

    /**
     * Goes on, or ends the query: to be called by whatever may take long.
     *
     * @throws QueryCancelledException when the time is over or the query was stopped
     */
    public void check() {
        if (overdue()) {
            stop(Stop.TIME);
        }
        if (stopped.get()) {
            throw new QueryCancelledException();
        }
    }

    /** Stops the query at its next step; the first reason counts. */
    public void stop(Stop reason) {
        why.compareAndSet(null, reason);
        stopped.set(true);
    }

    /** Why the query was stopped, if it was. */
    public Optional<Stop> stop() {
        return Optional.ofNullable(why.get());
    }

    public boolean overdue() {
        return overdueBy(Duration.ZERO);
    }

    /** Whether the time has been over for longer than this. */
    public boolean overdueBy(Duration grace) {
        return elapsed().toNanos() > nanos + grace.toNanos();
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, start + nanos - System.nanoTime()));
    }

    /** What Jena's iterators look at before each of their steps. */
    AtomicBoolean signal() {
        return stopped;
    }

    Limits limits() {
        return limits;
    }

    /** Counts text that GROUP_CONCAT gathers. */
    void gather(int characters) {
        if (concatenated.addAndGet(characters) > limits.concatenated()) {
            throw new Refused(
                    Reason.TOO_COMPLEX,
                    "GROUP_CONCAT gathers more than " + limits.concatenated() + " characters; group by more, or ask for"
                            + " rows");
        }
    }

    /** Whether a text of this length may be made. */
    void string(long length) {
        check();
        if (length > limits.string()) {
            throw new Refused(
                    Reason.TOO_COMPLEX,
                    "the query makes a text of more than " + limits.string() + " characters; make shorter ones");
        }
    }
}

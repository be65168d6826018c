package org.dossierkg.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets so many queries run at a time, and shares the places among clients: none has more than half of them but this
 * machine, which may be many, and of those who wait the one whose client has the fewest is next. Who finds the queue full takes the place in it of the client
 * who waits most often, unless that is itself.
 */
final class QueryGate {
    private final int share;
    private final int queue;
    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Integer> running = new HashMap<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private int free;

    /**
     * @param places queries that run at a time
     * @param queue queries that wait at a time
     * @param patience how long one waits
     */
    QueryGate(int places, int queue, Duration patience) {
        this.free = places;
        this.share = (places + 1) / 2;
        this.queue = queue;
        this.patience = patience;
    }

    /** Whether the client has a place now, perhaps after waiting; it is to be left then. */
    boolean enter(String client) throws InterruptedException {
        lock.lock();
        try {
            if (mayRun(client)) {
                take(client);
                return true;
            }
            if (waiting.size() >= queue && !displaceFor(client)) {
                return false;
            }
            return await(new Waiting(client, lock.newCondition()));
        } finally {
            lock.unlock();
        }
    }

    /** Gives the place of a client back. */
    void leave(String client) {
        lock.lock();
        try {
            free++;
            running.computeIfPresent(client, (key, places) -> places == 1 ? null : places - 1);
            next();
        } finally {
            lock.unlock();
        }
    }

    private boolean mayRun(String client) {
        return free > 0 && (places(client) < share || client.equals(ClientConnection.THIS_MACHINE));
    }

    private int places(String client) {
        return running.getOrDefault(client, 0);
    }

    private void take(String client) {
        free--;
        running.merge(client, 1, Integer::sum);
    }

    private void next() {
        waiting.stream()
                .filter(one -> mayRun(one.client))
                .min(Comparator.comparingInt(one -> places(one.client)))
                .ifPresent(one -> {
                    take(one.client);
                    one.granted = true;
                    dismiss(one);
                });
    }

    private boolean await(Waiting one) throws InterruptedException {
        waiting.add(one);
        long left = patience.toNanos();
        try {
            while (left > 0 && waiting.contains(one)) {
                left = one.called.awaitNanos(left);
            }
        } finally {
            waiting.remove(one);
        }
        return one.granted;
    }

    private boolean displaceFor(String client) {
        Map<String, Long> counts = new HashMap<>();
        waiting.forEach(one -> counts.merge(one.client, 1L, Long::sum));
        long own = counts.getOrDefault(client, 0L);
        List<Waiting> greedy = waiting.stream()
                .filter(one -> counts.getOrDefault(one.client, 0L) > own + 1)
                .sorted(Comparator.comparingLong(one -> counts.getOrDefault(one.client, 0L)))
                .toList();
        if (greedy.isEmpty()) {
            return false;
        }
        dismiss(greedy.get(greedy.size() - 1));
        return true;
    }

    private void dismiss(Waiting one) {
        waiting.remove(one);
        one.called.signal();
    }

    /** How long to wait before another attempt, in whole seconds, at least one. */
    long retryAfter() {
        return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(patience.toNanos()));
    }

    /** How many wait now. */
    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    private static final class Waiting {
        private final String client;
        private final Condition called;
        private boolean granted;

        Waiting(String client, Condition called) {
            this.client = client;
            this.called = called;
        }
    }
}

package org.dossierkg.mapping;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Work that several cores do, whose results are taken in the order in which it was handed in.
 *
 * @param <T> a result
 */
final class InOrder<T> implements AutoCloseable {
    private final ExecutorService pool;
    private final int atOnce;
    private final Taker<T> taker;
    private final Deque<Future<T>> underWay = new ArrayDeque<>();

    InOrder(int threads, Taker<T> taker) {
        this.pool = Executors.newFixedThreadPool(threads);
        this.atOnce = threads + 1;
        this.taker = taker;
    }

    /** Takes results. */
    interface Taker<T> {
        /** Takes the next one, and returns whether further ones are wanted. */
        boolean take(T result) throws IOException;
    }

    /** Hands work in, and takes a result when much is under way; returns whether further results are wanted. */
    boolean add(Callable<T> work) throws IOException {
        underWay.add(pool.submit(work));
        return underWay.size() <= atOnce || taker.take(result(underWay.remove()));
    }

    /** Takes what is under way; returns whether all of it was wanted. */
    boolean finish() throws IOException {
        while (!underWay.isEmpty()) {
            if (!taker.take(result(underWay.remove()))) {
                return false;
            }
        }
        return true;
    }

    /** Drops what is under way. */
    @Override
    public void close() {
        pool.shutdownNow();
    }

    private static <T> T result(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        }
    }
}

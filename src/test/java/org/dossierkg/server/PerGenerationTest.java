package org.dossierkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PerGenerationTest {
    static {
        JenaSystem.init();
    }

    private final DatasetGraph data = DatasetGraphFactory.createTxnMem();
    private final Generations generations = new Generations();
    private final AtomicInteger made = new AtomicInteger();
    private final PerGeneration<Long> quads = new PerGeneration<>(generations, dataset -> {
        made.incrementAndGet();
        return dataset.stream().count();
    });

    private void update(String object) {
        Txn.executeWrite(
                data, () -> data.add(Quad.create(Quad.defaultGraphIRI, SSE.parseTriple("(:s :p " + object + ")"))));
        generations.changed(data);
    }

    @Test
    void aValueIsMadeOncePerGeneration() {
        update("1");
        assertEquals(1, quads.of(data));
        assertEquals(1, quads.of(data));
        assertEquals(1, made.get());
        update("2");
        assertEquals(2, quads.of(data));
        assertEquals(2, made.get());
    }

    @Test
    void anUpdateAfterTheTransactionOfWhoeverAsksHasBegunIsNotMissedByThoseWhoComeLater() {
        update("1");
        Txn.executeRead(data, () -> {
            CompletableFuture.runAsync(() -> update("2")).join();
            quads.of(data);
        });
        assertEquals(2, quads.of(data));
    }

    @Test
    void anUpdateWhileItIsBeingMadeIsNotMissedByThoseWhoComeLater() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch updated = new CountDownLatch(1);
        PerGeneration<Long> slow = new PerGeneration<>(generations, dataset -> {
            long count = dataset.stream().count();
            begun.countDown();
            awaited(updated);
            return count;
        });
        update("1");
        CompletableFuture<Long> first =
                CompletableFuture.supplyAsync(() -> slow.of(data), task -> new Thread(task).start());
        awaited(begun);
        update("2");
        updated.countDown();
        assertEquals(2, slow.of(data));
        assertEquals(1, first.join());
        assertEquals(2, slow.of(data));
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatCouldNotBeMadeIsTriedAgain() {
        AtomicInteger tries = new AtomicInteger();
        PerGeneration<String> fragile = new PerGeneration<>(generations, dataset -> {
            if (tries.getAndIncrement() == 0) {
                throw new IllegalStateException("not yet");
            }
            return "made";
        });
        assertThrows(IllegalStateException.class, () -> fragile.of(data));
        assertEquals("made", fragile.of(data));
    }
}

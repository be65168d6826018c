package org.dossierkg.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class QueryGateTest {
    private static final Duration LONG = Duration.ofSeconds(5);

    @Test
    void noClientHasMoreThanHalfOfThePlaces() throws InterruptedException {
        QueryGate gate = new QueryGate(4, 0, LONG);
        assertTrue(gate.enter("a"));
        assertTrue(gate.enter("a"));
        assertFalse(gate.enter("a"));
        assertTrue(gate.enter("b"));
        gate.leave("a");
        assertTrue(gate.enter("a"));
    }

    @Test
    void whoHasFewestPlacesIsNext() throws Exception {
        QueryGate gate = new QueryGate(3, 10, LONG);
        for (String client : List.of("a", "b", "c")) {
            assertTrue(gate.enter(client));
        }
        CompletableFuture<Boolean> again = waiting(gate, "a", 1);
        CompletableFuture<Boolean> other = waiting(gate, "d", 2);
        gate.leave("b");
        assertTrue(other.get());
        assertFalse(again.isDone());
        gate.leave("c");
        assertTrue(again.get());
    }

    @Test
    void whoWaitsMostGivesWayInAFullQueue() throws Exception {
        QueryGate gate = new QueryGate(1, 3, LONG);
        assertTrue(gate.enter("a"));
        List<CompletableFuture<Boolean>> greedy =
                List.of(waiting(gate, "a", 1), waiting(gate, "a", 2), waiting(gate, "a", 3));
        CompletableFuture<Boolean> other = waiting(gate, "b", 3);
        CompletableFuture.anyOf(greedy.toArray(CompletableFuture[]::new)).get();
        assertFalse(greedy.get(2).get());
        gate.leave("a");
        assertTrue(greedy.get(0).get());
        assertFalse(other.isDone());
    }

    @Test
    void nobodyWaitsLongerThanIsBearable() throws InterruptedException {
        QueryGate gate = new QueryGate(1, 3, Duration.ofMillis(20));
        assertTrue(gate.enter("a"));
        assertFalse(gate.enter("b"));
        assertEquals(0, gate.waiting());
    }

    private static CompletableFuture<Boolean> waiting(QueryGate gate, String client, int count)
            throws InterruptedException {
        CompletableFuture<Boolean> entered = CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return gate.enter(client);
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                },
                task -> new Thread(task).start()); // the usual pool has as many threads as there are cores
        while (gate.waiting() < count) {
            Thread.sleep(5);
        }
        return entered;
    }
}

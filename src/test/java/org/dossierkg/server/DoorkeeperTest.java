package org.dossierkg.server;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DoorkeeperTest {
    private final Doorkeeper doorkeeper = new Doorkeeper();

    @Test
    void knowsWhatCameBefore() {
        assertFalse(doorkeeper.knows("a"));
        assertFalse(doorkeeper.knows("b"));
        assertTrue(doorkeeper.knows("a"));
        assertTrue(doorkeeper.knows("a"));
    }

    @Test
    void forgetsAfterManyOthers() {
        doorkeeper.knows("a");
        for (int i = 0; i < 100_000; i++) {
            doorkeeper.knows("other " + i);
        }
        assertFalse(doorkeeper.knows("a"));
    }
}

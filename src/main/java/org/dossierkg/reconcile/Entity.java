package org.dossierkg.reconcile;

import java.util.List;

/**
 * A thing of a catalogue.
 *
 * @param id what stands behind the identifier space
 * @param name the one that is shown
 * @param description one line; may be empty
 * @param types the more special ones first
 */
public record Entity(String id, String name, String description, List<Term> types) {
    public Entity {
        types = List.copyOf(types);
    }
}

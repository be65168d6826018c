package org.dossierkg.reconcile;

/**
 * A type or a property of a catalogue.
 *
 * @param id what stands behind the schema space, or a whole IRI
 * @param name for people, in English
 * @param description what it means; may be empty
 */
public record Term(String id, String name, String description) {}

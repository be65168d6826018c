package org.dossierkg.mapping;

import org.dossierkg.source.ByteRow;

/**
 * A triples map that writes its lines straight to bytes: those of {@link TriplesMap#map}, in the same order.
 *
 * <p>Each of its term maps writes what it makes. By way of terms go only texts that RML wants as URIs and not as
 * IRIs, and single values that need a closer look: an IRI that is not of the most usual form, a text of a rare datatype.
 */
interface TriplesWriter {
    /** Writes the lines of one row. */
    void write(ByteRow row, Lines lines);

    /** The quickest writer that a map can have. */
    static TriplesWriter of(TriplesMap map) {
        return DirectWriter.of(map).orElseGet(() -> CombiningWriter.of(map));
    }
}

package org.dossierkg.link;

/** Where an identifier was seen, as {@code mapping_source} says it. */
final class Origin {
    private Origin() {}

    /** @param day of the snapshot; may be empty */
    static String ofSnapshot(String day) {
        return "snapshot of Wikidata" + (day.isEmpty() ? "" : " of " + day);
    }
}

package org.dossierkg.reconcile;

/**
 * What a property tells the linker of a thing.
 *
 * @param scheme of an identifier, such as {@code lei}; empty for all else
 */
record Clue(Sort sort, String scheme) {
    enum Sort {
        COUNTRY,
        YEAR,
        WEBSITE,
        IDENTIFIER
    }

    static Clue of(Sort sort) {
        return new Clue(sort, "");
    }

    static Clue identifier(String scheme) {
        return new Clue(Sort.IDENTIFIER, scheme);
    }
}

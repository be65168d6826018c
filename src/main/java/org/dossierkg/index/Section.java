package org.dossierkg.index;

/** The parts of an index, in the order in which they stand in its file. */
enum Section {
    /** Snapshot date, languages, counts, as JSON. */
    ABOUT,
    /** What the bytes of packed texts stand for. */
    SYMBOLS,
    /** {@link EntityTable#FIELDS} numbers an entity. */
    ENTITIES,
    /** Website, description, parents and identifiers of each entity. */
    DETAILS,
    /** {@link NameTable#FIELDS} numbers a name. */
    NAMES,
    /** For each {@link NameTable#BLOCK} names the first one's entity, and bits that say where the next ones begin. */
    OWNERS,
    /** Role, language, words by number, and text of each name; no text when it is the one before. */
    TEXTS,
    /** Hashes of forms of names, each with a name. */
    KEYS,
    /** Hashes of identifiers and domains, each with an entity. */
    IDENTIFIERS,
    /** The words, sorted, each with the names that it stands in. */
    WORDS,
    /** Where each word starts. */
    WORD_PLACES,
    /** Threes of letters, sorted, and where their words start. */
    GRAM_PLACES,
    /** The words that each three of letters stands in. */
    GRAMS
}

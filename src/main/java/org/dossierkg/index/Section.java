package org.dossierkg.index;

/** The parts of an index, in the order in which they stand in its file. */
enum Section {
    /** Snapshot date, languages, counts, as JSON. */
    ABOUT,
    /** {@link EntityTable#FIELDS} numbers an entity. */
    ENTITIES,
    /** Description, countries, parents and so on of each entity. */
    DETAILS,
    /** {@link NameTable#FIELDS} numbers a name. */
    NAMES,
    /** Role, language and text of each name. */
    TEXTS,
    /** The words of each name, by number. */
    TOKENS,
    /** Hashes of forms of names, each with a name. */
    KEYS,
    /** Hashes of identifiers and domains, each with an entity. */
    IDENTIFIERS,
    /** The words, sorted. */
    WORDS,
    /** Where each word and its postings start. */
    WORD_PLACES,
    /** The names that each word stands in. */
    POSTINGS,
    /** Threes of letters, sorted, and where their words start. */
    GRAM_PLACES,
    /** The words that each three of letters stands in. */
    GRAMS
}

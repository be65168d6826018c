package org.dossierkg.vocab;

/** Where Wikidata's things are: plain {@code http}, and never the addresses of its pages. */
public final class Wikidata {
    /** Wikidata as a whole. */
    public static final String SITE = "http://www.wikidata.org/";

    /** Stands before the number of an item or a property. */
    public static final String ENTITY = SITE + "entity/";

    /** Stands before the number of a property whose values are given without qualifiers. */
    public static final String DIRECT = SITE + "prop/direct/";

    private Wikidata() {}
}

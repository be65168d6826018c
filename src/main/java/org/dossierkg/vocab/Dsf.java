package org.dossierkg.vocab;

/** The functions that a query can call by IRI ({@code ontology/functions.ttl}). */
public final class Dsf {
    public static final String NS = "https://w3id.org/dossier/function#";

    /** The property that finds things by name. */
    public static final String SEARCH = NS + "search";

    private Dsf() {}
}

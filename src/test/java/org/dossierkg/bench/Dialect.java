package org.dossierkg.bench;

/** The two vocabularies of RML that mappings are written in. */
enum Dialect {
    /** RML-Core, {@code http://w3id.org/rml/}. */
    CORE(".core.ttl"),
    /** What came before it: R2RML with {@code http://semweb.mmlab.be/ns/rml#}. */
    MMLAB(".mmlab.ttl");

    private final String suffix;

    Dialect(String suffix) {
        this.suffix = suffix;
    }

    /** How the names of its mappings end. */
    String suffix() {
        return suffix;
    }
}

package org.dossierkg.server;

import org.apache.jena.query.Query;

/**
 * A query with what its text alone tells.
 *
 * @param text as it was sent
 * @param query SELECT, ASK, CONSTRUCT or DESCRIBE
 * @param repeatable whether it has the same answer each time that it is put to the same data
 * @param shareable whether several threads can execute it at a time: Jena keeps a function that is called by its IRI in
 *     the query, without a guard
 */
record ParsedQuery(String text, Query query, boolean repeatable, boolean shareable) {
    static ParsedQuery of(String text, Query query) {
        Calls calls = Calls.of(query);
        return new ParsedQuery(text, query, !calls.varying(), !calls.byIri());
    }

    boolean givesGraph() {
        return query.isConstructType() || query.isDescribeType();
    }
}

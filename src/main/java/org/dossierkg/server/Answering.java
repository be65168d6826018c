package org.dossierkg.server;

import org.apache.jena.query.Query;

/** Runs a query and shows its answer. */
@FunctionalInterface
interface Answering {
    /**
     * The answer as a page shows it.
     *
     * @param file what a downloaded answer is called, without its ending
     * @throws Refusal when the query cannot be executed
     */
    Html answer(Query query, String file);
}

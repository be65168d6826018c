package org.dossierkg.server;

import org.dossierkg.query.Question;

/** Puts a question and shows its answer. */
@FunctionalInterface
interface Answering {
    /**
     * The answer as a page shows it.
     *
     * @param file what a downloaded answer is called, without its ending
     * @throws HttpError when the query cannot be executed
     */
    Html answer(Question question, String file);
}

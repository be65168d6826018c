package org.dossierkg.link;

import org.dossierkg.index.CandidateName;

/**
 * How far a query's words are those of a name.
 *
 * @param name number of the name in the index
 * @param query the form of the mention's name that was compared
 * @param same whether the folds are equal
 * @param sameCore whether the cores are equal
 * @param matched weight of the query's words that the name has
 * @param spelt the part of it that agrees but for spelling
 * @param mentionRest weight of the query's words that the name lacks
 * @param nameRest weight of the name's words that the query lacks
 * @param words how many words agree
 * @param numbers whether a number stands in one only
 * @param sort whether a word for a sort of institution stands in one only
 * @param begins whether the name begins with the query and goes on
 * @param ends whether the name ends with the query and has words before it
 * @param initials whether one is the initials of the other
 */
record Likeness(
        int name,
        Query query,
        boolean same,
        boolean sameCore,
        float matched,
        float spelt,
        float mentionRest,
        float nameRest,
        int words,
        boolean numbers,
        boolean sort,
        boolean begins,
        boolean ends,
        boolean initials) {
    /** The name that was compared. */
    CandidateName known() {
        return query.names().name(name);
    }

    CandidateName.Role role() {
        return query.names().role(name);
    }

    float overlap() {
        float all = matched + mentionRest + nameRest;
        return all == 0 ? 0 : matched / all;
    }

    /** By which the best name of a candidate is chosen. */
    float rank() {
        return overlap() + (same ? 2 : sameCore ? 1 : 0);
    }
}

package org.dossierkg.reconcile;

import java.util.List;

/**
 * A reconciliation query.
 *
 * @param name what the thing is called; empty when only conditions say which it is
 * @param ids identifiers that the thing is asked for by; mostly none
 * @param types what it is asked to be; empty for anything
 * @param strictness how far the types bind
 * @param limit how many candidates to give at most
 */
record MatchQuery(
        String name,
        List<String> ids,
        List<String> types,
        Strictness strictness,
        int limit,
        List<Condition> conditions) {
    static final int MOST = 20;

    MatchQuery {
        ids = List.copyOf(ids);
        types = List.copyOf(types);
        conditions = List.copyOf(conditions);
    }

    /** How far the types of a query bind. */
    enum Strictness {
        ANY,
        SHOULD,
        ALL
    }
}

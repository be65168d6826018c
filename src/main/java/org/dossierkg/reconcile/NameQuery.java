package org.dossierkg.reconcile;

import org.dossierkg.index.Classes;
import org.dossierkg.index.Kind;
import org.dossierkg.link.Mention;

/**
 * A query of a client: what could a name mean?
 *
 * @param type identifier of the class that is wanted; empty for any
 * @param limit how many candidates are wanted at most
 */
record NameQuery(String name, String type, int limit) {
    private static final int LIMIT = 10;

    static NameQuery of(Mention mention) {
        Kind kind = mention.kind();
        return new NameQuery(mention.name(), kind == null ? "" : Classes.root(kind), LIMIT);
    }
}

package org.dossierkg.guard;

import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.sparql.modify.request.UpdateVisitorBase;
import org.dossierkg.guard.Refused.Reason;

/** Looks through an update for what it may not do: LOAD, and in its pattern what no query may. */
final class AllowedUpdates extends UpdateVisitorBase {
    private final Limits limits;

    AllowedUpdates(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void visit(UpdateLoad update) {
        throw new Refused(Reason.NOT_ALLOWED, "LOAD is not possible here; send the triples with INSERT DATA");
    }

    @Override
    public void visit(UpdateModify update) {
        AllowedTerms.check(Algebra.compile(update.getWherePattern()), limits);
    }
}

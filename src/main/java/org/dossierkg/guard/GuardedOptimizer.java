package org.dossierkg.guard;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.OptimizerStd;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.util.Context;

/** Jena's optimizer, before which all that can take long is replaced: it computes what is constant. */
final class GuardedOptimizer implements Rewrite {
    private final Allowance allowance;
    private final Context context;

    GuardedOptimizer(Allowance allowance, Context context) {
        this.allowance = allowance;
        this.context = context;
    }

    @Override
    public Op rewrite(Op op) {
        allowance.check();
        GuardedExpressions expressions = new GuardedExpressions(allowance);
        // what is sent to a service is its own affair
        Op guarded = Transformer.transformSkipService(new GuardedPatterns(allowance, expressions), expressions, op);
        Op optimized = new OptimizerStd(context).rewrite(guarded);
        allowance.check();
        return Transformer.transform(new TimedSorting(expressions), optimized);
    }
}

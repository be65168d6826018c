package org.dossierkg.guard;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.jspecify.annotations.Nullable;

/** Puts guarded paths and aggregates in place of those of the query. */
final class GuardedPatterns extends TransformCopy {
    private final Allowance allowance;
    private final GuardedExpressions expressions;

    GuardedPatterns(Allowance allowance, GuardedExpressions expressions) {
        this.allowance = allowance;
        this.expressions = expressions;
    }

    @Override
    public Op transform(OpPath op) {
        TriplePath triple = op.getTriplePath();
        return triple.getPath() == null
                ? op
                : ZeroLength.withinGraph(new TriplePath(
                        triple.getSubject(), GuardedPaths.of(triple.getPath(), allowance), triple.getObject()));
    }

    @Override
    public Op transform(OpExtend op, Op part) {
        return BlankNode.ofOneSolution(op, part);
    }

    @Override
    public Op transform(OpGroup op, Op part) {
        List<ExprAggregator> aggregators = new ArrayList<>();
        for (ExprAggregator each : op.getAggregators()) {
            aggregators.add(new ExprAggregator(each.getVar(), guarded(each.getAggregator())));
        }
        return OpGroup.create(part, op.getGroupVars(), aggregators);
    }

    private Aggregator guarded(Aggregator aggregator) {
        if (aggregator instanceof AggGroupConcat all) {
            return gathering(all, all.getSeparator());
        }
        return aggregator instanceof AggGroupConcatDistinct distinct
                ? gathering(distinct, distinct.getSeparator())
                : aggregator;
    }

    private Aggregator gathering(Aggregator aggregator, @Nullable String separator) {
        Expr gathered =
                expressions.gathered(aggregator.getExprList().get(0), separator == null ? 1 : separator.length());
        return aggregator.copy(new ExprList(gathered));
    }
}

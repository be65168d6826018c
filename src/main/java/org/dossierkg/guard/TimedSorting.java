package org.dossierkg.guard;

import java.util.List;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpTopN;

/** Lets each comparison of a sort check the query's time: rows are sorted in one go. For after the optimizer. */
final class TimedSorting extends TransformCopy {
    private final GuardedExpressions expressions;

    TimedSorting(GuardedExpressions expressions) {
        this.expressions = expressions;
    }

    @Override
    public Op transform(OpOrder op, Op part) {
        return new OpOrder(part, timed(op.getConditions()));
    }

    @Override
    public Op transform(OpTopN op, Op part) {
        return new OpTopN(part, op.getLimit(), timed(op.getConditions()));
    }

    private List<SortCondition> timed(List<SortCondition> conditions) {
        return conditions.stream()
                .map(each -> new SortCondition(expressions.timed(each.getExpression()), each.getDirection()))
                .toList();
    }
}

package org.dossierkg.server;

import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Now;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.Unstable;
import org.apache.jena.vocabulary.XSD;

/** Which kinds of functions a query calls, wherever in it. */
final class Calls extends ExprVisitorBase {
    private boolean varying;
    private boolean byIri;

    private Calls() {}

    static Calls of(Query query) {
        Calls calls = new Calls();
        if (query.getQueryPattern() != null) {
            Walker.walk(Algebra.compile(query), new Unwalked(calls), calls);
        }
        return calls;
    }

    /** Whether there is a function that gives another value each time. */
    boolean varying() {
        return varying;
    }

    /** Whether there is a function that is called by its IRI, a cast among them. */
    boolean byIri() {
        return byIri;
    }

    @Override
    public void visit(ExprFunction0 function) {
        varying |= function instanceof Unstable || function instanceof E_Now;
    }

    @Override
    public void visit(ExprFunction1 function) {
        varying |= function instanceof Unstable;
    }

    @Override
    public void visit(ExprFunctionN function) {
        if (function instanceof E_Function call) {
            byIri = true;
            varying |= !call.getFunctionIRI().startsWith(XSD.NS); // such as afn:now
        }
    }

    /** Visits the expressions that Jena's walker passes by. */
    private static final class Unwalked extends OpVisitorBase {
        private final Calls calls;

        private Unwalked(Calls calls) {
            this.calls = calls;
        }

        @Override
        public void visit(OpOrder order) {
            for (SortCondition condition : order.getConditions()) {
                Walker.walk(condition.getExpression(), this, calls);
            }
        }

        @Override
        public void visit(OpGroup group) {
            for (ExprAggregator aggregate : group.getAggregators()) {
                ExprList arguments = aggregate.getAggregator().getExprList();
                if (arguments != null) {
                    arguments.forEach(argument -> Walker.walk(argument, this, calls));
                }
            }
        }
    }
}

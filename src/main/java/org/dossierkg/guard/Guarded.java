package org.dossierkg.guard;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;

/** A function of SPARQL that looks at the values of its arguments before it computes. */
final class Guarded extends ExprFunctionN {
    /** Computes the value. */
    @FunctionalInterface
    interface Evaluation {
        NodeValue of(List<NodeValue> values, FunctionEnv env);
    }

    private final String name;
    private final Evaluation evaluation;

    Guarded(String name, ExprList arguments, Evaluation evaluation) {
        super(name, arguments);
        this.name = name;
        this.evaluation = evaluation;
    }

    @Override
    public NodeValue eval(List<NodeValue> values, FunctionEnv env) {
        return evaluation.of(values, env);
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        throw new UnsupportedOperationException("a guarded function is evaluated in an environment");
    }

    @Override
    public Expr copy(ExprList others) {
        return new Guarded(name, others, evaluation);
    }
}

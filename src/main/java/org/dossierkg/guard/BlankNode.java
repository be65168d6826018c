package org.dossierkg.guard;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_BNode;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.Unstable;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

/**
 * BNODE with a text: one blank node for one text in one solution. Jena's gives another one in each expression, and remembers
 * every solution.
 */
final class BlankNode extends ExprFunctionN implements Unstable {
    private static final String SOLUTION = ".solution";

    private final Solutions solutions;

    /** @param arguments the text, and the variable that names the solution if one does */
    BlankNode(Solutions solutions, ExprList arguments) {
        super("bnode", arguments);
        this.solutions = solutions;
    }

    /** Which solution is being looked at, where no variable tells it. To be used by one thread. */
    static final class Solutions {
        private @Nullable Binding last;
        private NodeValue name = fresh();

        private NodeValue name(Binding solution) {
            if (last != solution) {
                last = solution;
                name = fresh();
            }
            return name;
        }

        private static NodeValue fresh() {
            return NodeValue.makeNode(NodeFactory.createBlankNode());
        }
    }

    /** An assignment, with those that it builds on, in which one variable names the solution. */
    static Op ofOneSolution(OpExtend assignment, Op part) {
        VarExprList named = new VarExprList();
        Var known = solution(part);
        Var solution = known == null ? Var.alloc(SOLUTION + UUID.randomUUID()) : known;
        Naming naming = new Naming(solution);
        assignment.getVarExprList().forEachVarExpr((variable, expression) -> {
            Expr other = ExprTransformer.transform(naming, expression);
            if (!named.contains(solution) && known == null && other != expression) {
                named.add(solution, E_BNode.create());
            }
            named.add(variable, other);
        });
        return OpExtend.create(part, named);
    }

    private static @Nullable Var solution(Op part) {
        Op op = part;
        while (op instanceof OpExtend extend) {
            for (Var variable : extend.getVarExprList().getVars()) {
                if (variable.getName().startsWith(SOLUTION)) {
                    return variable;
                }
            }
            op = extend.getSubOp();
        }
        return null;
    }

    private static final class Naming extends ExprTransformCopy {
        private final Var solution;

        Naming(Var solution) {
            this.solution = solution;
        }

        @Override
        public Expr transform(ExprFunctionN function, ExprList arguments) {
            return function instanceof BlankNode node && arguments.size() == 1
                    ? new BlankNode(node.solutions, ExprList.create(List.of(arguments.get(0), new ExprVar(solution))))
                    : super.transform(function, arguments);
        }
    }

    @Override
    public @Nullable NodeValue evalSpecial(Binding binding, FunctionEnv env) {
        return args.size() > 1 ? null : node(args.get(0).eval(binding, env), solutions.name(binding));
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        return node(values.get(0), values.get(1));
    }

    private static NodeValue node(NodeValue text, NodeValue solution) {
        if (!text.isString()) {
            throw new ExprEvalException("BNODE is given a text without a language");
        }
        String label = solution.asNode().getBlankNodeLabel() + " " + text.getString();
        return NodeValue.makeNode(NodeFactory.createBlankNode(
                UUID.nameUUIDFromBytes(label.getBytes(StandardCharsets.UTF_8)).toString()));
    }

    @Override
    public Expr copy(ExprList others) {
        return new BlankNode(solutions, others);
    }
}

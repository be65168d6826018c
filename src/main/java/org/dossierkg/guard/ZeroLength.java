package org.dossierkg.guard;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_SameTerm;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrMoreN;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;

/**
 * Paths of no step between two variables, which lead from each node of the graph to itself. Jena takes what a variable has
 * been bound to meanwhile, be it of the graph or not.
 */
final class ZeroLength {
    private static final Var ANY = Var.alloc(".any");
    private static final Var OTHER = Var.alloc(".other");

    private ZeroLength() {}

    /** The path, which finds no node that is not in the graph. */
    static Op withinGraph(TriplePath path) {
        Op op = new OpPath(path);
        Node from = path.getSubject();
        Node to = path.getObject();
        return Var.isVar(from) && Var.isVar(to) && isPossible(path.getPath())
                ? OpFilter.filter(isOfGraph(Var.alloc(from), Var.alloc(to)), op)
                : op;
    }

    private static boolean isPossible(Path path) {
        if (path instanceof P_Seq both) {
            return isPossible(both.getLeft()) && isPossible(both.getRight());
        }
        if (path instanceof P_Alt either) {
            return isPossible(either.getLeft()) || isPossible(either.getRight());
        }
        boolean optional =
                path instanceof P_ZeroOrOne || path instanceof P_ZeroOrMore1 || path instanceof P_ZeroOrMoreN;
        return optional || (path instanceof P_Path1 one && isPossible(one.getSubPath()));
    }

    private static Expr isOfGraph(Var from, Var to) {
        Expr exists = new E_Exists(OpUnion.create(pattern(from, OTHER), pattern(OTHER, from)));
        return from.equals(to)
                ? exists
                : new E_LogicalOr(new E_LogicalNot(new E_SameTerm(new ExprVar(from), new ExprVar(to))), exists);
    }

    private static Op pattern(Var subject, Var object) {
        return new OpBGP(BasicPattern.wrap(List.of(Triple.create(subject, ANY, object))));
    }
}

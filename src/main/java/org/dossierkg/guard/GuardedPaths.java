package org.dossierkg.guard;

import java.util.function.UnaryOperator;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_OneOrMoreN;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrMoreN;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathFactory;
import org.apache.jena.sparql.path.PathVisitor;
import org.apache.jena.sparql.path.PathVisitorBase;

/**
 * Rewrites a path so that each step along it checks the query's time: a path is followed to its end in one go, of which
 * the iterators see nothing.
 */
final class GuardedPaths extends PathVisitorBase {
    private final Allowance allowance;
    private Path result;

    private GuardedPaths(Allowance allowance, Path path) {
        this.allowance = allowance;
        this.result = path; // what SPARQL has no syntax for stays as it is
    }

    static Path of(Path path, Allowance allowance) {
        GuardedPaths guarded = new GuardedPaths(allowance, path);
        path.visit(guarded);
        return guarded.result;
    }

    @Override
    public void visit(P_Link path) {
        result = new Link(path, allowance);
    }

    @Override
    public void visit(P_NegPropSet path) {
        result = new NegatedSet(path, allowance);
    }

    @Override
    public void visit(P_Inverse path) {
        rebuild(path.getSubPath(), PathFactory::pathInverse);
    }

    @Override
    public void visit(P_ZeroOrOne path) {
        rebuild(path.getSubPath(), PathFactory::pathZeroOrOne);
    }

    @Override
    public void visit(P_ZeroOrMore1 path) {
        rebuild(path.getSubPath(), PathFactory::pathZeroOrMore1);
    }

    @Override
    public void visit(P_ZeroOrMoreN path) {
        rebuild(path.getSubPath(), PathFactory::pathZeroOrMoreN);
    }

    @Override
    public void visit(P_OneOrMore1 path) {
        rebuild(path.getSubPath(), PathFactory::pathOneOrMore1);
    }

    @Override
    public void visit(P_OneOrMoreN path) {
        rebuild(path.getSubPath(), PathFactory::pathOneOrMoreN);
    }

    @Override
    public void visit(P_Alt path) {
        result = PathFactory.pathAlt(of(path.getLeft(), allowance), of(path.getRight(), allowance));
    }

    @Override
    public void visit(P_Seq path) {
        result = PathFactory.pathSeq(of(path.getLeft(), allowance), of(path.getRight(), allowance));
    }

    private void rebuild(Path part, UnaryOperator<Path> whole) {
        result = whole.apply(of(part, allowance));
    }

    private static final class Link extends P_Link {
        private final Allowance allowance;

        Link(P_Link path, Allowance allowance) {
            super(path.getNode());
            this.allowance = allowance;
        }

        @Override
        public void visit(PathVisitor visitor) {
            allowance.check();
            super.visit(visitor);
        }
    }

    private static final class NegatedSet extends P_NegPropSet {
        private final Allowance allowance;

        NegatedSet(P_NegPropSet path, Allowance allowance) {
            path.getNodes().forEach(this::add);
            this.allowance = allowance;
        }

        @Override
        public void visit(PathVisitor visitor) {
            allowance.check();
            super.visit(visitor);
        }
    }
}

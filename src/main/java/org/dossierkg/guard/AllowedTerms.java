package org.dossierkg.guard;

import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.dossierkg.guard.Refused.Reason;
import org.dossierkg.vocab.Dsf;

/**
 * Which IRIs a query may call as a function, as a property that computes, or as a service: {@link AllowedFunctions}, the
 * search for names, and the services on the list. All that SPARQL names by a keyword is allowed.
 */
final class AllowedTerms extends OpVisitorBase {
    /** What is looked up by such an IRI is a class of the program, or computes instead of matching. */
    private static final Set<String> COMPUTING = Set.of(
            "java:",
            "http://jena.apache.org/ARQ/",
            "http://jena.hpl.hp.com/ARQ/",
            "http://jena.apache.org/text#",
            Dsf.NS);

    private final Set<String> services;
    private final ExprVisitorBase calls = new ExprVisitorBase() {
        @Override
        public void visit(NodeValue constant) {
            Durations.check(constant.asNode());
        }

        @Override
        public void visit(ExprFunctionN function) {
            if (function instanceof E_Function called) {
                AllowedFunctions.check(called.getFunctionIRI(), called.numArgs());
            } else if (function instanceof E_Call) {
                throw refusal("CALL is not possible here; name the function");
            }
        }
    };

    private AllowedTerms(Set<String> services) {
        this.services = services;
    }

    /**
     * Looks through all of a query: sub-queries, EXISTS, ORDER BY, GROUP BY and aggregates are parts of its algebra.
     *
     * @throws Refused when it names what it may not
     */
    static void check(Op op, Limits limits) {
        AllowedTerms allowed = new AllowedTerms(limits.services());
        Walker.walk(op, allowed, allowed.calls);
    }

    static void property(Node predicate) {
        if (predicate.isURI() && COMPUTING.stream().anyMatch(predicate.getURI()::startsWith)) {
            throw refusal("the property <" + predicate.getURI() + "> is not allowed here; use those of the data");
        }
    }

    @Override
    public void visit(OpBGP op) {
        op.getPattern().getList().stream()
                .map(Triple::getPredicate)
                .filter(predicate -> !predicate.hasURI(Dsf.SEARCH))
                .forEach(AllowedTerms::property);
    }

    @Override
    public void visit(OpQuadPattern op) {
        op.getPattern().forEach(quad -> property(quad.getPredicate()));
    }

    @Override
    public void visit(OpPath op) {
        Optional.ofNullable(op.getTriplePath().getPath())
                .ifPresent(path -> path.visit(new PathLeaves(AllowedTerms::property)));
    }

    @Override
    public void visit(OpTable op) {
        op.getTable().rows().forEachRemaining(row -> row.forEach((variable, value) -> Durations.check(value)));
    }

    @Override
    public void visit(OpService op) {
        Node service = op.getService();
        if (!service.isURI() || !services.contains(service.getURI())) {
            String which = service.isURI() ? "<" + service.getURI() + ">" : "the value of a variable";
            throw refusal("SERVICE may not ask " + which + " here"
                    + (services.isEmpty() ? "" : "; it may ask " + String.join(", ", services)));
        }
    }

    @Override
    public void visit(OpGroup op) {
        for (ExprAggregator each : op.getAggregators()) {
            Aggregator aggregator = each.getAggregator();
            if (aggregator instanceof AggCustom) {
                throw refusal("aggregates by IRI are not allowed here; use those of SPARQL");
            }
            Optional.ofNullable(aggregator.getExprList()).ifPresent(list -> Walker.walk(list, this, calls));
        }
    }

    /** The algebra of a query, if it has a pattern; that of DESCRIBE may have none. */
    static Optional<Op> algebra(Query query) {
        return query.getQueryPattern() == null ? Optional.empty() : Optional.of(Algebra.compile(query));
    }

    private static Refused refusal(String text) {
        return new Refused(Reason.NOT_ALLOWED, text);
    }
}

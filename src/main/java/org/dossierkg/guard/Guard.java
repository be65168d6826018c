package org.dossierkg.guard;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.procedure.ProcedureRegistry;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.dossierkg.guard.Refused.Reason;
import org.dossierkg.query.Names;
import org.dossierkg.query.Question;
import org.dossierkg.source.CodepointEscapes;
import org.dossierkg.source.SparqlParser;

/** What stands between a stranger's question and the dataset: reads it within limits, and executes it within them. */
public final class Guard {
    static {
        JenaSystem.init();
    }

    private final Limits limits;
    private final FunctionRegistry functions = Functions.allowed();
    private final PropertyFunctionRegistry properties;

    public Guard(Limits limits) {
        this(limits, Map.of());
    }

    /** @param properties that compute instead of matching, by IRI; they have to keep their own limits */
    public Guard(Limits limits, Map<String, PropertyFunctionFactory> properties) {
        this.limits = limits;
        this.properties = new Functions.OfProperties(properties);
    }

    public Limits limits() {
        return limits;
    }

    /**
     * The query in the text.
     *
     * @param parser of SPARQL 1.2
     * @throws Refused when it is too large, or calls what it may not
     * @throws org.dossierkg.report.ProblemException when it is no SPARQL 1.2
     */
    public Question question(String text, SparqlParser parser) {
        return shallow(() -> {
            QueryScan.check(limits, text);
            Question question = Question.ofStandard(text, parser);
            AllowedTerms.algebra(question.query()).ifPresent(op -> AllowedTerms.check(op, limits));
            return question;
        });
    }

    /**
     * The update in the text, which may load nothing and ask no service.
     *
     * @throws Refused when it is too large, or does what it may not
     * @throws QueryException when it is no SPARQL 1.2
     */
    public UpdateRequest update(String text, Names names) {
        return shallow(() -> {
            QueryScan.check(limits.forUpdates(), text);
            UpdateRequest request =
                    UpdateFactory.create(CodepointEscapes.replaced(text), names.base(), Syntax.syntaxSPARQL_12);
            request.forEach(update -> update.visit(new AllowedUpdates(limits.forUpdates())));
            return request;
        });
    }

    /** What an execution needs to stay within its allowance; to be its context, or to be put into it. */
    public Context context(Allowance allowance) {
        Context context = new Context();
        context.set(ARQConstants.symCancelQuery, allowance.signal());
        RewriteFactory optimizer = inner -> new GuardedOptimizer(allowance, inner);
        context.set(ARQConstants.sysOptimizerFactory, optimizer);
        context.set(ARQ.propertyFunctions, true);
        context.set(ARQ.httpServiceAllowed, false);
        FunctionRegistry.set(context, functions);
        PropertyFunctionRegistry.set(context, properties);
        ProcedureRegistry.set(context, new ProcedureRegistry());
        ServiceExecutorRegistry services = new ServiceExecutorRegistry();
        services.add(new RemoteService(limits.services(), allowance));
        ServiceExecutorRegistry.set(context, services);
        return context;
    }

    /** The IRIs of functions that queries may call, beside those of SPARQL and the casts of XML Schema. */
    public static Set<String> functions() {
        return AllowedFunctions.beside();
    }

    /** The answer of a DESCRIBE, as far as the query's time allows. */
    public static Graph described(QueryExec execution, Allowance allowance) {
        return execution.describe(new CheckedGraph(allowance));
    }

    /** A graph whose reading ends with the time that is left. */
    public static Graph timed(Graph graph, Allowance allowance) {
        return new TimedGraph(graph, allowance);
    }

    private static <T> T shallow(Supplier<T> work) {
        try {
            return work.get();
        } catch (StackOverflowError e) {
            throw Refused.tooDeep();
        } catch (NumberFormatException | ArithmeticException e) {
            throw new Refused(Reason.TOO_COMPLEX, "a number or date of the query cannot be read; shorten it");
        }
    }
}

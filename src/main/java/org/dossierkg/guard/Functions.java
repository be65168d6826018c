package org.dossierkg.guard;

import java.util.Iterator;
import java.util.Map;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.Function;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/** The functions by IRI that an execution finds. Those of Jena load any class that an IRI names; these load none. */
final class Functions extends FunctionRegistry {
    /** The functions that are allowed. */
    static FunctionRegistry allowed() {
        Functions allowed = new Functions();
        FunctionRegistry all = FunctionRegistry.standardRegistry();
        for (Iterator<String> names = all.keys(); names.hasNext(); ) {
            String name = names.next();
            if (AllowedFunctions.has(name)) {
                FunctionFactory factory = all.get(name);
                allowed.put(name, iri -> new Careful(factory.create(iri)));
            }
        }
        return allowed;
    }

    @Override
    public @Nullable FunctionFactory get(String iri) {
        return isRegistered(iri) ? super.get(iri) : null;
    }

    /** A function that fails at a value it does not expect as an expression does, and not as a program. */
    private record Careful(Function function) implements Function {
        @Override
        public void build(String iri, ExprList arguments, Context context) {
            function.build(iri, arguments, context);
        }

        @Override
        public NodeValue exec(Binding binding, ExprList arguments, String iri, FunctionEnv env) {
            try {
                return function.exec(binding, arguments, iri, env);
            } catch (QueryException e) {
                throw e;
            } catch (RuntimeException e) {
                throw new ExprEvalException("<" + iri + "> cannot take this value", e);
            }
        }
    }

    /** Properties that compute: those that the guard is given. */
    static final class OfProperties extends PropertyFunctionRegistry {
        private final Map<String, PropertyFunctionFactory> factories;

        OfProperties(Map<String, PropertyFunctionFactory> factories) {
            this.factories = Map.copyOf(factories);
        }

        @Override
        public boolean manages(String iri) {
            return factories.containsKey(iri);
        }

        @Override
        public @Nullable PropertyFunctionFactory get(String iri) {
            return factories.get(iri);
        }
    }
}

package org.dossierkg.guard;

import java.util.Iterator;
import java.util.Map;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
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
                allowed.put(name, all.get(name));
            }
        }
        return allowed;
    }

    @Override
    public @Nullable FunctionFactory get(String iri) {
        return isRegistered(iri) ? super.get(iri) : null;
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

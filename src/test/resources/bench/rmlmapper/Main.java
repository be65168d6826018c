import be.ugent.idlab.knows.functions.agent.Agent;
import be.ugent.idlab.knows.functions.agent.Arguments;
import be.ugent.rml.Executor;
import be.ugent.rml.StrictMode;
import be.ugent.rml.conformer.MappingConformer;
import be.ugent.rml.records.RecordsFactory;
import be.ugent.rml.store.QuadStore;
import be.ugent.rml.store.RDF4JStore;
import be.ugent.rml.store.SimpleQuadStore;
import be.ugent.rml.term.NamedNode;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.slf4j.LoggerFactory;

/**
 * Maps by RMLMapper as its own command line does by default: to the simplest of its stores, without looking for
 * duplicates. That command line itself cannot start without libraries for functions that are not on Maven Central.
 */
final class Main {
    private Main() {}

    /** @param arguments the mapping, the folder of its tables, the file to write */
    public static void main(String... arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        RDF4JStore rules = new RDF4JStore();
        try (InputStream in = Files.newInputStream(Path.of(arguments[0]))) {
            rules.read(in, null, RDFFormat.TURTLE);
        }
        new MappingConformer(rules, Map.of()).conform();
        Executor executor = new Executor(
                rules,
                new RecordsFactory(arguments[1]),
                new SimpleQuadStore(),
                "https://example.org/",
                StrictMode.BEST_EFFORT,
                new Equality());
        executor.execute(List.of(), false, null);
        QuadStore result = executor.getTargets().get(new NamedNode("rmlmapper://default.store"));
        try (Writer out = Files.newBufferedWriter(Path.of(arguments[2]))) {
            result.write(out, "nquads");
        }
    }

    /** The one function that a join needs, called straight: faster than the reflection of the library left out. */
    private static final class Equality implements Agent {
        private static final String VALUE = "http://users.ugent.be/~bjdmeest/function/grel.ttl#valueParameter";

        @Override
        public Object execute(String function, Arguments arguments) {
            Collection<Object> parent = arguments.get(VALUE);
            Collection<Object> child = arguments.get(VALUE + "2");
            return !parent.isEmpty() && parent.equals(child);
        }

        @Override
        public Object execute(String function, Arguments arguments, boolean debug) {
            return execute(function, arguments);
        }

        @Override
        public void close() {}
    }
}

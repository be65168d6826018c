package org.dossierkg.search;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropFuncArgType;
import org.apache.jena.sparql.pfunction.PropertyFunctionEval;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.dossierkg.guard.Refused;
import org.dossierkg.guard.Refused.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A property that finds things by their names:
 *
 * <pre>
 * PREFIX dsf: &lt;https://w3id.org/dossier/function#&gt;
 * ?thing dsf:search "norinko" .
 * (?thing ?score ?name) dsf:search ("北方工業" 5) .
 * </pre>
 *
 * <p>The number is that of the things to be found at most, {@value #USUAL} where it is left out. What is bound already
 * has to agree with what is found. It searches the names of the dossier's default graph, whatever FROM and GRAPH say.
 */
public final class SearchFunction extends PropertyFunctionEval {
    /** How many things are found where nobody says. */
    public static final int USUAL = 10;

    /** How many things can be asked for. */
    public static final int MOST = 1_000;

    private static final Symbol NAMES = Symbol.create("https://w3id.org/dossier/function#names");
    private static final String FORM =
            "write ?thing dsf:search \"text\", or (?thing ?score ?name) dsf:search (\"text\" 10)";

    private @Nullable Answer last;

    public SearchFunction() {
        super(PropFuncArgType.PF_ARG_EITHER, PropFuncArgType.PF_ARG_EITHER);
    }

    /** What was found; a text that comes again, with each row of a query, is not searched for again. */
    private record Answer(String text, int limit, List<Hit> hits) {}

    /** Lets the queries of a context search these names. */
    public static void provide(Context context, Supplier<NameIndex> names) {
        context.set(NAMES, names);
    }

    @Override
    public QueryIterator execEvaluated(
            Binding binding, PropFuncArg subject, Node property, PropFuncArg object, ExecutionContext execution) {
        List<Node> results = arguments(subject);
        List<Node> asked = arguments(object);
        if (results.isEmpty() || results.size() > 3 || asked.isEmpty() || asked.size() > 2) {
            throw refused(FORM);
        }
        Node text = asked.get(0);
        if (text.isVariable()) {
            throw refused("the text of dsf:search has no value here; bind ?" + text.getName() + " before");
        }
        if (!text.isLiteral()) {
            throw refused("dsf:search looks for a text; " + FORM);
        }
        int limit = asked.size() == 1 ? USUAL : limit(asked.get(1));
        Iterator<Binding> rows = hits(text.getLiteralLexicalForm(), limit, execution.getContext()).stream()
                .map(hit -> row(binding, results, hit))
                .flatMap(Optional::stream)
                .iterator();
        return QueryIterPlainWrapper.create(rows, execution);
    }

    private List<Hit> hits(String text, int limit, Context context) {
        Answer known = last;
        if (known == null || !known.text.equals(text) || known.limit != limit) {
            if (text.length() > NameIndex.LONGEST) {
                throw refused("dsf:search looks for at most " + NameIndex.LONGEST + " characters; ask for less");
            }
            if (!(context.get(NAMES) instanceof Supplier<?> supplier) || !(supplier.get() instanceof NameIndex names)) {
                throw refused("dsf:search is not possible here; use it in a query");
            }
            known = new Answer(text, limit, names.find(text, limit, thing -> true));
            last = known;
        }
        return known.hits;
    }

    private static Optional<Binding> row(Binding binding, List<Node> results, Hit hit) {
        List<Node> values = List.of(
                hit.thing(),
                NodeFactory.createLiteralDT(String.valueOf(hit.score()), XSDDatatype.XSDdouble),
                hit.name().literal());
        BindingBuilder row = Binding.builder(binding);
        for (int i = 0; i < results.size(); i++) {
            Node value = values.get(i);
            if (results.get(i).isVariable()) {
                Var variable = Var.alloc(results.get(i));
                if (!row.contains(variable)) {
                    row.add(variable, value);
                } else if (!value.equals(row.get(variable))) {
                    return Optional.empty();
                }
            } else if (!results.get(i).equals(value)) {
                return Optional.empty();
            }
        }
        return Optional.of(row.build());
    }

    private static List<Node> arguments(PropFuncArg argument) {
        return argument.isList() ? argument.getArgList() : List.of(argument.getArg());
    }

    private static int limit(Node number) {
        try {
            int limit = number.isLiteral() ? Integer.parseInt(number.getLiteralLexicalForm()) : 0;
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException e) {
            throw badLimit();
        }
        throw badLimit();
    }

    private static Refused badLimit() {
        return refused("the second value of dsf:search is how many things to find, from 1 to " + MOST);
    }

    private static Refused refused(String text) {
        return new Refused(Reason.TOO_COMPLEX, text);
    }
}

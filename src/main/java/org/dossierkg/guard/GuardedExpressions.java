package org.dossierkg.guard;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_BNode;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_IRI;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrEndsWith;
import org.apache.jena.sparql.expr.E_StrLang;
import org.apache.jena.sparql.expr.E_StrLangDir;
import org.apache.jena.sparql.expr.E_StrLength;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_StrStartsWith;
import org.apache.jena.sparql.expr.E_StrSubstring;
import org.apache.jena.sparql.expr.E_StrUpperCase;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.E_TripleFn;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprDigest;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.dossierkg.guard.Refused.Reason;

/** Puts guarded functions in place of those that can take long or make much. */
final class GuardedExpressions extends ExprTransformCopy {
    /** Characters of a lexical form, a language tag or an IRI that an expression makes; parsing them is quadratic. */
    private static final int SHORT = 4_096;

    /** Characters that a search may compare in the worst case, about a second's work. */
    private static final long COMPARISONS = 1L << 30;

    private static final int TRIPLE_TERMS = 8;

    private static final Set<Class<?>> ARITHMETIC =
            Set.of(E_Add.class, E_Subtract.class, E_Multiply.class, E_Divide.class);
    private static final Set<Class<?>> SEARCHES = Set.of(
            E_StrContains.class, E_StrBefore.class, E_StrAfter.class, E_StrStartsWith.class, E_StrEndsWith.class);
    private static final Set<Class<?>> OF_TEXTS =
            Set.of(E_StrUpperCase.class, E_StrLowerCase.class, E_StrEncodeForURI.class, E_StrLength.class);
    private static final Set<Class<?>> LITERALS = Set.of(E_StrDatatype.class, E_StrLang.class);

    private final Allowance allowance;
    private final BlankNode.Solutions solutions = new BlankNode.Solutions();

    GuardedExpressions(Allowance allowance) {
        this.allowance = allowance;
    }

    /** The same value, after a check of the query's time. */
    Expr timed(Expr expression) {
        return new Guarded("timed", new ExprList(expression), (values, env) -> {
            allowance.check();
            return values.get(0);
        });
    }

    /** The same value, counted as text that is gathered, with what separates it from the next. */
    Expr gathered(Expr expression, int separator) {
        return new Guarded("gathered", new ExprList(expression), (values, env) -> {
            allowance.check();
            allowance.gather(length(values.get(0)) + separator);
            return values.get(0);
        });
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
        if (function instanceof E_BNode.BNode1) {
            return new BlankNode(solutions, new ExprList(argument));
        }
        if (function instanceof E_IRI) {
            return function.copy(brief(argument));
        }
        if (function instanceof ExprDigest || OF_TEXTS.contains(function.getClass())) {
            return guarded(function, List.of(argument), BaseDirections.ofFirst((values, env) -> {
                allowance.check();
                return made(function.eval(values.get(0), env));
            }));
        }
        return super.transform(function, argument);
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr first, Expr second) {
        Class<?> kind = function.getClass();
        if (ARITHMETIC.contains(kind)) {
            return guarded(function, List.of(first, second), (values, env) -> {
                values.forEach(this::number);
                NodeValue made = function.eval(values.get(0), values.get(1), env);
                if (made.isDuration()) {
                    Durations.check(made.asNode());
                }
                return made;
            });
        }
        if (SEARCHES.contains(kind)) {
            return guarded(function, List.of(first, second), BaseDirections.ofFirst((values, env) -> {
                search(values.get(0), values.get(1));
                return function.eval(values.get(0), values.get(1), env);
            }));
        }
        if (LITERALS.contains(kind)) {
            return guarded(function, List.of(first, second), (values, env) -> {
                literal(values);
                return read(() -> function.eval(values.get(0), values.get(1), env));
            });
        }
        return super.transform(function, first, second);
    }

    @Override
    public Expr transform(ExprFunction3 function, Expr first, Expr second, Expr third) {
        if (function instanceof E_StrLangDir) {
            return guarded(function, List.of(first, second, third), (values, env) -> {
                literal(values);
                return function.eval(values.get(0), values.get(1), values.get(2), env);
            });
        }
        if (function instanceof E_TripleFn) {
            return guarded(function, List.of(first, second, third), (values, env) -> {
                triple(values);
                return function.eval(values.get(0), values.get(1), values.get(2), env);
            });
        }
        return super.transform(function, first, second, third);
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        if (function instanceof E_Function called) {
            return byIri(called, arguments);
        }
        if (function instanceof E_Regex) {
            return guarded(
                    function, arguments.getList(), BaseDirections.ofFirst(new RegularExpressions(allowance)::regex));
        }
        if (function instanceof E_StrReplace) {
            return guarded(
                    function, arguments.getList(), BaseDirections.ofFirst(new RegularExpressions(allowance)::replace));
        }
        if (function instanceof E_StrConcat) {
            return guarded(function, arguments.getList(), BaseDirections.ofAll((values, env) -> {
                allowance.string(
                        values.stream().mapToLong(GuardedExpressions::length).sum());
                return function.eval(values, env);
            }));
        }
        if (function instanceof E_StrSubstring) {
            return guarded(function, arguments.getList(), BaseDirections.ofFirst((values, env) -> {
                allowance.check();
                return function.eval(values, env);
            }));
        }
        return super.transform(function, arguments);
    }

    private Expr byIri(E_Function function, ExprList arguments) {
        String iri = function.getFunctionIRI();
        AllowedFunctions.check(iri, arguments.size());
        return AllowedFunctions.has(iri)
                ? cast(function.copy(ExprList.create(
                        arguments.getList().stream().map(this::brief).toList())))
                : new Guarded("unknown", arguments, (values, env) -> {
                    throw new ExprEvalException("there is no function <" + iri + ">");
                });
    }

    /** What a function by IRI gives, which may be a duration. */
    private static Expr cast(Expr function) {
        return new Guarded("cast", new ExprList(function), (values, env) -> {
            Durations.check(values.get(0).asNode());
            return values.get(0);
        });
    }

    private static Guarded guarded(ExprFunction function, List<Expr> arguments, Guarded.Evaluation evaluation) {
        return new Guarded(function.getFunctionSymbol().getSymbol(), ExprList.create(arguments), evaluation);
    }

    private Expr brief(Expr argument) {
        return argument.isConstant()
                ? argument
                : new Guarded("brief", new ExprList(argument), (values, env) -> {
                    allowance.check();
                    brief(length(values.get(0)));
                    return values.get(0);
                });
    }

    private static void brief(int length) {
        if (length > SHORT) {
            throw new Refused(
                    Reason.TOO_COMPLEX,
                    "the query makes an IRI, number, date or language tag of more than " + SHORT
                            + " characters; make shorter ones");
        }
    }

    private NodeValue made(NodeValue value) {
        allowance.string(length(value));
        return value;
    }

    /** A literal made of a text and its datatype, or language and direction. */
    private void literal(List<NodeValue> values) {
        allowance.check();
        values.subList(1, values.size()).forEach(value -> brief(length(value)));
        Node type = values.get(1).asNode();
        boolean read = type.isURI()
                && type.getURI().startsWith(XSDDatatype.XSD)
                && !type.getURI().equals(XSDDatatype.XSDstring.getURI());
        if (read) {
            brief(length(values.get(0)));
        }
    }

    /** What Java cannot read is no value, such as a time with thousands of digits. */
    private static NodeValue read(Supplier<NodeValue> literal) {
        try {
            NodeValue made = literal.get();
            Durations.check(made.asNode());
            return made;
        } catch (NumberFormatException | ArithmeticException e) {
            throw new ExprEvalException("STRDT: the text has no such value", e);
        }
    }

    /** A triple term: of triple terms as its subject too, which Jena allows, a short query could make an exponential one. */
    private void triple(List<NodeValue> values) {
        allowance.check();
        if (values.get(0).asNode().isTripleTerm()) {
            throw new ExprEvalException("TRIPLE: the subject is a triple term");
        }
        nested(values.get(2).asNode(), TRIPLE_TERMS);
    }

    private static void nested(Node node, int left) {
        if (left == 0) {
            throw new Refused(
                    Reason.TOO_COMPLEX, "the query makes triple terms more than " + TRIPLE_TERMS + " deep; make fewer");
        }
        if (node.isTripleTerm()) {
            nested(node.getTriple().getObject(), left - 1);
        }
    }

    private void search(NodeValue text, NodeValue part) {
        allowance.check();
        if ((long) length(text) * length(part) > COMPARISONS) {
            throw new Refused(Reason.TOO_COMPLEX, "the query looks for a long text in a longer one; shorten either");
        }
    }

    private void number(NodeValue value) {
        boolean large = value.isInteger()
                ? value.getInteger().bitLength() > allowance.limits().bits()
                : value.isDecimal()
                        && (value.getDecimal().unscaledValue().bitLength()
                                        > allowance.limits().bits()
                                || Math.abs(value.getDecimal().scale())
                                        > allowance.limits().bits());
        if (large) {
            throw new Refused(
                    Reason.TOO_COMPLEX,
                    "the query calculates with a number of more than "
                            + allowance.limits().bits() + " bits; use xsd:double");
        }
    }

    private static int length(NodeValue value) {
        Node node = value.asNode();
        return node.isLiteral()
                ? node.getLiteralLexicalForm().length()
                : node.isURI() ? node.getURI().length() : 0;
    }
}

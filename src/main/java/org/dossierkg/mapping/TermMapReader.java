package org.dossierkg.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.XSD;
import org.dossierkg.vocab.Dm;
import org.dossierkg.vocab.Rml;
import org.jspecify.annotations.Nullable;

/** Compiles term maps against the header of a table. */
final class TermMapReader {
    private static final Set<Node> IRI_TYPES = Set.of(Rml.IRI, Rml.URI, Rml.UNSAFE_IRI, Rml.UNSAFE_URI);
    private static final Set<Node> UNSAFE_TYPES = Set.of(Rml.UNSAFE_IRI, Rml.UNSAFE_URI);
    private static final TermMap STRING = new ConstantMap(XSD.xstring.asNode());

    private final MappingGraph mapping;
    private final ExpressionReader expressions;
    private final String base;
    private final boolean naturalDatatypes;

    /** @param naturalDatatypes whether a literal without language and datatype has the one that its source gives */
    TermMapReader(MappingGraph mapping, ExpressionReader expressions, String base, boolean naturalDatatypes) {
        this.mapping = mapping;
        this.expressions = expressions;
        this.base = base;
        this.naturalDatatypes = naturalDatatypes;
    }

    /** What stands before relative IRIs. */
    String base() {
        return base;
    }

    /** The nodes of the maps that an owner has in this role, for which {@link #read} gives the compiled form. */
    List<Node> maps(Node owner, Role role) {
        return mapping.all(owner, role.map());
    }

    /** The constants that an owner has in this role by the shortcut property, such as {@code rml:predicate}. */
    List<TermMap> constants(Node owner, Role role) {
        List<TermMap> constants = new ArrayList<>();
        for (Node constant : mapping.all(owner, role.shortcut())) {
            constants.add(constant(owner, role.shortcut(), constant, role));
        }
        return constants;
    }

    /** All term maps that an owner has in this role. */
    List<TermMap> all(Node owner, Role role) {
        List<TermMap> all = constants(owner, role);
        for (Node map : maps(owner, role)) {
            all.add(read(map, role));
        }
        return all;
    }

    TermMap read(Node map, Role role) {
        Node constant = mapping.one(map, Rml.CONSTANT);
        if (constant != null) {
            return constant(map, Rml.CONSTANT, constant, role);
        }
        Node type = termType(map, role);
        if (type.equals(Rml.LITERAL)) {
            return literal(map);
        }
        boolean iri = IRI_TYPES.contains(type);
        if (!iri && !isExpression(map)) {
            return new BlankNodeMap(new Expression.OfRow(map.toString()));
        }
        Expression expression = expressions.read(map, iri && !UNSAFE_TYPES.contains(type));
        if (type.equals(Rml.URI) || type.equals(Rml.UNSAFE_URI)) {
            expression = new UriText(expression);
        }
        return iri ? new IriMap(expression, base) : new BlankNodeMap(expression);
    }

    private Node termType(Node map, Role role) {
        Node declared = mapping.one(map, Rml.TERM_TYPE);
        if (declared == null) {
            boolean literal = mapping.one(map, Rml.REFERENCE) != null || isTyped(map);
            return literal && role.besidesIris().contains(Rml.LITERAL) ? Rml.LITERAL : Rml.IRI;
        }
        if (!IRI_TYPES.contains(declared) && !role.besidesIris().contains(declared)) {
            throw mapping.problem(
                    map,
                    Rml.TERM_TYPE,
                    MappingGraph.name(declared) + " cannot stand as " + MappingGraph.name(role.shortcut()),
                    "use rml:IRI");
        }
        if (isTyped(map) && !declared.equals(Rml.LITERAL)) {
            throw mapping.problem(
                    map, Rml.TERM_TYPE, "only a literal has a language or a datatype", "use rml:Literal or drop them");
        }
        return declared;
    }

    private boolean isExpression(Node map) {
        return !mapping.all(map, Rml.REFERENCE).isEmpty()
                || !mapping.all(map, Rml.TEMPLATE).isEmpty()
                || !mapping.all(map, Rml.CONSTANT).isEmpty();
    }

    private boolean isTyped(Node map) {
        return !mapping.all(map, Rml.LANGUAGE).isEmpty()
                || !mapping.all(map, Rml.LANGUAGE_MAP).isEmpty()
                || !mapping.all(map, Rml.DATATYPE).isEmpty()
                || !mapping.all(map, Rml.DATATYPE_MAP).isEmpty();
    }

    private TermMap literal(Node map) {
        Expression expression = expressions.read(map, false);
        Node datatype = mapping.one(map, Rml.DATATYPE);
        if (Dm.DATE_AS_STATED.equals(datatype)) {
            return new DateMap(expression);
        }
        Expression language = language(map);
        TermMap datatypeMap = datatype == null ? null : new ConstantMap(datatype);
        Node computed = mapping.one(map, Rml.DATATYPE_MAP);
        if (computed != null) {
            datatypeMap = read(computed, Role.PREDICATE);
        }
        if (language != null && datatypeMap != null) {
            throw mapping.problem(map, Rml.DATATYPE, "has both a language and a datatype", "keep one of them");
        }
        boolean open = language == null && datatypeMap == null;
        return new LiteralMap(expression, language, open && !naturalDatatypes ? STRING : datatypeMap);
    }

    private @Nullable Expression language(Node map) {
        Node computed = mapping.one(map, Rml.LANGUAGE_MAP);
        if (computed != null) {
            return expressions.read(computed, false);
        }
        String tag = mapping.text(map, Rml.LANGUAGE);
        if (tag == null) {
            return null;
        }
        if (!LiteralMap.isLanguageTag(tag)) {
            throw mapping.problem(
                    map, Rml.LANGUAGE, "\"" + tag + "\" is not a language tag", "write one such as en or zh-Hans");
        }
        return new Expression.Constant(tag);
    }

    private TermMap constant(Node at, Node property, Node constant, Role role) {
        boolean allowed = constant.isURI()
                || (constant.isBlank() && role.besidesIris().contains(Rml.BLANK_NODE))
                || (constant.isLiteral() && role.besidesIris().contains(Rml.LITERAL));
        if (!allowed) {
            throw mapping.problem(
                    at,
                    property,
                    MappingGraph.name(constant) + " cannot stand as " + MappingGraph.name(role.shortcut()),
                    "write an IRI");
        }
        return new ConstantMap(constant);
    }
}

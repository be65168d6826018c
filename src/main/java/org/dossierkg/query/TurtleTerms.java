package org.dossierkg.query;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.TextDirection;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** The text of terms in Turtle, TriG, N-Triples and N-Quads. Letters of every script are kept as they are. */
final class TurtleTerms {
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]*\\.[0-9]+");
    private static final Pattern DOUBLE = Pattern.compile("[+-]?([0-9]+\\.[0-9]*|\\.[0-9]+|[0-9]+)[eE][+-]?[0-9]+");
    private static final Pattern BOOLEAN = Pattern.compile("true|false");

    private final Prefixes prefixes;
    private final boolean bareNumbers;
    private final boolean words;

    private TurtleTerms(Prefixes prefixes, boolean bareNumbers, boolean words) {
        this.prefixes = prefixes;
        this.bareNumbers = bareNumbers;
        this.words = words;
    }

    /** Prefixed names, and numbers and booleans without quotes. */
    static TurtleTerms shortened(Prefixes prefixes) {
        return new TurtleTerms(prefixes, true, true);
    }

    /** Every term in full, as N-Triples wants it. */
    static TurtleTerms full() {
        return new TurtleTerms(new Prefixes(Map.of()), false, false);
    }

    /** Every IRI in full, and numbers and booleans without quotes. */
    static TurtleTerms bareNumbers() {
        return new TurtleTerms(new Prefixes(Map.of()), true, false);
    }

    String text(Node term) {
        if (term.isURI()) {
            return iri(term.getURI());
        }
        if (term.isBlank()) {
            return "_:" + term.getBlankNodeLabel();
        }
        if (term.isLiteral()) {
            return literal(term);
        }
        Triple triple = term.getTriple();
        return "<<( " + text(triple.getSubject()) + " " + verb(triple.getPredicate()) + " " + inner(triple.getObject())
                + " )>>";
    }

    /** The object of a triple term. There RIOT does not read a bare {@code true}, so a boolean stands in quotes. */
    private String inner(Node object) {
        boolean bare = object.isLiteral() && object.getLiteralDatatypeURI().equals(XSDDatatype.XSDboolean.getURI());
        return bare
                ? quoted(object.getLiteralLexicalForm()) + "^^" + iri(object.getLiteralDatatypeURI())
                : text(object);
    }

    /** A predicate: {@code a} for rdf:type where the format has that word. */
    String verb(Node predicate) {
        return words && predicate.equals(RDF.Nodes.type) ? "a" : text(predicate);
    }

    String iri(String iri) {
        String name = prefixes.shortened(iri, LocalName::isLegal);
        if (name != null) {
            return name;
        }
        for (int i = 0; i < iri.length(); i++) {
            if (isOdd(iri.charAt(i))) {
                return escapedIri(iri);
            }
        }
        return "<" + iri + ">";
    }

    private static String escapedIri(String iri) {
        StringBuilder text = new StringBuilder(iri.length() + 2).append('<');
        for (int i = 0; i < iri.length(); i++) {
            char c = iri.charAt(i);
            text.append(isOdd(c) ? escaped(c) : String.valueOf(c));
        }
        return text.append('>').toString();
    }

    /** Whether an IRI cannot have the character as it is. */
    private static boolean isOdd(int c) {
        return c <= 0x20 || c == 0x7F || "<>\"{}|^`\\".indexOf(c) >= 0;
    }

    private String literal(Node literal) {
        String lexicalForm = literal.getLiteralLexicalForm();
        String datatype = literal.getLiteralDatatypeURI();
        if (bareNumbers && isShort(lexicalForm, datatype)) {
            return lexicalForm;
        }
        String quoted = quoted(lexicalForm);
        if (!literal.getLiteralLanguage().isEmpty()) {
            TextDirection direction = literal.getLiteralBaseDirection();
            return quoted + "@" + literal.getLiteralLanguage()
                    + (direction == null ? "" : "--" + direction.direction());
        }
        return datatype.equals(XSDDatatype.XSDstring.getURI()) ? quoted : quoted + "^^" + iri(datatype);
    }

    private static boolean isShort(String lexicalForm, String datatype) {
        if (datatype.equals(XSDDatatype.XSDinteger.getURI())) {
            return INTEGER.matcher(lexicalForm).matches();
        }
        if (datatype.equals(XSDDatatype.XSDdecimal.getURI())) {
            return DECIMAL.matcher(lexicalForm).matches();
        }
        if (datatype.equals(XSDDatatype.XSDdouble.getURI())) {
            return DOUBLE.matcher(lexicalForm).matches();
        }
        return datatype.equals(XSDDatatype.XSDboolean.getURI())
                && BOOLEAN.matcher(lexicalForm).matches();
    }

    static String quoted(String lexicalForm) {
        StringBuilder text = new StringBuilder(lexicalForm.length() + 2).append('"');
        for (int i = 0; i < lexicalForm.length(); i++) {
            char c = lexicalForm.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (Character.isISOControl(c) || c >= 0xFFFE) {
                        text.append(escaped(c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        return text.append('"').toString();
    }

    static String escaped(char c) {
        return String.format(Locale.ROOT, "\\u%04X", (int) c);
    }
}

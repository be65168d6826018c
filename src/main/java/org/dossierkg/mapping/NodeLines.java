package org.dossierkg.mapping;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.XSD;

/** Writes triples and quads as lines of N-Triples and N-Quads. */
final class NodeLines extends StreamRDFBase {
    private static final byte[] END = " .\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TYPED = "\"^^<".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OPEN = "<<( ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CLOSE = " )>>".getBytes(StandardCharsets.US_ASCII);

    private static final Pattern ESCAPED = Pattern.compile("X([0-9a-f]+)X");

    private final Bytes out;

    NodeLines(Bytes out) {
        this.out = out;
    }

    @Override
    public void triple(Triple triple) {
        terms(triple, out);
        out.put(END);
    }

    @Override
    public void quad(Quad quad) {
        terms(quad.asTriple(), out);
        if (!quad.isDefaultGraph()) {
            out.put(' ');
            term(quad.getGraph(), out);
        }
        out.put(END);
    }

    private static void terms(Triple triple, Bytes out) {
        term(triple.getSubject(), out);
        out.put(' ');
        term(triple.getPredicate(), out);
        out.put(' ');
        term(triple.getObject(), out);
    }

    /** A term as N-Triples writes it. */
    static void term(Node node, Bytes out) {
        if (node.isURI()) {
            out.put('<');
            out.text(node.getURI());
            out.put('>');
        } else if (node.isBlank()) {
            byte[] label = node.getBlankNodeLabel().getBytes(StandardCharsets.UTF_8);
            out.blank(label, 0, label.length);
        } else if (node instanceof Hole hole) {
            hole.writeTo(out);
        } else if (node.isTripleTerm()) {
            out.put(OPEN);
            terms(node.getTriple(), out);
            out.put(CLOSE);
        } else {
            literal(node, out);
        }
    }

    /** The IRI or blank node that is written as these bytes. */
    static Node subject(byte[] bytes, int start, int length) {
        String term = new String(bytes, start, length, StandardCharsets.UTF_8);
        return term.startsWith("<")
                ? NodeFactory.createURI(term.substring(1, term.length() - 1))
                : NodeFactory.createBlankNode(label(term));
    }

    /** The label of a blank node that is written so. */
    static String label(String blank) {
        return ESCAPED.matcher(blank.substring("_:B".length()))
                .replaceAll(hex -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(hex.group(1), 16))));
    }

    private static void literal(Node node, Bytes out) {
        out.put('"');
        out.literal(node.getLiteralLexicalForm());
        String language = node.getLiteralLanguage();
        if (!language.isEmpty()) {
            out.put('"');
            out.put('@');
            out.text(language);
        } else if (node.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
            out.put('"');
        } else {
            out.put(TYPED);
            out.text(node.getLiteralDatatypeURI());
            out.put('>');
        }
    }

    /** A term as bytes. */
    static byte[] bytes(Node node) {
        Bytes out = new Bytes(64);
        term(node, out);
        return out.toArray();
    }
}

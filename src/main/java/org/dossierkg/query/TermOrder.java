package org.dossierkg.query;

import java.util.Comparator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/**
 * The order in which every format lists terms: IRIs, blank nodes, literals, triple terms. IRIs and literals go by their
 * characters, blank nodes by their label with {@code b2} before {@code b10}.
 */
final class TermOrder implements Comparator<Node> {
    static final TermOrder TERMS = new TermOrder();

    static final Comparator<Triple> TRIPLES = Comparator.comparing(Triple::getSubject, TERMS)
            .thenComparing(Triple::getPredicate, TERMS)
            .thenComparing(Triple::getObject, TERMS);

    /** The default graph first, then named graphs. */
    static final Comparator<Quad> QUADS = Comparator.comparing((Quad q) -> !q.isDefaultGraph())
            .thenComparing(Quad::getGraph, TERMS)
            .thenComparing(Quad::asTriple, TRIPLES);

    private static final Comparator<Node> LITERALS = Comparator.comparing(Node::getLiteralLexicalForm)
            .thenComparing(Node::getLiteralLanguage)
            .thenComparing(n -> String.valueOf(n.getLiteralBaseDirection()))
            .thenComparing(Node::getLiteralDatatypeURI);

    private static final Comparator<Node> BLANKS =
            Comparator.comparing((Node n) -> n.getBlankNodeLabel().length()).thenComparing(Node::getBlankNodeLabel);

    private TermOrder() {}

    @Override
    public int compare(Node left, Node right) {
        int kind = Integer.compare(kind(left), kind(right));
        if (kind != 0) {
            return kind;
        }
        if (left.isURI()) {
            return left.getURI().compareTo(right.getURI());
        }
        if (left.isBlank()) {
            return BLANKS.compare(left, right);
        }
        if (left.isLiteral()) {
            return LITERALS.compare(left, right);
        }
        return TRIPLES.compare(left.getTriple(), right.getTriple());
    }

    private static int kind(Node term) {
        if (term.isURI()) {
            return 0;
        }
        if (term.isBlank()) {
            return 1;
        }
        return term.isLiteral() ? 2 : 3;
    }
}

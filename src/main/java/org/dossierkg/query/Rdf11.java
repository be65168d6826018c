package org.dossierkg.query;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.RDF;

/**
 * Turns RDF 1.2 into RDF 1.1 as it passes: {@code c rdf:reifies <<( s p o )>>} becomes {@code c a rdf:Statement ;
 * rdf:subject s ; rdf:predicate p ; rdf:object o}, and a literal loses its base direction. A triple term in any other
 * place has no form in RDF 1.1 and stops the work with a problem.
 *
 * <p>Nothing is remembered between triples. So a reifier of two triples, which this form cannot tell apart, is for the
 * caller to refuse.
 */
public final class Rdf11 extends StreamRDFWrapper {
    static {
        JenaSystem.init();
    }

    public Rdf11(StreamRDF out) {
        super(out);
    }

    @Override
    public void triple(Triple triple) {
        statements(triple).forEach(super::triple);
    }

    @Override
    public void quad(Quad quad) {
        for (Triple triple : statements(quad.asTriple())) {
            super.quad(Quad.create(quad.getGraph(), triple));
        }
    }

    private static List<Triple> statements(Triple triple) {
        if (!Terms.reifies(triple)) {
            return List.of(plain(triple));
        }
        Node claim = triple.getSubject();
        Triple reified = plain(triple.getObject().getTriple());
        return List.of(
                Triple.create(claim, RDF.Nodes.type, RDF.Nodes.Statement),
                Triple.create(claim, RDF.Nodes.subject, reified.getSubject()),
                Triple.create(claim, RDF.Nodes.predicate, reified.getPredicate()),
                Triple.create(claim, RDF.Nodes.object, reified.getObject()));
    }

    private static Triple plain(Triple triple) {
        Node object = triple.getObject();
        if (object.isTripleTerm()) {
            TurtleTerms terms = TurtleTerms.full();
            throw Refusal.of(
                    "export",
                    terms.text(triple.getSubject()) + " has a triple term as value of "
                            + terms.text(triple.getPredicate()) + ", and RDF 1.1 has none",
                    "export without --rdf 1.1 as turtle, trig, nt or nq");
        }
        if (object.isLiteral() && object.getLiteralBaseDirection() != null) {
            Node text = NodeFactory.createLiteralLang(object.getLiteralLexicalForm(), object.getLiteralLanguage());
            return Triple.create(triple.getSubject(), triple.getPredicate(), text);
        }
        return triple;
    }
}

package org.dossierkg.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.dossierkg.vocab.Dsr;
import org.junit.jupiter.api.Test;

/** The questions and the ontology speak of the same terms. */
class OntologyCoverageTest {
    private static final Pattern TERM = Pattern.compile("<(" + Pattern.quote(Dsr.NS) + "[^<>]+)>");

    static {
        JenaSystem.init();
    }

    private final Graph ontology = RDFParser.source("ontology/dossier.ttl").toGraph();

    @Test
    void everyTermOfTheOntologyIsAskedFor() {
        Set<String> declared = declared();
        assertTrue(declared.size() > 100, () -> "only " + declared.size() + " terms were seen");
        declared.removeAll(asked());
        assertEquals(Set.of(), declared);
    }

    @Test
    void everyTermAskedForIsInTheOntology() {
        Set<String> asked = asked();
        asked.removeAll(declared());
        assertEquals(Set.of(), asked);
    }

    private Set<String> declared() {
        Set<String> terms = new TreeSet<>();
        for (Node type : Set.of(
                OWL.Class.asNode(),
                OWL.ObjectProperty.asNode(),
                OWL.DatatypeProperty.asNode(),
                RDF.Property.asNode(),
                NodeFactory.createURI(Dsr.NS + "Status"),
                NodeFactory.createURI(Dsr.NS + "Flag"))) {
            terms.addAll(ontology.stream(Node.ANY, RDF.Nodes.type, type)
                    .map(triple -> triple.getSubject().getURI())
                    .collect(Collectors.toSet()));
        }
        return terms;
    }

    /** The IRIs of the parsed queries, which have no comments; they are written out in full once no prefix is left. */
    private static Set<String> asked() {
        Set<String> terms = new TreeSet<>();
        for (NamedQuery named : NamedQueries.bundled().all()) {
            Query query = QueryFactory.create(named.text(), Syntax.syntaxARQ);
            query.getPrefixMapping().clearNsPrefixMap();
            TERM.matcher(query.serialize(Syntax.syntaxARQ)).results().forEach(found -> terms.add(found.group(1)));
        }
        return terms;
    }
}

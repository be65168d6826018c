package org.dossierkg.mapping;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.dossierkg.vocab.Rml;
import org.dossierkg.vocab.RmlTerms;

/**
 * Reads mappings in the vocabularies that RML had before, R2RML's among them, as if they were in today's.
 *
 * <pre>
 * rr:subjectMap    rml:subjectMap
 * rr:column        rml:reference
 * ql:JSONPath      rml:JSONPath
 * </pre>
 */
final class EarlierTerms {
    static final String R2RML = "http://www.w3.org/ns/r2rml#";
    static final String RML = "http://semweb.mmlab.be/ns/rml#";
    static final String QUERY_LANGUAGES = "http://semweb.mmlab.be/ns/ql#";

    /** The prefixes that mappings write for the earlier namespaces. */
    static final Map<String, String> PREFIXES = Map.of(R2RML, "rr:", RML, "rml:", QUERY_LANGUAGES, "ql:");

    /** What is called otherwise today. */
    private static final Map<String, String> RENAMED = Map.of(R2RML + "column", "reference");

    private EarlierTerms() {}

    /** Today's term for one of an earlier vocabulary; the term itself when it is of no earlier one or has no heir. */
    static Node renewed(Node term) {
        if (!term.isURI()) {
            return term;
        }
        String iri = term.getURI();
        String renamed = RENAMED.get(iri);
        if (renamed != null) {
            return NodeFactory.createURI(Rml.NS + renamed);
        }
        for (String namespace : PREFIXES.keySet()) {
            if (iri.startsWith(namespace) && RmlTerms.isRead(iri.substring(namespace.length()))) {
                return NodeFactory.createURI(Rml.NS + iri.substring(namespace.length()));
            }
        }
        return term;
    }
}

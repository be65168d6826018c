package org.dossierkg.mapping;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.dossierkg.vocab.Rml;

/**
 * Where in a quad a term stands.
 *
 * @param map the property that leads to a term map in this role
 * @param shortcut the property that leads to a constant term in this role
 * @param besidesIris the term types that RML allows here besides IRIs
 */
record Role(Node map, Node shortcut, Set<Node> besidesIris) {
    static final Role SUBJECT = new Role(Rml.SUBJECT_MAP, Rml.SUBJECT, Set.of(Rml.BLANK_NODE));
    static final Role PREDICATE = new Role(Rml.PREDICATE_MAP, Rml.PREDICATE, Set.of());
    static final Role OBJECT = new Role(Rml.OBJECT_MAP, Rml.OBJECT, Set.of(Rml.BLANK_NODE, Rml.LITERAL));
    static final Role GRAPH = new Role(Rml.GRAPH_MAP, Rml.GRAPH, Set.of(Rml.BLANK_NODE));
}

package org.dossierkg.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of W3C PROV-O that claims use. */
public final class Prov {
    public static final Node HAD_PRIMARY_SOURCE = NodeFactory.createURI("http://www.w3.org/ns/prov#hadPrimarySource");

    private Prov() {}
}

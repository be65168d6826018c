package org.dossierkg.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of CSV on the Web ({@code http://www.w3.org/ns/csvw#}) that a mapping is read by. */
public final class Csvw {
    public static final String NS = "http://www.w3.org/ns/csvw#";

    public static final Node URL = term("url");
    public static final Node DIALECT = term("dialect");
    public static final Node TABLE_SCHEMA = term("tableSchema");
    public static final Node COLUMN = term("column");
    public static final Node COLUMNS = term("columns");
    public static final Node NAME = term("name");
    public static final Node TITLE = term("title");

    private Csvw() {}

    /** The term of this local name. */
    public static Node term(String localName) {
        return NodeFactory.createURI(NS + localName);
    }
}

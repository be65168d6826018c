package org.dossierkg.vocab;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** What a mapping can say beyond RML ({@code https://w3id.org/dossier/mapping#}): claims, keys, lists in a cell, dates, JSON lines. */
public final class Dm {
    public static final String NS = "https://w3id.org/dossier/mapping#";

    /** On a predicate-object map: the template of the IRIs of the claims that it makes. */
    public static final Node CLAIM = term("claim");

    /** On a predicate-object map with {@link #CLAIM}: what is said of each claim, as predicate-object maps. */
    public static final Node CLAIM_MAP = term("claimMap");

    /** On a term map: what stands between the values of one cell. */
    public static final Node SEPARATOR = term("separator");

    /** On a logical source: a column whose values differ from row to row. */
    public static final Node KEY = term("key");

    /** As the reference formulation of a logical source: JSONPath over a file in which each line is a JSON document. */
    public static final Node JSON_LINES = term("JSONLines");

    /** As the datatype of an object map: {@code 1980}, {@code 2003-08}, {@code 2003-05-23}, or two of them with "/". */
    public static final Node DATE_AS_STATED = term("DateAsStated");

    /** The names of all properties here. */
    public static final Set<String> PROPERTIES = Set.of("claim", "claimMap", "separator", "key");

    /** The names of everything else here. */
    public static final Set<String> CLASSES_AND_VALUES = Set.of("ClaimMap", "DateAsStated", "JSONLines");

    private Dm() {}

    private static Node term(String localName) {
        return NodeFactory.createURI(NS + localName);
    }
}

package org.dossierkg.server;

import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Understands what people type into the field of a query's parameter. */
final class Values {
    private static final Pattern ABSOLUTE = Pattern.compile("<?((?:https?|urn):[^\\s<>\"{}|\\\\^`]+)>?");
    private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}_.~/-]+");

    private Values() {}

    /**
     * The term that a value stands for: an absolute IRI, a name with a known prefix, the key of a thing in the dossier,
     * or, in quotes or with other characters than a key has, a text.
     */
    static Node node(String value, Site site) {
        if (ABSOLUTE.matcher(value).matches()) {
            return NodeFactory.createURI(ABSOLUTE.matcher(value).replaceAll("$1"));
        }
        if (value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")) {
            return NodeFactory.createLiteralString(value.substring(1, value.length() - 1));
        }
        String expanded = site.prefixes().expandPrefix(value);
        if (!expanded.equals(value)) {
            return NodeFactory.createURI(expanded);
        }
        return KEY.matcher(value).matches()
                ? NodeFactory.createURI(site.base() + value)
                : NodeFactory.createLiteralString(value);
    }
}

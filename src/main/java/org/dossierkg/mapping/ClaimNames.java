package org.dossierkg.mapping;

import java.nio.charset.StandardCharsets;
import org.apache.jena.shared.PrefixMapping;

/** The IRIs of claims of which one row makes several: each has the name of its object at its end. */
final class ClaimNames {
    private ClaimNames() {}

    /** Adds the IRI of a claim, made from the IRI that its row gives and from its object. */
    static void add(int reifier, int object, Terms terms) {
        Bytes out = terms.open();
        out.put(terms.array(), terms.start(reifier), terms.end(reifier) - 1);
        out.put('-');
        byte[] source = terms.array();
        int start = terms.start(object);
        int end = terms.end(object);
        switch (source[start]) {
            case '<' -> {
                int from = end - 1;
                while (from - 1 > start && source[from - 1] != '/' && source[from - 1] != '#') {
                    from--;
                }
                out.put(source, from, end - 1);
            }
            case '"' -> literal(source, start, end, out);
            default -> out.text(Iris.encode("_:" + NodeLines.label(terms.text(object))));
        }
        out.put('>');
        terms.end();
    }

    private static void literal(byte[] source, int start, int end, Bytes out) {
        int behindText = end;
        while (source[behindText - 1] != '"') {
            behindText--;
        }
        out.iriSafe(source, start, behindText);
        if (behindText < end && source[behindText] == '^') {
            String datatype = new String(source, behindText + 3, end - behindText - 4, StandardCharsets.UTF_8);
            out.text(Iris.encode("^^" + PrefixMapping.Standard.shortForm(datatype)));
        } else {
            out.iriSafe(source, behindText, end);
        }
    }
}

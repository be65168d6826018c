package org.dossierkg.guard;

import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.dossierkg.guard.Refused.Reason;

/** Tells how long a duration may be: to add one to a date, or to compare two, takes Java a step a month. */
final class Durations {
    private static final int LENGTH = 100;
    private static final Pattern LONG = Pattern.compile("[0-9]{8}[0-9]*[YMDH]|[0-9]{12}");

    private static final Set<String> TYPES = Set.of(
            XSDDatatype.XSDduration.getURI(),
            XSDDatatype.XSDdayTimeDuration.getURI(),
            XSDDatatype.XSDyearMonthDuration.getURI());

    private Durations() {}

    /** @throws Refused when the node is a duration of tens of thousands of years, or has one in it */
    static void check(Node node) {
        if (node.isTripleTerm()) {
            check(node.getTriple().getObject());
        } else if (node.isLiteral() && TYPES.contains(node.getLiteralDatatypeURI())) {
            check(node.getLiteralLexicalForm());
        }
    }

    private static void check(String text) {
        if (text.length() > LENGTH || LONG.matcher(text).find()) {
            throw new Refused(
                    Reason.TOO_COMPLEX, "the query has a duration of tens of thousands of years; take a shorter one");
        }
    }
}

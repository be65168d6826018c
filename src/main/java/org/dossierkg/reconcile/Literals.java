package org.dossierkg.reconcile;

import java.math.BigDecimal;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

/** RDF literals as values of data extension. */
final class Literals {
    private Literals() {}

    static Value value(Node literal) {
        String text = literal.getLiteralLexicalForm();
        boolean valid = literal.getLiteralDatatype().isValid(text);
        if (valid
                && literal.getLiteralDatatype().equals(XSDDatatype.XSDdate)
                && text.length() == "2003-05-23".length()) {
            return new Value.Day(text);
        }
        if (valid && literal.getLiteralValue() instanceof Number number) {
            try {
                return new Value.Quantity(new BigDecimal(number.toString()));
            } catch (NumberFormatException e) {
                return new Value.Text(text); // not a number, or infinite
            }
        }
        return new Value.Text(text);
    }
}

package org.dossierkg.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * A date as somebody states it, with the days between which it lies.
 *
 * <pre>
 * 1980              gYear       1980-01-01 .. 1980-12-31
 * 2003-08           gYearMonth  2003-08-01 .. 2003-08-31
 * 2003-05-23        date        2003-05-23 .. 2003-05-23
 * 2022-06/2022-12   EDTF        2022-06-01 .. 2022-12-31
 * </pre>
 *
 * @param text as stated
 * @param type the datatype that says how exact it is
 * @param earliest the first day that it can mean
 * @param latest the last day that it can mean, not before {@code earliest}
 */
record StatedDate(String text, RDFDatatype type, LocalDate earliest, LocalDate latest) {
    /** The Library of Congress's datatype for Extended Date/Time Format, here for intervals. */
    private static final RDFDatatype EDTF =
            TypeMapper.getInstance().getSafeTypeByName("http://id.loc.gov/datatypes/edtf/EDTF");

    /** The date that a text states, or nothing when it is none, such as 2003-02-30. */
    static Optional<StatedDate> parse(String text) {
        int slash = text.indexOf('/');
        try {
            return slash < 0 ? single(text) : interval(text, text.substring(0, slash), text.substring(slash + 1));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The date that a literal of one of the four datatypes states, or nothing when it is another literal. */
    static Optional<StatedDate> of(Node literal) {
        if (!literal.isLiteral()) {
            return Optional.empty();
        }
        return parse(literal.getLiteralLexicalForm()).filter(date -> date.type.equals(literal.getLiteralDatatype()));
    }

    /** As {@link #of(Node)}, for a literal that is written. */
    static Optional<StatedDate> of(Terms terms, int literal) {
        byte[] bytes = terms.array();
        int start = terms.start(literal);
        int end = terms.end(literal);
        boolean mayBe =
                bytes[start] == '"' && bytes[end - 1] == '>' && bytes[start + 1] >= '0' && bytes[start + 1] <= '9';
        if (!mayBe) {
            return Optional.empty();
        }
        String text = terms.text(literal);
        int quote = text.lastIndexOf('"');
        String type = text.substring(quote + "\"^^<".length(), text.length() - 1);
        return parse(text.substring(1, quote)).filter(date -> date.type.getURI().equals(type));
    }

    private static Optional<StatedDate> interval(String text, String from, String to) {
        Optional<StatedDate> start = single(from);
        Optional<StatedDate> end = single(to);
        if (start.isEmpty()
                || end.isEmpty()
                || end.get().latest().isBefore(start.get().earliest())) {
            return Optional.empty();
        }
        return Optional.of(
                new StatedDate(text, EDTF, start.get().earliest(), end.get().latest()));
    }

    private static Optional<StatedDate> single(String text) {
        boolean hasMonth = text.length() > 4;
        boolean hasDay = text.length() > 7;
        int length = hasDay ? 10 : hasMonth ? 7 : 4;
        if (text.length() != length || !isPattern(text)) {
            return Optional.empty();
        }
        int year = Integer.parseInt(text, 0, 4, 10);
        if (!hasMonth) {
            return Optional.of(
                    new StatedDate(text, XSDDatatype.XSDgYear, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
        }
        YearMonth month = YearMonth.of(year, Integer.parseInt(text, 5, 7, 10));
        if (!hasDay) {
            return Optional.of(new StatedDate(text, XSDDatatype.XSDgYearMonth, month.atDay(1), month.atEndOfMonth()));
        }
        LocalDate day = LocalDate.of(year, month.getMonth(), Integer.parseInt(text, 8, 10, 10));
        return Optional.of(new StatedDate(text, XSDDatatype.XSDdate, day, day));
    }

    /** Whether a text consists of digits, with hyphens behind year and month. */
    private static boolean isPattern(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean between = i == 4 || i == 7;
            boolean fits = between ? c == '-' : c >= '0' && c <= '9';
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** Writes the literal. */
    void write(Bytes out) {
        out.put('"');
        out.text(text);
        out.put('"');
        out.put('^');
        out.put('^');
        out.put('<');
        out.text(type.getURI());
        out.put('>');
    }

    Node literal() {
        return NodeFactory.createLiteralDT(text, type);
    }
}

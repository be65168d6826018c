package org.dossierkg.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
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

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

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
        if (YEAR.matcher(text).matches()) {
            Year year = Year.parse(text);
            return Optional.of(new StatedDate(
                    text, XSDDatatype.XSDgYear, year.atDay(1), year.atMonth(12).atEndOfMonth()));
        }
        if (MONTH.matcher(text).matches()) {
            YearMonth month = YearMonth.parse(text);
            return Optional.of(new StatedDate(text, XSDDatatype.XSDgYearMonth, month.atDay(1), month.atEndOfMonth()));
        }
        if (DAY.matcher(text).matches()) {
            LocalDate day = LocalDate.parse(text);
            return Optional.of(new StatedDate(text, XSDDatatype.XSDdate, day, day));
        }
        return Optional.empty();
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

package org.dossierkg.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;

/** Whether a text is in the lexical space of a datatype; the usual answers are found without a general parser. */
final class Lexical {
    private final RDFDatatype type;
    private final Quick quick;

    private Lexical(RDFDatatype type, Quick quick) {
        this.type = type;
        this.quick = quick;
    }

    static Lexical of(String datatype) {
        Quick quick = switch (datatype) {
            case "http://www.w3.org/2001/XMLSchema#integer" -> Lexical::isInteger;
            case "http://www.w3.org/2001/XMLSchema#decimal", "http://www.w3.org/2001/XMLSchema#double" ->
                Lexical::isDecimal;
            case "http://www.w3.org/2001/XMLSchema#date" -> Lexical::isDay;
            case "http://www.w3.org/2001/XMLSchema#string" -> text -> true;
            default -> text -> false;
        };
        return new Lexical(TypeMapper.getInstance().getSafeTypeByName(datatype), quick);
    }

    boolean has(String text) {
        return quick.accepts(text) || type.isValid(text);
    }

    private static boolean isInteger(String text) {
        return text.length() > 0 && digits(text, text.charAt(0) == '-' ? 1 : 0, text.length());
    }

    private static boolean isDecimal(String text) {
        int dot = text.indexOf('.');
        int start = text.startsWith("-") ? 1 : 0;
        return dot < 0 ? isInteger(text) : digits(text, start, dot) && digits(text, dot + 1, text.length());
    }

    private static boolean isDay(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-' || !digits(text, 0, 4)) {
            return false;
        }
        if (!digits(text, 5, 7) || !digits(text, 8, 10)) {
            return false;
        }
        int day = number(text, 8);
        int month = number(text, 5);
        if (day >= 1 && day <= 28 && month >= 1 && month <= 12) {
            return !text.startsWith("0000");
        }
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int number(String text, int start) {
        return (text.charAt(start) - '0') * 10 + text.charAt(start + 1) - '0';
    }

    private static boolean digits(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return start < end;
    }

    /** Says yes only where the answer is sure. */
    private interface Quick {
        boolean accepts(String text);
    }
}

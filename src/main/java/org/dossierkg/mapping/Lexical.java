package org.dossierkg.mapping;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;

/** Whether a text is in the lexical space of a datatype; the usual answers are found without a general parser. */
final class Lexical {
    private static final byte[] HTTP = "http://".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HTTPS = "https://".getBytes(StandardCharsets.US_ASCII);

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
            case "http://www.w3.org/2001/XMLSchema#string" -> (bytes, start, end) -> true;
            default -> (bytes, start, end) -> false;
        };
        return new Lexical(TypeMapper.getInstance().getSafeTypeByName(datatype), quick);
    }

    /** Whether the text between two offsets, in UTF-8, is of the datatype. */
    boolean has(byte[] bytes, int start, int end) {
        return quick.accepts(bytes, start, end)
                || type.isValid(new String(bytes, start, end - start, StandardCharsets.UTF_8));
    }

    private static boolean isInteger(byte[] bytes, int start, int end) {
        int first = start < end && bytes[start] == '-' ? start + 1 : start;
        return first < end && digits(bytes, first, end) == end;
    }

    private static boolean isDecimal(byte[] bytes, int start, int end) {
        int first = start < end && bytes[start] == '-' ? start + 1 : start;
        int dot = digits(bytes, first, end);
        if (dot == first || dot == end) {
            return dot != first;
        }
        return bytes[dot] == '.' && dot + 1 < end && digits(bytes, dot + 1, end) == end;
    }

    /** Says yes to days up to the 28th, which every month has; the others are for the general parser. */
    private static boolean isDay(byte[] bytes, int start, int end) {
        if (end - start != 10 || bytes[start + 4] != '-' || bytes[start + 7] != '-') {
            return false;
        }
        boolean digits = digits(bytes, start, start + 4) == start + 4
                && digits(bytes, start + 5, start + 7) == start + 7
                && digits(bytes, start + 8, end) == end;
        int month = number(bytes, start + 5);
        int day = number(bytes, start + 8);
        boolean hasYear = number(bytes, start) + number(bytes, start + 2) > 0;
        return digits && hasYear && month >= 1 && month <= 12 && day >= 1 && day <= 28;
    }

    private static int number(byte[] bytes, int start) {
        return (bytes[start] - '0') * 10 + bytes[start + 1] - '0';
    }

    /** Where the digits that start here end. */
    private static int digits(byte[] bytes, int start, int end) {
        int i = start;
        while (i < end && bytes[i] >= '0' && bytes[i] <= '9') {
            i++;
        }
        return i;
    }

    /** Whether a text is an http or https URL of the most usual form, which needs no closer look. */
    static boolean isPlainUrl(byte[] bytes, int start, int end) {
        int host = start + (startsWith(bytes, start, end, HTTPS) ? HTTPS.length : HTTP.length);
        if (host == start + HTTP.length && !startsWith(bytes, start, end, HTTP)) {
            return false;
        }
        int i = host;
        while (i < end && bytes[i] >= 0 && Iris.isHost((char) bytes[i])) {
            boolean startsLabel = bytes[i - 1] == '/' || bytes[i - 1] == '.';
            if ((bytes[i] == '-' && startsLabel) || (bytes[i] == '.' && bytes[i - 1] == '-')) {
                return false;
            }
            i++;
        }
        if (i == host || bytes[i - 1] == '-' || (i < end && bytes[i] != '/')) {
            return false;
        }
        return isPlain(bytes, i, end);
    }

    /** Whether a text is, behind a URL that ends with a slash, a URL of the most usual form. */
    static boolean isPlainPath(byte[] bytes, int start, int end) {
        int i = start;
        while (i < end && bytes[i] != ':') {
            i++;
        }
        return i == end && isPlain(bytes, start, end);
    }

    private static boolean isPlain(byte[] bytes, int start, int end) {
        int i = start;
        while (i < end && bytes[i] >= 0 && Iris.isPlain((char) bytes[i])) {
            i++;
        }
        return i == end;
    }

    private static boolean startsWith(byte[] bytes, int start, int end, byte[] prefix) {
        return end - start >= prefix.length
                && Arrays.equals(bytes, start, start + prefix.length, prefix, 0, prefix.length);
    }

    /** Says yes only where the answer is sure. */
    private interface Quick {
        boolean accepts(byte[] bytes, int start, int end);
    }
}

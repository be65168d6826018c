package org.dossierkg.mapping;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;

/** What RML asks of IRIs: which characters of a value are kept, and what is an IRI at all. */
final class Iris {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

    private Iris() {}

    /** A value with every character percent-encoded that RFC 3987 does not count as unreserved; letters of all scripts stay. */
    static String encode(String value) {
        StringBuilder encoded = new StringBuilder(value.length());
        value.codePoints().forEach(c -> {
            if (isUnreserved(c)) {
                encoded.appendCodePoint(c);
            } else {
                encoded.append(encoded(c));
            }
        });
        return encoded.toString();
    }

    /** A text in which every character beyond ASCII is percent-encoded. */
    static String toUri(String iri) {
        StringBuilder uri = new StringBuilder(iri.length());
        iri.codePoints().forEach(c -> {
            if (c < 0x80) {
                uri.appendCodePoint(c);
            } else {
                uri.append(encoded(c));
            }
        });
        return uri.toString();
    }

    private static String encoded(int c) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
            encoded.append('%').append(HEX.toHexDigits(b));
        }
        return encoded.toString();
    }

    private static boolean isUnreserved(int c) {
        if (c < 0x80) {
            return Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0;
        }
        boolean inPlane = (c & 0xFFFF) <= 0xFFFD && !between(c, 0xE0000, 0xE0FFF);
        return between(c, 0xA0, 0xD7FF)
                || between(c, 0xF900, 0xFDCF)
                || between(c, 0xFDF0, 0xFFEF)
                || (between(c, 0x10000, 0xEFFFD) && inPlane);
    }

    private static boolean between(int c, int first, int last) {
        return c >= first && c <= last;
    }

    /** Whether a text starts with a scheme, so that no base is put before it. */
    static boolean isAbsolute(String text) {
        return ABSOLUTE.matcher(text).matches();
    }

    /** Whether a text is an absolute IRI by RFC 3987. */
    static boolean isIri(String text) {
        if (!isAbsolute(text)) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || "<>\"{}|\\^`".indexOf(c) >= 0) {
                return false;
            }
        }
        try {
            return IRIx.create(text).isReference();
        } catch (IRIException e) {
            return false;
        }
    }
}

package org.dossierkg.mapping;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;

/** What RML asks of IRIs: which characters of a value are kept, and what is an IRI at all. */
final class Iris {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** Outside the range U+206A to U+206F. */
    private static final String DEPRECATED = "\u0149\u0673\u0F77\u0F79\u17A3\u17A4\u2329\u232A";

    private static final boolean[] UNRESERVED = lettersDigitsAnd("-._~");
    private static final boolean[] HOST = lettersDigitsAnd("-.");
    private static final boolean[] PLAIN = lettersDigitsAnd("-._~/?@:=&+,;!$'()*");

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

    /** Whether RFC 3987 counts a code point as unreserved. */
    static boolean isUnreserved(int c) {
        if (c < 0x80) {
            return isUnreservedAscii(c);
        }
        boolean inPlane = (c & 0xFFFF) <= 0xFFFD && !between(c, 0xE0000, 0xE0FFF);
        return between(c, 0xA0, 0xD7FF)
                || between(c, 0xF900, 0xFDCF)
                || between(c, 0xFDF0, 0xFFEF)
                || (between(c, 0x10000, 0xEFFFD) && inPlane);
    }

    /** Whether an unreserved code point is a blank or deprecated by Unicode, so that Jena refuses some IRIs with it. */
    static boolean isDiscouraged(int c) {
        return c <= 0x3000
                && (Character.isWhitespace(c) || between(c, 0x206A, 0x206F) || DEPRECATED.indexOf((char) c) >= 0);
    }

    /** Whether a character is ASCII and unreserved. */
    static boolean isUnreservedAscii(int c) {
        return c < 0x80 && UNRESERVED[c];
    }

    private static boolean[] lettersDigitsAnd(String others) {
        boolean[] among = new boolean[0x80];
        for (int c = 0; c < among.length; c++) {
            among[c] = Character.isLetterOrDigit(c) || others.indexOf(c) >= 0;
        }
        return among;
    }

    private static boolean between(int c, int first, int last) {
        return c >= first && c <= last;
    }

    /** Whether a text starts with a scheme, so that no base is put before it. */
    static boolean isAbsolute(String text) {
        return schemeEnd(text) > 0;
    }

    /** Where the colon behind the scheme stands; -1 where there is no scheme. */
    private static int schemeEnd(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':') {
                return i == 0 ? -1 : i;
            }
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean other = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
            if (!letter && (i == 0 || !other)) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether a character may stand in a URL's host. */
    static boolean isHost(char c) {
        return c < 0x80 && HOST[c];
    }

    /** Whether a character may stand anywhere behind a URL's host. */
    static boolean isPlain(char c) {
        return c < 0x80 && PLAIN[c];
    }

    /** Whether a text is an absolute IRI by RFC 3987. */
    static boolean isIri(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (Lexical.isPlainUrl(utf8, 0, utf8.length)) {
            return true;
        }
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

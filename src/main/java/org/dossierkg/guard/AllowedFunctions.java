package org.dossierkg.guard;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.sparql.ARQConstants;

/**
 * Which functions a query may call by IRI: the casts of XML Schema, and those of XPath whose time and value are bounded by
 * the length of their arguments.
 *
 * <p>To call a function that nobody knows is an error in an expression, as SPARQL has it, so that its value is unbound. What
 * Jena knows, or would load a class for, is refused with a sentence instead.
 */
final class AllowedFunctions {
    /** Jena has functions by these names, of which some wait, print, or make numbers without an end. */
    private static final Set<String> KNOWN = Set.of(
            "java:",
            "http://jena.apache.org/",
            "http://jena.hpl.hp.com/",
            "http://www.dotnetrdf.org/leviathan#",
            ARQConstants.fnPrefix,
            ARQConstants.mathPrefix,
            ARQConstants.fnSparql,
            XSDDatatype.XSD + "#");

    private static final Set<String> CASTS = named(XSDDatatype.XSD + "#", """
            anyURI boolean byte date dateTime dayTimeDuration decimal double duration float gDay gMonth gMonthDay gYear
            gYearMonth int integer long negativeInteger nonNegativeInteger nonPositiveInteger positiveInteger short string
            time unsignedByte unsignedInt unsignedLong unsignedShort yearMonthDuration
            """);

    /** Without those that take a regular expression, another function, or a text of any length to join. */
    private static final Set<String> XPATH = named(ARQConstants.fnPrefix, """
            abs adjust-date-to-timezone adjust-dateTime-to-timezone adjust-time-to-timezone boolean ceiling contains
            dateTime day-from-date day-from-dateTime days-from-duration encode-for-uri ends-with floor hours-from-dateTime
            hours-from-duration hours-from-time implicit-timezone lower-case minutes-from-dateTime minutes-from-duration
            minutes-from-time month-from-date month-from-dateTime months-from-duration normalize-space normalize-unicode
            not numeric-integer-divide numeric-mod seconds-from-dateTime seconds-from-duration seconds-from-time starts-with
            string-length substring substring-after substring-before timezone-from-date timezone-from-dateTime
            timezone-from-time upper-case year-from-date year-from-dateTime years-from-duration
            """);

    /** With a precision as their second argument, they would make a number of as many digits. */
    private static final Set<String> ROUNDING = named(ARQConstants.fnPrefix, "round round-half-to-even");

    /** Without powers of integers, which have as many digits as somebody likes. */
    private static final Set<String> MATHEMATICS =
            named(ARQConstants.mathPrefix, "acos asin atan atan2 cos exp log log10 pi sin sqrt tan");

    private AllowedFunctions() {}

    /** Those that SPARQL has not. */
    static Set<String> beside() {
        return Stream.of(XPATH, ROUNDING, MATHEMATICS)
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether there is such a function, which may be called. */
    static boolean has(String iri) {
        return Stream.of(CASTS, XPATH, ROUNDING, MATHEMATICS).anyMatch(names -> names.contains(iri));
    }

    /** @throws Refused when it is known, and may not be called in this way */
    static void check(String iri, int arguments) {
        if (ROUNDING.contains(iri) && arguments > 1) {
            throw refusal(iri, "is not allowed here with a precision; give it a number alone");
        }
        if (!has(iri) && KNOWN.stream().anyMatch(iri::startsWith)) {
            throw refusal(iri, "is not allowed here; use those of SPARQL, such as CONCAT, REGEX and REPLACE");
        }
    }

    private static Refused refusal(String iri, String text) {
        return new Refused(Refused.Reason.NOT_ALLOWED, "the function <" + iri + "> " + text);
    }

    private static Set<String> named(String namespace, String names) {
        return Stream.of(names.strip().split("\\s+", -1))
                .map(namespace::concat)
                .collect(Collectors.toUnmodifiableSet());
    }
}

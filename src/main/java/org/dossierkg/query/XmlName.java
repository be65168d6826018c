package org.dossierkg.query;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.vocabulary.RDF;

/**
 * The name of an XML element for a predicate.
 *
 * @param prefix declared for {@code namespace} at the top of the file
 * @param namespace the first part of the predicate's IRI
 * @param local the rest, a name without a colon; never empty
 */
record XmlName(String prefix, String namespace, String local) {
    private static final String START = "A-Z_a-z\\x{C0}-\\x{D6}\\x{D8}-\\x{F6}\\x{F8}-\\x{2FF}\\x{370}-\\x{37D}"
            + "\\x{37F}-\\x{1FFF}\\x{200C}-\\x{200D}\\x{2070}-\\x{218F}\\x{2C00}-\\x{2FEF}\\x{3001}-\\x{D7FF}"
            + "\\x{F900}-\\x{FDCF}\\x{FDF0}-\\x{FFFD}";
    private static final String NAME =
            "[" + START + "][-." + START + "0-9\\x{B7}\\x{300}-\\x{36F}\\x{203F}-\\x{2040}]*";
    private static final String ADVICE = "export as turtle, nt or jsonld instead";
    private static final Pattern PREFIX = Pattern.compile("(?![xX][mM][lL])" + NAME);
    private static final Pattern SPLIT = Pattern.compile("(?s)(.+?)(" + NAME + ")");

    /** Names of the RDF namespace that RDF/XML keeps for its own syntax. */
    private static final Set<String> RESERVED = Set.of(
            "RDF",
            "ID",
            "about",
            "parseType",
            "resource",
            "nodeID",
            "datatype",
            "Description",
            "li",
            "aboutEach",
            "aboutEachPrefix",
            "bagID");

    /** A name for each predicate, with the known prefixes where they fit and {@code ns1}, {@code ns2} … elsewhere. */
    static Map<String, XmlName> of(Set<String> predicates, Map<String, String> prefixes) {
        Map<String, String> byNamespace = new HashMap<>();
        new TreeMap<>(prefixes).forEach((prefix, namespace) -> {
            if (PREFIX.matcher(prefix).matches() && !prefix.equals("rdf")) {
                byNamespace.putIfAbsent(namespace, prefix);
            }
        });
        byNamespace.put(RDF.getURI(), "rdf");
        Map<String, XmlName> names = new HashMap<>();
        int generated = 0;
        for (String predicate : new TreeSet<>(predicates)) {
            String[] parts = split(predicate);
            String prefix = byNamespace.get(parts[0]);
            while (prefix == null) {
                generated++;
                String candidate = "ns" + generated;
                prefix = byNamespace.containsValue(candidate) ? null : candidate;
            }
            byNamespace.put(parts[0], prefix);
            names.put(predicate, new XmlName(prefix, parts[0], parts[1]));
        }
        return names;
    }

    private static String[] split(String predicate) {
        Matcher matcher = SPLIT.matcher(predicate);
        if (!matcher.matches()) {
            throw Refusal.of("export", "the predicate <" + predicate + "> does not end in an XML name", ADVICE);
        }
        if (matcher.group(1).equals(RDF.getURI()) && RESERVED.contains(matcher.group(2))) {
            throw Refusal.of("export", "RDF/XML keeps <" + predicate + "> for its own syntax", ADVICE);
        }
        return new String[] {matcher.group(1), matcher.group(2)};
    }

    /** Text for an element or an attribute; line ends survive, and what XML 1.0 cannot say is a problem. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\r' -> escaped.append("&#xD;");
                case '\n', '\t' -> escaped.append(c);
                default -> {
                    if (c < 0x20 || c >= 0xFFFE) {
                        throw Refusal.of(
                                "export",
                                String.format(
                                        Locale.ROOT, "a text has the character U+%04X, which XML cannot write", (int)
                                                c),
                                ADVICE);
                    }
                    escaped.append(c);
                }
            }
        }
        return escaped.toString();
    }

    @Override
    public String toString() {
        return prefix + ":" + local;
    }
}

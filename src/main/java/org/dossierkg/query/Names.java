package org.dossierkg.query;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.sys.JenaSystem;
import org.dossierkg.report.Near;
import org.dossierkg.source.SparqlParser;
import org.dossierkg.vocab.Dsr;
import org.dossierkg.vocab.Wikidata;

/**
 * How people name things when they ask: by key, by prefixed name, by IRI.
 *
 * @param prefixes prefix to namespace
 * @param base the IRI that a key is put behind, {@code https://w3id.org/dossier/norinco/}
 */
public record Names(Map<String, String> prefixes, String base) {
    static {
        JenaSystem.init();
    }

    private static final Map<String, String> STANDARD = Map.ofEntries(
            Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
            Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
            Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"),
            Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
            Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
            Map.entry("dct", "http://purl.org/dc/terms/"),
            Map.entry("prov", "http://www.w3.org/ns/prov#"),
            Map.entry("dcat", "http://www.w3.org/ns/dcat#"),
            Map.entry("void", "http://rdfs.org/ns/void#"),
            Map.entry("org", "http://www.w3.org/ns/org#"),
            Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
            Map.entry("wd", Wikidata.ENTITY),
            Map.entry("dsr", Dsr.NS));

    public Names {
        prefixes = Map.copyOf(prefixes);
    }

    /** The usual vocabularies, and {@code d:}, {@code s:} and {@code c:} for the dossier at this base. */
    public static Names of(String base) {
        return of(base, Map.of());
    }

    /**
     * The usual prefixes and more.
     *
     * @param more prefixes that count before the usual ones, such as those of the dossier's mapping
     */
    public static Names of(String base, Map<String, String> more) {
        Map<String, String> prefixes = new HashMap<>(STANDARD);
        prefixes.put("d", base);
        prefixes.put("s", base + "source/");
        prefixes.put("c", base + "claim/");
        prefixes.putAll(more);
        return new Names(prefixes, base);
    }

    /** A parser of SPARQL 1.2, to the letter, that knows these prefixes and this base. */
    public SparqlParser parser() {
        return parser(Syntax.syntaxSPARQL_12);
    }

    SparqlParser parser(Syntax syntax) {
        return SparqlParser.of(syntax, prefixes, base);
    }

    /** The same base, and no prefix that is known without being declared. */
    public Names withoutPrefixes() {
        return new Names(Map.of(), base);
    }

    /** The IRI with the prefix of the longest fitting namespace; whole when none fits. */
    public String shortened(String iri) {
        String shortened = new Prefixes(prefixes).shortened(iri, local -> true);
        return shortened == null ? iri : shortened;
    }

    /** The resource that the text names: {@code norinco-group}, {@code dsr:Company}, an IRI with or without brackets. */
    public Node resource(String text) {
        if (text.startsWith("<") && text.endsWith(">")) {
            return iri(text.substring(1, text.length() - 1));
        }
        int colon = text.indexOf(':');
        if (colon >= 0) {
            String namespace = prefixes.get(text.substring(0, colon));
            if (text.startsWith("//", colon + 1) || text.startsWith("urn:")) {
                return iri(text);
            }
            if (namespace == null) {
                String prefix = text.substring(0, colon);
                throw Refusal.of(
                        "query",
                        "the prefix \"" + prefix + ":\" of \"" + text + "\" is not known",
                        "use " + Near.listed(prefix, prefixes.keySet()) + ", or the whole IRI in < >");
            }
            return iri(namespace + text.substring(colon + 1));
        }
        if (text.isEmpty() || !isLegal(text)) {
            throw Refusal.of(
                    "query",
                    "\"" + text + "\" cannot be a key",
                    "give a key such as norinco-group, an IRI, or a text in quotes");
        }
        return NodeFactory.createURI(base + text);
    }

    private static Node iri(String text) {
        if (!isLegal(text)) {
            throw Refusal.of("query", "\"" + text + "\" is not an IRI", "write what is odd in it as %20 and the like");
        }
        return NodeFactory.createURI(text);
    }

    /** Whether the text has only characters that an IRI may have. */
    private static boolean isLegal(String text) {
        return text.chars().noneMatch(c -> c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0);
    }

    /** The term that the text names: as {@link #resource}, and a text in quotes is a literal: {@code "Iran"@en}, {@code "1989"^^xsd:gYear}. */
    public Node term(String text) {
        if (!text.startsWith("\"")) {
            return resource(text);
        }
        try {
            PrefixMap map = PrefixMapFactory.create(new TreeMap<>(prefixes));
            return NodeFactoryExtra.parseNode(text, map);
        } catch (RiotException e) {
            throw Refusal.of(
                    "query", text + " is not a literal", "write it as \"text\", \"text\"@en or \"1989\"^^xsd:gYear", e);
        }
    }
}

package org.dossierkg.vocab;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * The JSON-LD context of the ontology: each of its terms by its local name, with the kind of value that a property has.
 *
 * <pre>
 * "customerCountry" : { "@id" : "dsr:customerCountry", "@type" : "@id" }
 * "status"          : { "@id" : "dsr:status", "@type" : "@vocab" }      its values are terms of the ontology
 * "founded"         : "dsr:founded"                                     its values say themselves what they are
 * </pre>
 */
public final class JsonLdContext {
    private static final Map<String, String> PREFIXES = new TreeMap<>(Map.ofEntries(
            Map.entry("dcat", "http://www.w3.org/ns/dcat#"),
            Map.entry("dct", "http://purl.org/dc/terms/"),
            Map.entry("dsr", Dsr.NS),
            Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
            Map.entry("org", "http://www.w3.org/ns/org#"),
            Map.entry("prov", "http://www.w3.org/ns/prov#"),
            Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
            Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
            Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
            Map.entry("wd", Wikidata.ENTITY),
            Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#")));

    /** Properties of other vocabularies that a dossier uses, with the JSON-LD type of their values; empty for texts. */
    private static final Map<String, String> BORROWED = new TreeMap<>(Map.ofEntries(
            Map.entry("skos:prefLabel", ""),
            Map.entry("skos:altLabel", ""),
            Map.entry("skos:notation", ""),
            Map.entry("skos:broader", "@id"),
            Map.entry("skos:exactMatch", "@id"),
            Map.entry("dct:title", ""),
            Map.entry("dct:publisher", "@id"),
            Map.entry("dct:creator", "@id"),
            Map.entry("dct:contributor", "@id"),
            Map.entry("dct:issued", ""),
            Map.entry("dct:language", ""),
            Map.entry("prov:hadPrimarySource", "@id"),
            Map.entry("rdf:subject", "@id"),
            Map.entry("rdf:predicate", "@id"),
            Map.entry("rdf:object", ""),
            Map.entry("rdfs:comment", "")));

    private static final Set<Node> CONTROLLED = Set.of(Dsr.term("Status"), Dsr.term("Flag"));
    private static final List<Node> CLASSES = List.of(OWL2.Class.asNode(), Dsr.term("Status"), Dsr.term("Flag"));

    private JsonLdContext() {}

    /** The context document of this ontology, with a line end; the same text for the same ontology. */
    public static String of(Graph ontology) {
        JsonObject context = new JsonObject();
        context.put("@version", JsonNumber.value(new BigDecimal("1.1")));
        PREFIXES.forEach(context::put);
        context.put("id", "@id");
        context.put("type", "@type");
        Set<String> names = new TreeSet<>();
        CLASSES.forEach(kind -> names(ontology, kind, names));
        names.forEach(name -> context.put(name, "dsr:" + name));
        names.clear();
        List.of(OWL2.ObjectProperty.asNode(), OWL2.DatatypeProperty.asNode(), RDF.Property.asNode())
                .forEach(kind -> names(ontology, kind, names));
        names.forEach(name -> property(context, name, "dsr:" + name, valueType(ontology, Dsr.term(name))));
        BORROWED.forEach((term, type) -> property(context, term.substring(term.indexOf(':') + 1), term, type));
        JsonObject document = new JsonObject();
        document.put("@context", context);
        return JSON.toString(document).stripTrailing() + "\n";
    }

    private static void names(Graph ontology, Node kind, Set<String> names) {
        ontology.find(Node.ANY, RDF.Nodes.type, kind)
                .mapWith(Triple::getSubject)
                .filterKeep(term -> term.isURI() && term.getURI().startsWith(Dsr.NS))
                .forEach(term -> names.add(term.getURI().substring(Dsr.NS.length())));
    }

    private static String valueType(Graph ontology, Node property) {
        Node range = G.getZeroOrOneSP(ontology, property, RDFS.Nodes.range);
        if (range != null && CONTROLLED.contains(range)) {
            return "@vocab";
        }
        if (G.isOfType(ontology, property, OWL2.ObjectProperty.asNode())) {
            return "@id";
        }
        String xsd = "http://www.w3.org/2001/XMLSchema#";
        boolean typed = range != null
                && range.getURI().startsWith(xsd)
                && !range.getURI().equals(xsd + "string");
        return typed ? "xsd:" + range.getURI().substring(xsd.length()) : "";
    }

    private static void property(JsonObject context, String name, String term, String type) {
        if (type.isEmpty()) {
            context.put(name, term);
            return;
        }
        JsonObject definition = new JsonObject();
        definition.put("@id", term);
        definition.put("@type", type);
        context.put(name, definition);
    }
}

package org.dossierkg.query;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/** Writes JSON-LD 1.1: a context of prefixes, and one node object per subject. Values keep their text and datatype. */
final class JsonLdWriter {
    private final Prefixes prefixes;
    private final Writer out;

    private JsonLdWriter(Prefixes prefixes, Writer out) {
        this.prefixes = prefixes;
        this.out = out;
    }

    /** @param quads of RDF 1.1, in {@link TermOrder#QUADS} */
    static void write(List<Quad> quads, Map<String, String> prefixes, Writer out) throws IOException {
        Prefixes names = new Prefixes(usable(prefixes, quads));
        Map<Node, List<Triple>> graphs = new LinkedHashMap<>();
        for (Quad quad : quads) {
            graphs.computeIfAbsent(quad.getGraph(), g -> new ArrayList<>()).add(quad.asTriple());
        }
        new JsonLdWriter(names, Writer.nullWriter()).graphs(graphs); // finds out which prefixes stand in the context
        out.append("{\n  \"@context\": {");
        String separator = "\n";
        for (Map.Entry<String, String> prefix : names.used().entrySet()) {
            out.append(separator).append("    ").append(quoted(prefix.getKey()) + ": " + quoted(prefix.getValue()));
            separator = ",\n";
        }
        out.append("\n  },\n  \"@graph\": [");
        new JsonLdWriter(names, out).graphs(graphs);
        out.append("\n  ]\n}\n");
    }

    /** Prefixes that JSON-LD reads as such; one named like the scheme of an IRI in the data would change that IRI. */
    private static Map<String, String> usable(Map<String, String> prefixes, List<Quad> quads) {
        Set<String> schemes = new HashSet<>();
        for (Quad quad : quads) {
            Terms.map(quad, term -> {
                String iri = term.isLiteral() ? term.getLiteralDatatypeURI() : term.isURI() ? term.getURI() : "";
                schemes.add(iri.substring(0, Math.max(0, iri.indexOf(':'))));
                return term;
            });
        }
        Map<String, String> usable = new HashMap<>(prefixes);
        usable.values()
                .removeIf(namespace ->
                        namespace.isEmpty() || !":/?#[]@".contains(namespace.substring(namespace.length() - 1)));
        usable.keySet().removeIf(prefix -> prefix.isEmpty() || schemes.contains(prefix));
        return usable;
    }

    private void graphs(Map<Node, List<Triple>> graphs) throws IOException {
        String separator = "\n";
        for (Map.Entry<Node, List<Triple>> graph : graphs.entrySet()) {
            out.append(separator);
            separator = ",\n";
            if (Quad.isDefaultGraph(graph.getKey())) {
                subjects(graph.getValue(), "    ");
            } else {
                out.append("    { \"@id\": " + id(graph.getKey()) + ", \"@graph\": [\n");
                subjects(graph.getValue(), "      ");
                out.append("\n    ] }");
            }
        }
    }

    private void subjects(List<Triple> triples, String margin) throws IOException {
        String separator = "";
        for (Map.Entry<Node, List<Triple>> subject : Subjects.grouped(triples).entrySet()) {
            out.append(separator).append(margin).append("{ \"@id\": " + id(subject.getKey()));
            separator = ",\n";
            for (Map.Entry<String, List<String>> key : keys(subject.getValue()).entrySet()) {
                List<String> values = key.getValue();
                String value = values.size() == 1 ? values.get(0) : "[" + String.join(", ", values) + "]";
                out.append(",\n").append(margin).append("  " + quoted(key.getKey()) + ": " + value);
            }
            out.append(" }");
        }
    }

    private Map<String, List<String>> keys(List<Triple> triples) {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        keys.put("@type", new ArrayList<>()); // first in the object, as a in Turtle
        for (Triple triple : triples) {
            Node object = triple.getObject();
            if (triple.predicateMatches(RDF.Nodes.type) && !object.isLiteral()) {
                keys.computeIfAbsent("@type", k -> new ArrayList<>()).add(id(object));
            } else {
                String key = name(triple.getPredicate().getURI());
                keys.computeIfAbsent(key, k -> new ArrayList<>()).add(value(object));
            }
        }
        keys.values().removeIf(List::isEmpty);
        return keys;
    }

    private String value(Node object) {
        if (!object.isLiteral()) {
            return "{ \"@id\": " + id(object) + " }";
        }
        String text = quoted(object.getLiteralLexicalForm());
        if (!object.getLiteralLanguage().isEmpty()) {
            return "{ \"@value\": " + text + ", \"@language\": " + quoted(object.getLiteralLanguage()) + " }";
        }
        String datatype = object.getLiteralDatatypeURI();
        return datatype.equals(XSDDatatype.XSDstring.getURI())
                ? text
                : "{ \"@value\": " + text + ", \"@type\": " + quoted(name(datatype)) + " }";
    }

    private String id(Node node) {
        return quoted(node.isBlank() ? "_:" + node.getBlankNodeLabel() : name(node.getURI()));
    }

    private String name(String iri) {
        String name = prefixes.shortened(iri, local -> !local.isEmpty() && LocalName.isLegal(local));
        return name == null ? iri : name;
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(Character.isISOControl(c) ? TurtleTerms.escaped(c) : String.valueOf(c));
            }
        }
        return quoted.append('"').toString();
    }
}

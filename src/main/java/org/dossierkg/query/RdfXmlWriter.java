package org.dossierkg.query;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/** Writes RDF/XML in its plainest form: one {@code rdf:Description} per subject, one element per triple. */
final class RdfXmlWriter {
    private final Map<String, XmlName> names;
    private final Writer out;

    private RdfXmlWriter(Map<String, XmlName> names, Writer out) {
        this.names = names;
        this.out = out;
    }

    /** @param quads of RDF 1.1 and of the default graph, in {@link TermOrder#QUADS} */
    static void write(List<Quad> quads, Map<String, String> prefixes, Writer out) throws IOException {
        List<Triple> triples = quads.stream().map(Quad::asTriple).toList();
        Set<String> predicates =
                triples.stream().map(t -> t.getPredicate().getURI()).collect(Collectors.toSet());
        Map<String, XmlName> names = XmlName.of(predicates, prefixes);
        Map<String, String> namespaces = new TreeMap<>(Map.of("rdf", RDF.getURI()));
        names.values().forEach(name -> namespaces.put(name.prefix(), name.namespace()));
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF");
        for (Map.Entry<String, String> namespace : namespaces.entrySet()) {
            out.append("\n    xmlns:" + namespace.getKey() + "=\"" + XmlName.escaped(namespace.getValue()) + "\"");
        }
        out.append(">\n");
        new RdfXmlWriter(names, out).subjects(triples);
        out.append("</rdf:RDF>\n");
    }

    private void subjects(List<Triple> triples) throws IOException {
        for (Map.Entry<Node, List<Triple>> subject : Subjects.grouped(triples).entrySet()) {
            out.append("  <rdf:Description " + reference(subject.getKey(), "rdf:about") + ">\n");
            for (Triple triple : subject.getValue()) {
                XmlName name = names.get(triple.getPredicate().getURI());
                out.append("    " + element(name == null ? "" : name.toString(), triple.getObject()) + "\n");
            }
            out.append("  </rdf:Description>\n");
        }
    }

    private static String element(String name, Node object) {
        if (!object.isLiteral()) {
            return "<" + name + " " + reference(object, "rdf:resource") + "/>";
        }
        String attribute = "";
        String datatype = object.getLiteralDatatypeURI();
        if (!object.getLiteralLanguage().isEmpty()) {
            attribute = " xml:lang=\"" + object.getLiteralLanguage() + "\"";
        } else if (!datatype.equals(XSDDatatype.XSDstring.getURI())) {
            attribute = " rdf:datatype=\"" + XmlName.escaped(datatype) + "\"";
        }
        return "<" + name + attribute + ">" + XmlName.escaped(object.getLiteralLexicalForm()) + "</" + name + ">";
    }

    private static String reference(Node node, String attribute) {
        return node.isBlank()
                ? "rdf:nodeID=\"" + node.getBlankNodeLabel() + "\""
                : attribute + "=\"" + XmlName.escaped(node.getURI()) + "\"";
    }
}

package org.dossierkg.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * Writes one graph as Turtle blocks, a block per subject, claims beside the triples that they are about:
 *
 * <pre>
 * d:norinco-group a dsr:Company ;
 *   dsr:hasSubsidiary d:norinco ~ c:sub1 {| dsr:status dsr:Stated ; prov:hadPrimarySource s:R7 |} .
 * </pre>
 */
final class TurtleWriter {
    /** Columns that a line should not pass, in characters. */
    private static final int WIDTH = 110;

    private final TurtleTerms terms;
    private final Map<Node, List<Triple>> subjects;
    private final ClaimPlaces places;

    /** @param triples in {@link TermOrder#TRIPLES} */
    TurtleWriter(TurtleTerms terms, List<Triple> triples) {
        this.terms = terms;
        this.subjects = Subjects.grouped(triples);
        this.places = ClaimPlaces.of(triples);
    }

    /** @param indent spaces before each line, 0 for a graph that is not inside braces */
    void write(Appendable out, int indent) throws IOException {
        String margin = " ".repeat(indent);
        boolean first = true;
        for (Map.Entry<Node, List<Triple>> subject : subjects.entrySet()) {
            if (places.isPlaced(subject.getKey())) {
                continue;
            }
            if (!first) {
                out.append('\n');
            }
            first = false;
            List<String> parts = parts(subject.getValue(), indent + 2);
            out.append(margin).append(terms.text(subject.getKey())).append(' ');
            out.append(String.join(" ;\n" + margin + "  ", parts)).append(" .\n");
        }
    }

    /** {@code predicate object, object} for each predicate, {@code a} first. */
    private List<String> parts(List<Triple> triples, int indent) {
        Map<Node, List<Triple>> predicates = new LinkedHashMap<>();
        triples.stream().filter(t -> t.predicateMatches(RDF.Nodes.type)).forEach(t -> add(predicates, t));
        triples.stream().filter(t -> !t.predicateMatches(RDF.Nodes.type)).forEach(t -> add(predicates, t));
        List<String> parts = new ArrayList<>();
        predicates.forEach((predicate, those) -> {
            String verb = terms.verb(predicate);
            List<String> objects = new ArrayList<>();
            for (Triple triple : those) {
                objects.add(object(triple, indent + (those.size() == 1 ? 0 : 2), verb.length()));
            }
            String line = String.join(", ", objects);
            boolean fits = objects.size() == 1
                    || (!line.contains("\n")
                            && those.stream().allMatch(t -> places.beside(t).isEmpty())
                            && indent + verb.length() + line.length() < WIDTH);
            String margin = "\n" + " ".repeat(indent + 2);
            parts.add(verb + (fits ? " " + line : margin + String.join("," + margin, objects)));
        });
        return parts;
    }

    private static void add(Map<Node, List<Triple>> predicates, Triple triple) {
        predicates
                .computeIfAbsent(triple.getPredicate(), p -> new ArrayList<>())
                .add(triple);
    }

    /** The object with the claims on its triple, each further claim on a line of its own. */
    private String object(Triple triple, int indent, int before) {
        StringBuilder text = new StringBuilder(terms.text(triple.getObject()));
        int column = indent + before + text.length();
        boolean first = true;
        for (Node claim : places.beside(triple)) {
            if (!first) {
                text.append('\n').append(" ".repeat(indent + 2));
                column = indent;
            } else {
                text.append(' ');
            }
            first = false;
            text.append("~ ").append(terms.text(claim)).append(annotation(claim, indent, column + 10));
        }
        return text.toString();
    }

    private String annotation(Node claim, int indent, int column) {
        List<Triple> said = new ArrayList<>(subjects.getOrDefault(claim, List.of()));
        said.removeIf(Terms::reifies);
        if (said.isEmpty()) {
            return "";
        }
        List<String> flat = parts(said, indent + 4);
        String line = String.join(" ; ", flat);
        if (!line.contains("\n") && column + line.length() < WIDTH) {
            return " {| " + line + " |}";
        }
        String margin = "\n" + " ".repeat(indent + 4);
        return " {|" + margin + String.join(" ;" + margin, flat) + "\n" + " ".repeat(indent + 2) + "|}";
    }
}

package org.dossierkg.mapping;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.dossierkg.report.Near;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.Severity;
import org.dossierkg.vocab.Dm;
import org.dossierkg.vocab.Rml;
import org.dossierkg.vocab.RmlTerms;

/** Finds names in a mapping that its vocabularies do not have, such as {@code rml:subjectmap}. */
final class TermCheck {
    /** Namespaces of which every name is known, with the prefix to show. */
    private static final Map<String, String> NAMESPACES;

    static {
        Map<String, String> namespaces = new HashMap<>(EarlierTerms.PREFIXES);
        namespaces.put(Rml.NS, "rml:");
        namespaces.put(Dm.NS, "dm:");
        NAMESPACES = Map.copyOf(namespaces);
    }

    /** Properties whose values are terms of what the mapping makes, or names of which the reader itself tells. */
    private static final Set<Node> FREE = Set.of(
            Rml.CONSTANT,
            Rml.SUBJECT,
            Rml.PREDICATE,
            Rml.OBJECT,
            Rml.CLASS,
            Rml.DATATYPE,
            Rml.ENCODING,
            Rml.COMPRESSION);

    private final Map<Node, List<Position>> places;
    private final Consumer<Problem> problems;
    private final Set<Node> told = new HashSet<>();

    /** @param places where each name is written, in the order of the file */
    TermCheck(Map<Node, List<Position>> places, Consumer<Problem> problems) {
        this.places = places;
        this.problems = problems;
    }

    /** Whether a term is in a namespace of which every name is known. */
    static boolean covers(Node term) {
        return term.isURI() && NAMESPACES.keySet().stream().anyMatch(term.getURI()::startsWith);
    }

    /** Tells of the names of one triple; the terms that it makes, such as constants, are left alone. */
    void check(Triple triple, Position position) {
        check(triple.getPredicate(), position, RmlTerms.properties(), Dm.PROPERTIES);
        if (!FREE.contains(triple.getPredicate())) {
            check(triple.getObject(), position, RmlTerms.classesAndValues(), Dm.CLASSES_AND_VALUES);
        }
    }

    private void check(Node term, Position position, Collection<String> ofRml, Set<String> ofDm) {
        if (!covers(term)) {
            return;
        }
        NAMESPACES.forEach((namespace, prefix) -> {
            if (term.getURI().startsWith(namespace)) {
                String name = term.getURI().substring(namespace.length());
                Collection<String> known = namespace.equals(Dm.NS) ? ofDm : ofRml;
                boolean unread = !namespace.equals(Dm.NS) && RmlTerms.isUnread(name);
                if ((unread || !known.contains(name)) && !told.add(term)) {
                    return;
                }
                // a triple's own position is behind its object, which can be many lines down
                List<Position> written = places.getOrDefault(term, List.of(position));
                if (!known.contains(name)) {
                    written.forEach(place -> problems.accept(unknown(place, prefix, name, known)));
                } else if (unread) {
                    problems.accept(new Problem(
                            written.get(0),
                            Severity.WARNING,
                            "",
                            prefix + name + " is not read",
                            "what it says has no effect"));
                }
            }
        });
    }

    private static Problem unknown(Position position, String prefix, String name, Collection<String> known) {
        String what = prefix + name + " is not a term of " + (prefix.equals("dm:") ? "Dossier's" : "RML");
        return Problem.error(position, what, "the nearest are " + Near.listed(name, known));
    }
}

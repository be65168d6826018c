package org.dossierkg.mapping;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.dossierkg.report.Problem;
import org.dossierkg.source.Row;
import org.dossierkg.vocab.Dsr;

/**
 * How a triple becomes a claim: its reifier, and what is said of it.
 *
 * @param reifier makes the claim's IRI
 * @param severalObjects whether one row can make several triples, so that each claim's IRI needs the object's name too
 * @param properties what is said of the claim, such as its status and its sources
 */
record ClaimMap(TermMap reifier, boolean severalObjects, List<PredicateObjectMap> properties) {
    static final Node AS_OF = Dsr.term("asOf");
    static final Node EARLIEST = Dsr.term("earliest");
    static final Node LATEST = Dsr.term("latest");

    /**
     * Writes the claims of a triple, and says whether the triple is asserted: only what is {@code dsr:Stated} is, and
     * what has no status property at all.
     */
    boolean map(Row row, Triple triple, StreamRDF sink, Consumer<Problem> problems) {
        boolean asserted = false;
        for (Node reifier : reifier.terms(row, problems)) {
            Node claim =
                    severalObjects ? NodeFactory.createURI(reifier.getURI() + "-" + name(triple.getObject())) : reifier;
            asserted |= claim(claim, row, triple, sink, problems);
        }
        return asserted;
    }

    private boolean claim(Node claim, Row row, Triple triple, StreamRDF sink, Consumer<Problem> problems) {
        Claims.write(claim, triple, row, sink);
        Optional<StatedDate> date = StatedDate.of(triple.getObject());
        boolean stated = true;
        for (PredicateObjectMap property : properties) {
            for (TermMap predicateMap : property.predicates()) {
                for (Node predicate : predicateMap.terms(row, problems)) {
                    List<Node> objects = objects(property, predicate, row, problems);
                    objects.forEach(object -> sink.triple(Triple.create(claim, predicate, object)));
                    if (predicate.equals(Dsr.STATUS)) {
                        stated = objects.contains(Dsr.STATED);
                    } else if (predicate.equals(AS_OF) && date.isEmpty() && !objects.isEmpty()) {
                        date = StatedDate.of(objects.get(0));
                    }
                }
            }
        }
        date.ifPresent(bounds -> {
            sink.triple(Triple.create(claim, EARLIEST, day(bounds.earliest().toString())));
            sink.triple(Triple.create(claim, LATEST, day(bounds.latest().toString())));
        });
        return stated;
    }

    private static List<Node> objects(
            PredicateObjectMap property, Node predicate, Row row, Consumer<Problem> problems) {
        List<Node> objects = property.objects().stream()
                .flatMap(map -> map.terms(row, problems).stream())
                .toList();
        if (predicate.equals(Dsr.STATUS)) {
            checkStatus(property, objects, row, problems);
        }
        return objects;
    }

    /** Tells of each status of a row that is none, and of its lack. */
    static void checkStatus(PredicateObjectMap property, List<Node> statuses, Row row, Consumer<Problem> problems) {
        TermMap map = property.objects().get(0);
        String known = Dsr.STATUSES.stream().map(Node::getLocalName).collect(Collectors.joining(", "));
        if (statuses.isEmpty()) {
            problems.accept(map.problem(row, "is empty", "write one of " + known));
        }
        for (Node status : statuses) {
            if (!Dsr.STATUSES.contains(status)) {
                problems.accept(map.problem(row, "\"" + name(status) + "\" is not a status", "write one of " + known));
            }
        }
    }

    private static Node day(String day) {
        return NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate);
    }

    /** The last part of an IRI, or a literal's text made safe for one. */
    private static String name(Node term) {
        if (!term.isURI()) {
            return Iris.encode(term.toString());
        }
        String iri = term.getURI();
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }

    /** Whether a row gives this claim. */
    boolean makes(Node claim, Row row) {
        return reifier.terms(row, ignored -> {}).contains(claim);
    }

    /** The same map with other joins for those parents. */
    ClaimMap withJoins(Function<Parents, Join> joins) {
        return new ClaimMap(
                reifier,
                severalObjects,
                properties.stream().map(map -> map.withJoins(joins, joins)).toList());
    }

    Stream<TermMap> termMaps() {
        return Stream.concat(Stream.of(reifier), properties.stream().flatMap(PredicateObjectMap::termMaps));
    }
}

package org.dossierkg.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.dossierkg.report.Problem;
import org.dossierkg.source.Row;
import org.dossierkg.vocab.Rml;
import org.jspecify.annotations.Nullable;

/**
 * An RML triples map, compiled against the header of its table: a row goes in, quads come out.
 *
 * @param name the IRI that the mapping calls it by
 * @param source where its rows come from
 * @param subject makes the subject of a row's triples
 * @param classes what each subject is
 * @param graphs where the triples go; empty for the default graph
 */
public record TriplesMap(
        String name,
        LogicalSource source,
        TermMap subject,
        List<Node> classes,
        List<TermMap> graphs,
        List<PredicateObjectMap> predicateObjectMaps) {
    /**
     * Maps one row.
     *
     * @param row of this map's own source
     * @param problems is told of each cell that cannot be the term it should be; the row's other triples are made
     */
    public void map(Row row, StreamRDF sink, Consumer<Problem> problems) {
        for (Node term : subject.terms(row, problems)) {
            List<Node> subjectGraphs = terms(graphs, row, problems);
            for (Node type : classes) {
                write(Triple.create(term, RDF.Nodes.type, type), subjectGraphs, sink);
            }
            for (PredicateObjectMap map : predicateObjectMaps) {
                List<Node> into = subjectGraphs;
                if (!map.graphs().isEmpty()) {
                    into = new ArrayList<>(subjectGraphs);
                    into.addAll(terms(map.graphs(), row, problems));
                }
                properties(term, map, into, row, sink, problems);
            }
        }
    }

    private static void properties(
            Node subject,
            PredicateObjectMap map,
            List<Node> graphs,
            Row row,
            StreamRDF sink,
            Consumer<Problem> problems) {
        List<Node> predicates = terms(map.predicates(), row, problems);
        List<Node> objects = terms(map.objects(), row, problems);
        ClaimMap claim = map.claim();
        for (Node predicate : predicates) {
            for (Node object : objects) {
                Triple triple = Triple.create(subject, predicate, object);
                if (claim == null || claim.map(row, triple, sink, problems)) {
                    write(triple, graphs, sink);
                }
            }
        }
    }

    private static List<Node> terms(List<TermMap> maps, Row row, Consumer<Problem> problems) {
        if (maps.size() == 1) {
            return maps.get(0).terms(row, problems);
        }
        List<Node> terms = new ArrayList<>(maps.size());
        for (TermMap map : maps) {
            terms.addAll(map.terms(row, problems));
        }
        return terms;
    }

    private static void write(Triple triple, List<Node> graphs, StreamRDF sink) {
        if (graphs.isEmpty()) {
            sink.triple(triple);
        }
        for (Node graph : graphs) {
            if (graph.equals(Rml.DEFAULT_GRAPH)) {
                sink.triple(triple);
            } else {
                sink.quad(Quad.create(graph, triple));
            }
        }
    }

    /**
     * The column that a problem should name.
     *
     * @param focus the node that the problem is about
     * @param term the term that is wrong; null when it is the lack of one
     * @param property what the term is the value of; null when that is not known
     * @return the column that gave this row the term, or else the one that gives the property, or else the one that
     *     the claim at fault was made from; empty when none did
     */
    public String column(Row row, Node focus, @Nullable Node term, @Nullable Node property) {
        return giving(row, term)
                .or(() -> objectMap(map -> property != null && map.predicates().contains(new ConstantMap(property))))
                .or(() -> objectMap(map -> map.claim() != null && map.claim().makes(focus, row)))
                .map(map -> String.join(", ", map.columns()))
                .orElse("");
    }

    private Optional<TermMap> objectMap(Predicate<PredicateObjectMap> wanted) {
        return predicateObjectMaps.stream()
                .flatMap(PredicateObjectMap::withClaimed)
                .filter(wanted)
                .flatMap(map -> map.objects().stream())
                .findFirst();
    }

    private Optional<TermMap> giving(Row row, @Nullable Node term) {
        return term == null
                ? Optional.empty()
                : termMaps()
                        .filter(map -> !map.columns().isEmpty())
                        .filter(map -> map.terms(row, ignored -> {}).contains(term))
                        .findFirst();
    }

    /**
     * The same map with other joins for those parents.
     *
     * @param claimed gives those of claims, which need the terms that are found
     */
    TriplesMap withJoins(Function<Parents, Join> plain, Function<Parents, Join> claimed) {
        return new TriplesMap(
                name,
                source,
                subject,
                classes,
                graphs,
                predicateObjectMaps.stream()
                        .map(map -> map.withJoins(plain, claimed))
                        .toList());
    }

    Stream<TermMap> termMaps() {
        Stream<TermMap> ofProperties = predicateObjectMaps.stream().flatMap(PredicateObjectMap::termMaps);
        return Stream.concat(Stream.concat(Stream.of(subject), graphs.stream()), ofProperties);
    }
}

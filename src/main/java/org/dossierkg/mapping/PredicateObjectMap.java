package org.dossierkg.mapping;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An RML predicate-object map, compiled.
 *
 * @param graphs where its triples go, together with the graphs of the subject map; empty for those alone
 * @param claim what is claimed of each triple; null when its triples are asserted and nobody says so
 */
record PredicateObjectMap(
        List<TermMap> predicates,
        List<TermMap> objects,
        List<TermMap> graphs,
        @Nullable ClaimMap claim) {
    /** This map and those of its claim. */
    Stream<PredicateObjectMap> withClaimed() {
        return claim == null ? Stream.of(this) : Stream.concat(Stream.of(this), claim.properties().stream());
    }

    /**
     * The same map with other joins for those parents.
     *
     * @param claimed gives those of claims, which need the terms that are found
     */
    PredicateObjectMap withJoins(Function<Parents, Join> plain, Function<Parents, Join> claimed) {
        Function<Parents, Join> own = claim == null ? plain : claimed;
        List<TermMap> joined = objects.stream()
                .map(map -> map instanceof ReferencingObjectMap join
                        ? new ReferencingObjectMap(
                                join.child(), own.apply(join.join().parents()))
                        : map)
                .toList();
        return new PredicateObjectMap(predicates, joined, graphs, claim == null ? null : claim.withJoins(claimed));
    }

    Stream<TermMap> termMaps() {
        Stream<TermMap> own = Stream.of(predicates, objects, graphs).flatMap(List::stream);
        return claim == null ? own : Stream.concat(own, claim.termMaps());
    }
}

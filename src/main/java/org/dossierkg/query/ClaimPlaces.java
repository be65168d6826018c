package org.dossierkg.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Where the claims of one graph are written: beside the triple that they reify, in annotation syntax, or as blocks of
 * their own. Beside the triple goes a claim that reifies exactly one triple, which is asserted in the same graph; claims
 * on triples of claims go inside, up to {@value #DEPTH} deep. So a claim that would contain itself gets its own block.
 */
final class ClaimPlaces {
    static final int DEPTH = 4;

    private final Map<Node, Triple> places = new HashMap<>();
    private final Map<Triple, List<Node>> claims = new HashMap<>();

    private ClaimPlaces() {}

    /** @param triples of one graph, in the order in which claims on one triple shall follow one another */
    static ClaimPlaces of(Collection<Triple> triples) {
        Map<Node, Triple> single = new HashMap<>();
        Set<Node> several = new HashSet<>();
        for (Triple triple : triples) {
            if (Terms.reifies(triple)) {
                Node claim = triple.getSubject();
                if (single.put(claim, triple.getObject().getTriple()) != null) {
                    several.add(claim);
                }
            }
        }
        single.keySet().removeAll(several);
        single.values().retainAll(new HashSet<>(triples));
        single.values().removeIf(Terms::reifies); // that triple may have become a ~ itself, which takes no claim
        ClaimPlaces places = new ClaimPlaces();
        for (Triple triple : triples) {
            Triple reified = single.get(triple.getSubject());
            if (Terms.reifies(triple) && reified != null && reachesTop(triple.getSubject(), single)) {
                places.places.put(triple.getSubject(), reified);
                places.claims.computeIfAbsent(reified, t -> new ArrayList<>()).add(triple.getSubject());
            }
        }
        return places;
    }

    private static boolean reachesTop(Node claim, Map<Node, Triple> single) {
        Triple place = single.get(claim);
        for (int depth = 0; depth < DEPTH; depth++) {
            if (place == null) {
                return true;
            }
            place = single.get(place.getSubject());
        }
        return false;
    }

    /** The claims to write beside this triple. */
    List<Node> beside(Triple triple) {
        return claims.getOrDefault(triple, List.of());
    }

    /** Whether the subject is a claim written beside the triple that it reifies, so not a block of its own. */
    boolean isPlaced(Node subject) {
        return places.containsKey(subject);
    }
}

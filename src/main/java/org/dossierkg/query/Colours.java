package org.dossierkg.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/**
 * Colour refinement of the blank nodes of some quads: a node's colour is a hash of the quads around it, in which other
 * blank nodes count by their colour. Where nodes stay alike, one of them is marked and the colours refined again, until
 * every node has its own.
 */
final class Colours {
    /** How many nodes may be tried and recoloured to find the best one to mark; beyond it, any of those alike. */
    private static final long TRIALS = 4_000_000;

    private static final TurtleTerms TEXT = TurtleTerms.full();

    private static final long MARK = 0x5DEECE66DL;

    private final Map<Quad, Set<Node>> quads;
    private final Map<Node, Long> fixed;
    private Map<Node, Long> colours;

    /**
     * Colours that are not refined yet.
     *
     * @param quads each with the blank nodes in it
     * @param fixed hashes of IRIs and literals, filled as they are needed
     */
    private Colours(Map<Quad, Set<Node>> quads, Map<Node, Long> fixed, Map<Node, Long> colours) {
        this.quads = quads;
        this.fixed = fixed;
        this.colours = colours;
    }

    static Colours of(List<Quad> quads) {
        Map<Quad, Set<Node>> blanks = new HashMap<>();
        Map<Node, Long> start = new HashMap<>();
        for (Quad quad : quads) {
            Set<Node> nodes = new HashSet<>(BlankNodeNames.blanks(quad));
            blanks.put(quad, nodes);
            nodes.forEach(node -> start.put(node, 1L));
        }
        Colours colours = new Colours(blanks, new HashMap<>(), start);
        colours.refine();
        return colours;
    }

    /** The nodes by colour, once every node has its own. */
    List<Node> order() {
        List<Node> alike = smallestTie();
        while (!alike.isEmpty()) {
            colours = marked(alike).colours;
            alike = smallestTie();
        }
        List<Node> nodes = new ArrayList<>(colours.keySet());
        nodes.sort(Comparator.comparing((Node node) -> colours.getOrDefault(node, 0L)));
        return nodes;
    }

    private Colours marked(List<Node> alike) {
        boolean tryAll = (long) alike.size() * quads.size() < TRIALS / alike.size();
        Colours best = marked(alike.get(0));
        for (Node node : tryAll ? alike.subList(1, alike.size()) : List.<Node>of()) {
            Colours trial = marked(node);
            if (trial.signature() < best.signature()) {
                best = trial;
            }
        }
        return best;
    }

    private Colours marked(Node node) {
        Map<Node, Long> changed = new HashMap<>(colours);
        changed.merge(node, MARK, (colour, mark) -> mix(colour ^ mark));
        Colours trial = new Colours(quads, fixed, changed);
        trial.refine();
        return trial;
    }

    private List<Node> smallestTie() {
        Map<Long, List<Node>> classes = new TreeMap<>();
        colours.forEach((node, colour) ->
                classes.computeIfAbsent(colour, c -> new ArrayList<>()).add(node));
        return classes.values().stream()
                .filter(nodes -> nodes.size() > 1)
                .min(Comparator.comparing(List::size))
                .orElse(List.of());
    }

    private void refine() {
        int classes = 0;
        int found = distinct();
        while (found > classes && classes < colours.size()) {
            classes = found;
            step();
            found = distinct();
        }
    }

    private int distinct() {
        return new HashSet<>(colours.values()).size();
    }

    private void step() {
        Map<Node, Long> next = new HashMap<>();
        colours.forEach((node, colour) -> next.put(node, mix(colour)));
        quads.forEach((quad, blanks) -> {
            for (Node self : blanks) {
                long around = mix(31 * hash(quad.asTriple(), self) + hash(quad.getGraph(), self));
                next.merge(self, around, Long::sum);
            }
        });
        colours = next;
    }

    private long signature() {
        return colours.values().stream().mapToLong(Colours::mix).sum();
    }

    private long hash(Triple triple, Node self) {
        long hash = hash(triple.getSubject(), self);
        hash = mix(hash * 31 + hash(triple.getPredicate(), self));
        return mix(hash * 31 + hash(triple.getObject(), self));
    }

    private long hash(Node term, Node self) {
        if (term.isTripleTerm()) {
            return hash(term.getTriple(), self) + 7;
        }
        if (term.isBlank()) {
            return term.equals(self) ? 3 : mix(colours.getOrDefault(term, 0L));
        }
        return fixed.computeIfAbsent(term, Colours::hash);
    }

    private static long hash(Node term) {
        long hash = 17;
        String text = TEXT.text(term);
        for (int i = 0; i < text.length(); i++) {
            hash = hash * 1_099_511_628_211L + text.charAt(i);
        }
        return mix(hash);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}

package org.dossierkg.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.dossierkg.index.Candidate;
import org.dossierkg.index.CandidateName;
import org.dossierkg.index.CandidateName.Role;
import org.dossierkg.index.Index;
import org.dossierkg.name.NameForms;

/**
 * The things of a graph by their names. Immutable: any number of threads can search it.
 *
 * <p>A name is found by its words in any order, the last of them perhaps unfinished; by words that are spelt nearly so
 * where no name has the word; in Traditional or Simplified characters alike; by a Chinese name's syllables; by the
 * initials of its words.
 */
public final class NameIndex {
    /** The longest text that is searched for, in characters. */
    public static final int LONGEST = 200;

    /** How many names are compared with a text at most, those that share its rarest words. */
    private static final int COMPARED = 20_000;

    /** How many of them are read letter by letter, those that fit best. */
    private static final int READ = 500;

    /** The role in the index of a name that the graph asserts; that of other names is another. */
    private static final Role ASSERTED = Role.LABEL;

    private static final double SAME_FOLD = 1;
    private static final double SAME_CORE = 0.98;
    private static final double SAME_INITIALS = 0.9;

    private final List<Node> things;

    /** The names of each thing that only claims give. */
    private final Map<Node, List<Name>> claimed = new HashMap<>();

    private final Index index;

    private NameIndex(Map<Node, List<Name>> names) {
        this.things = List.copyOf(names.keySet());
        names.forEach((thing, all) -> {
            List<Name> unasserted =
                    all.stream().filter(name -> name.status() != null).toList();
            if (!unasserted.isEmpty()) {
                claimed.put(thing, unasserted);
            }
        });
        Iterable<Candidate> candidates = () -> IntStream.range(0, things.size())
                .mapToObj(number -> candidate(number, names.getOrDefault(things.get(number), List.of())))
                .iterator();
        this.index = Index.of(candidates, "");
    }

    /** Reads the names of a graph, in the caller's transaction. */
    public static NameIndex of(Graph graph) {
        return new NameIndex(NameReader.read(graph));
    }

    /** The index wants items of Wikidata; each thing has the number of its place for a QID. */
    private static Candidate candidate(int number, List<Name> names) {
        List<CandidateName> all = names.stream()
                .map(name -> new CandidateName(
                        name.literal().getLiteralLexicalForm(),
                        name.literal().getLiteralLanguage(),
                        name.status() == null ? ASSERTED : Role.ALIAS))
                .toList();
        return new Candidate("Q" + number, all, "", Set.of(), List.of(), 0, List.of(), Map.of(), List.of());
    }

    /** How many things have a name. */
    public int size() {
        return things.size();
    }

    /**
     * The things whose names fit a text, the best first.
     *
     * @param text is cut behind {@value #LONGEST} characters
     * @param wanted which things are to be given
     */
    public List<Hit> find(String text, int limit, Predicate<Node> wanted) {
        NameForms forms = NameForms.of(text.substring(0, Math.min(text.length(), LONGEST)));
        if (forms.words().isEmpty()) {
            return List.of();
        }
        Words words = new Words(forms, index);
        Comparator<Found> order = order();
        Map<Integer, Found> best = new HashMap<>();
        scores(forms, words).entrySet().stream()
                .filter(name -> name.getValue() > 0)
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(READ)
                .map(name -> new Found(name.getKey(), Math.max(name.getValue(), words.inclusion(name.getKey()))))
                .forEach(found -> best.merge(
                        index.names().entity(found.name),
                        found,
                        (one, other) -> order.compare(one, other) <= 0 ? one : other));
        return best.values().stream()
                .sorted(order)
                .filter(found -> wanted.test(thing(found.name)))
                .limit(limit)
                .map(this::hit)
                .toList();
    }

    /** A name's number and how well it fits. */
    private record Found(int name, double score) {}

    /** The best first; of those that fit alike, the asserted ones, then the shorter ones. */
    private Comparator<Found> order() {
        return Comparator.comparingDouble((Found found) -> -found.score)
                .thenComparing(found -> index.names().role(found.name) != ASSERTED)
                .thenComparing(found -> text(found.name).text().length())
                .thenComparing(found -> found.name);
    }

    private Map<Integer, Double> scores(NameForms forms, Words words) {
        Map<Integer, Double> scores = new HashMap<>();
        index.byFold(forms.fold(), name -> scores.merge(name, SAME_FOLD, Math::max));
        Stream.of(forms.core(), forms.latin(), forms.fold().replace(" ", ""))
                .filter(core -> !core.isEmpty())
                .forEach(core -> index.byCore(core, name -> scores.merge(name, SAME_CORE, Math::max)));
        index.byInitials(forms.core(), name -> scores.merge(name, SAME_INITIALS, Math::max));
        for (int word : words.meant()) {
            index.words()
                    .names(word, COMPARED - Math.min(COMPARED, scores.size()), name -> scores.putIfAbsent(name, 0.0));
        }
        scores.replaceAll((name, score) -> Math.max(score, words.coverage(name)));
        return scores;
    }

    private Node thing(int name) {
        return things.get(index.entities().number(index.names().entity(name)));
    }

    private CandidateName text(int name) {
        return index.names().name(name);
    }

    private Hit hit(Found found) {
        Node thing = thing(found.name);
        CandidateName text = text(found.name);
        Node literal = text.language().isEmpty()
                ? NodeFactory.createLiteralString(text.text())
                : NodeFactory.createLiteralLang(text.text(), text.language());
        Name name = claimed.getOrDefault(thing, List.of()).stream()
                .filter(given -> given.literal().equals(literal))
                .findFirst()
                .orElseGet(() -> new Name(literal, null));
        return new Hit(thing, name, found.score);
    }
}

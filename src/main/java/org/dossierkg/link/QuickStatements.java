package org.dossierkg.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.dossierkg.vocab.Dsr;
import org.dossierkg.vocab.Prov;

/**
 * What a dossier states of things that are linked to Wikidata, as commands of QuickStatements, version 1, with references;
 * people review them there and send them.
 *
 * <pre>
 * Q843    P297    "PK"    S813    +2026-11-22T00:00:00Z/11    S1476    en:"Codes of countries"
 * </pre>
 *
 * <p>A fact is given when it is asserted by a claim that has a source and no flag, its subject has an accepted link, its
 * value is a literal or has one too, and the alignments of the ontology say which property of Wikidata it is. The accepted
 * links themselves are given when asked for. The columns have a tab between them.
 */
public final class QuickStatements {
    private final Graph graph;
    private final WikidataProperties properties;
    private final boolean links;
    private final Map<Node, String> items = new HashMap<>();
    private final Map<String, Set<String>> references =
            new TreeMap<>(Comparator.comparing(QuickStatements::place).thenComparing(Comparator.naturalOrder()));
    private final Map<String, Integer> left = new TreeMap<>();

    private QuickStatements(Graph graph, WikidataProperties properties, boolean links) {
        this.graph = graph;
        this.properties = properties;
        this.links = links;
    }

    /** Items by number, then properties by number. */
    private static long place(String statement) {
        String[] columns = statement.split("\t", -1);
        return Long.parseLong(columns[0].substring(1)) * 100_000 + Long.parseLong(columns[1].substring(1));
    }

    /**
     * Reads a graph that a build has made, in the caller's transaction.
     *
     * @param links whether items are told what they are called here too: the IRIs should be reachable for everyone then
     */
    public static QuickStatements of(Graph graph, Graph alignments, boolean links) {
        QuickStatements statements = new QuickStatements(graph, WikidataProperties.of(alignments), links);
        graph.stream(Node.ANY, SKOS.exactMatch.asNode(), Node.ANY)
                .forEach(link -> WikidataProperties.local(link.getObject())
                        .filter(name -> name.startsWith("Q"))
                        .ifPresent(qid -> statements.items.put(link.getSubject(), qid)));
        graph.stream(Node.ANY, RDF.Nodes.reifies, Node.ANY)
                .filter(reified -> reified.getObject().isTripleTerm())
                .forEach(reified -> statements.claim(
                        reified.getSubject(), reified.getObject().getTriple()));
        return statements;
    }

    /** The commands, one a line, sorted. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        references.forEach((statement, all) -> {
            StringBuilder line = new StringBuilder(statement);
            boolean first = true;
            for (String reference : all) {
                line.append('\t').append(first ? reference : "!" + reference);
                first = false;
            }
            lines.add(line.toString());
        });
        return lines;
    }

    /** {@code 9 statements on 9 items; left out: 2 with a flag, 4 without a source}. */
    public String counts() {
        long on = references.keySet().stream()
                .map(line -> line.substring(0, line.indexOf('\t')))
                .distinct()
                .count();
        List<String> reasons = new ArrayList<>();
        left.forEach((reason, count) -> reasons.add(String.format(Locale.ROOT, "%,d %s", count, reason)));
        String given = references.isEmpty()
                ? "nothing to give: no stated fact that Wikidata has a property for is of a linked thing"
                : String.format(Locale.ROOT, "%,d statements on %,d items", references.size(), on);
        return reasons.isEmpty() ? given : given + "; left out: " + String.join(", ", reasons);
    }

    private void claim(Node claim, Triple fact) {
        if (fact.predicateMatches(SKOS.exactMatch.asNode())) {
            if (links) {
                link(claim, fact);
            }
            return;
        }
        Optional<String> subject = item(fact);
        Optional<String> property = property(fact);
        if (subject.isEmpty() || property.isEmpty()) {
            return;
        }
        Optional<String> value = value(fact.getObject(), property.get());
        List<String> sources = references(claim);
        if (!graph.contains(claim, Dsr.STATUS, Dsr.STATED) || !graph.contains(fact)) {
            leave("not asserted");
        } else if (graph.contains(claim, Dsr.FLAG, Node.ANY)) {
            leave("with a flag");
        } else if (value.isEmpty()) {
            leave("whose value has no link");
        } else if (sources.isEmpty()) {
            leave("without a source that has a title or an address");
        } else {
            String statement = subject.get() + "\t" + property.get() + "\t" + value.get();
            references.computeIfAbsent(statement, added -> new TreeSet<>()).addAll(sources);
        }
    }

    /** That an item is called so here, retrieved on the day of the review. */
    private void link(Node claim, Triple link) {
        String qid = items.getOrDefault(link.getSubject(), "");
        if (!WikidataProperties.local(link.getObject()).equals(Optional.of(qid))) {
            return;
        }
        properties
                .of(link.getPredicate())
                .flatMap(property -> WikidataProperties.value(link.getSubject(), property, "")
                        .map(value -> qid + "\t" + property + "\t" + value))
                .ifPresent(statement -> references
                        .computeIfAbsent(statement, added -> new TreeSet<>())
                        .addAll(reviewed(claim)));
    }

    private List<String> reviewed(Node claim) {
        return graph.stream(claim, Dsr.REVIEWED_ON, Node.ANY)
                .flatMap(day -> WikidataProperties.value(day.getObject(), WikidataProperties.RETRIEVED, "").stream())
                .map(day -> "S" + WikidataProperties.RETRIEVED.substring(1) + "\t" + day)
                .toList();
    }

    private void leave(String reason) {
        left.merge(reason, 1, Integer::sum);
    }

    /** The item of what a fact is of; of an identifier's, what it identifies. */
    private Optional<String> item(Triple fact) {
        return Optional.ofNullable(items.get(fact.getSubject()))
                .or(() -> graph.stream(fact.getSubject(), Dsr.term("identifies"), Node.ANY)
                        .map(triple -> items.getOrDefault(triple.getObject(), ""))
                        .filter(qid -> !qid.isEmpty())
                        .findFirst());
    }

    private Optional<String> property(Triple fact) {
        if (!fact.predicateMatches(SKOS.notation.asNode())) {
            return properties.of(fact.getPredicate());
        }
        return graph.stream(fact.getSubject(), Dsr.term("scheme"), Node.ANY)
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .flatMap(scheme -> WikidataProperties.ofScheme(scheme).stream())
                .findFirst();
    }

    private Optional<String> value(Node object, String property) {
        return Optional.ofNullable(items.get(object)).or(() -> WikidataProperties.value(object, property, ""));
    }

    /** The references of a claim's sources, sorted: pairs of property and value with tabs between them. */
    private List<String> references(Node claim) {
        return graph.stream(claim, Prov.HAD_PRIMARY_SOURCE, Node.ANY)
                .map(triple -> reference(triple.getObject()))
                .filter(reference -> reference.contains("S854\t") || reference.contains("S1476\t"))
                .sorted()
                .toList();
    }

    private String reference(Node source) {
        String language = graph.stream(source, WikidataProperties.LANGUAGE, Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse("");
        Set<String> parts = new TreeSet<>();
        graph.stream(source, Node.ANY, Node.ANY)
                .forEach(triple -> properties
                        .ofSource(triple.getPredicate())
                        .flatMap(property -> WikidataProperties.value(triple.getObject(), property, language)
                                .map(value -> "S" + property.substring(1) + "\t" + value))
                        .ifPresent(parts::add));
        return String.join("\t", parts);
    }
}

package org.dossierkg.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.dossierkg.index.Index;
import org.dossierkg.index.Kind;
import org.dossierkg.link.DossierMentions;
import org.dossierkg.link.Mention;
import org.dossierkg.link.MentionIndex;
import org.dossierkg.vocab.Dsr;

/** The things of a dossier that are linked to Wikidata: organizations, persons, places, operations. */
public final class GraphCatalogue implements Catalogue {
    private static final int MOST_NAMES = 3;
    private static final String ISO = "iso";

    private final DatasetGraph data;
    private final String base;
    private final String title;
    private final MentionIndex things;
    private final Map<String, String> qids = new HashMap<>();
    private final Set<String> schemes;
    private final Map<String, Set<String>> properties;
    private final Vocabulary vocabulary;

    /**
     * Reads a dataset that a build has made.
     *
     * @param base what the IRIs of its things begin with
     * @param title for people
     */
    public GraphCatalogue(DatasetGraph data, String base, String title) {
        this.data = data;
        this.base = base;
        this.title = title;
        this.things = MentionIndex.of(DossierMentions.of(data, base));
        this.vocabulary = new Vocabulary();
        for (int i = 0; i < things.mentions().size(); i++) {
            qids.put(things.mentions().get(i).key(), MentionIndex.qid(i));
        }
        this.schemes = things.mentions().stream()
                .flatMap(mention -> mention.identifiers().keySet().stream())
                .filter(scheme -> !scheme.equals(ISO)) // has a property of its own
                .collect(Collectors.toCollection(TreeSet::new));
        this.properties = Txn.calculateRead(data, this::propertiesByType);
    }

    /** The properties of the things of each type; those of all behind the empty one. */
    private Map<String, Set<String>> propertiesByType() {
        Map<String, Set<String>> byType = new HashMap<>();
        byType.put("", new TreeSet<>());
        for (String qid : qids.values()) {
            List<String> types = new ArrayList<>(typeIds(qid));
            types.add("");
            graph().stream(node(qid), Node.ANY, Node.ANY)
                    .map(Triple::getPredicate)
                    .filter(property -> !property.equals(RDF.Nodes.type))
                    .map(property -> vocabulary.id(property))
                    .distinct()
                    .forEach(property -> types.forEach(type ->
                            byType.computeIfAbsent(type, t -> new TreeSet<>()).add(property)));
        }
        return byType;
    }

    private Graph graph() {
        return data.getDefaultGraph();
    }

    private Node node(String qid) {
        String key = things.mention(qid).key();
        return NodeFactory.createURI(key.contains(":") ? key : base + key);
    }

    /** The types of a thing, the more special ones first. */
    private List<String> typeIds(String qid) {
        return graph().stream(node(qid), RDF.Nodes.type, Node.ANY)
                .map(Triple::getObject)
                .filter(type -> type.isURI() && type.getURI().startsWith(Dsr.NS))
                .sorted((a, b) -> vocabulary.depth(b) - vocabulary.depth(a))
                .map(vocabulary::id)
                .toList();
    }

    @Override
    public String name() {
        return title;
    }

    @Override
    public String identifierSpace() {
        return base;
    }

    @Override
    public String schemaSpace() {
        return Dsr.NS;
    }

    @Override
    public Index index() {
        return things.index();
    }

    @Override
    public Optional<String> qid(String id) {
        return Optional.ofNullable(qids.get(id.startsWith(base) ? id.substring(base.length()) : id));
    }

    @Override
    public Entity entity(String qid) {
        Mention mention = things.mention(qid);
        List<String> types = Txn.calculateRead(data, () -> typeIds(qid));
        String names = mention.names().stream().skip(1).limit(MOST_NAMES).collect(Collectors.joining(", "));
        String kind = types.isEmpty() ? "" : vocabulary.term(types.get(0)).name();
        return new Entity(
                mention.key(),
                mention.name(),
                kind + (names.isEmpty() ? "" : "; also " + names),
                types.stream().map(vocabulary::term).toList());
    }

    @Override
    public List<Term> types() {
        return properties.keySet().stream()
                .filter(type -> !type.isEmpty())
                .sorted()
                .map(vocabulary::term)
                .toList();
    }

    @Override
    public List<Term> properties(String type) {
        List<Term> terms = new ArrayList<>();
        properties.getOrDefault(type, Set.of()).forEach(property -> terms.add(vocabulary.term(property)));
        schemes.forEach(scheme -> terms.add(new Term(scheme, scheme, "an identifier")));
        return terms;
    }

    @Override
    public Optional<Kind> kind(String type) {
        return DossierMentions.kind(vocabulary.node(type));
    }

    @Override
    public boolean isOf(String qid, String type) {
        List<String> types = Txn.calculateRead(data, () -> typeIds(qid));
        return types.isEmpty() || types.stream().anyMatch(own -> vocabulary.isBelow(own, type));
    }

    @Override
    public Optional<Clue> clue(String property) {
        if (schemes.contains(property)) {
            return Optional.of(Clue.identifier(property));
        }
        Node node = vocabulary.node(property);
        if (node.equals(Dsr.term("isoCode"))) {
            return Optional.of(Clue.identifier(ISO));
        }
        if (node.equals(Dsr.term("country"))) {
            return Optional.of(Clue.of(Clue.Sort.COUNTRY));
        }
        if (node.equals(Dsr.term("founded"))) {
            return Optional.of(Clue.of(Clue.Sort.YEAR));
        }
        return node.equals(FOAF.homepage.asNode()) ? Optional.of(Clue.of(Clue.Sort.WEBSITE)) : Optional.empty();
    }

    @Override
    public List<Value> values(String qid, String property) {
        String identifier = things.mention(qid).identifiers().get(property);
        if (identifier != null) {
            return List.of(new Value.Text(identifier));
        }
        return Txn.calculateRead(
                data,
                () -> graph().stream(node(qid), vocabulary.node(property), Node.ANY)
                        .map(Triple::getObject)
                        .filter(node -> node.isURI() || node.isLiteral())
                        .map(this::value)
                        .toList());
    }

    private Value value(Node node) {
        if (node.isLiteral()) {
            return Literals.value(node);
        }
        String iri = node.getURI();
        String id = iri.startsWith(base) ? iri.substring(base.length()) : iri;
        String name = qid(id).map(known -> things.mention(known).name()).orElseGet(() -> label(node, id));
        return new Value.Thing(id, name);
    }

    private String label(Node node, String otherwise) {
        return graph().stream(node, SKOS.prefLabel.asNode(), Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .sorted((a, b) -> Boolean.compare(
                        b.getLiteralLanguage().startsWith("en"),
                        a.getLiteralLanguage().startsWith("en")))
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse(otherwise);
    }
}

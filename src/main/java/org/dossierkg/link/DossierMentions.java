package org.dossierkg.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.dossierkg.index.Kind;
import org.dossierkg.vocab.Dsr;

/** The entities of a built dossier as mentions. */
public final class DossierMentions {
    /** The classes that are linked, the more special ones first. */
    private static final Map<Node, Kind> KINDS = kinds();

    private final Graph graph;
    private final String base;

    private DossierMentions(Graph graph, String base) {
        this.graph = graph;
        this.base = base;
    }

    private static Map<Node, Kind> kinds() {
        Map<Node, Kind> kinds = new LinkedHashMap<>();
        kinds.put(Dsr.term("Country"), Kind.COUNTRY);
        kinds.put(Dsr.term("Place"), Kind.PLACE);
        kinds.put(Dsr.term("Person"), Kind.PERSON);
        kinds.put(Dsr.term("Company"), Kind.ORGANIZATION);
        kinds.put(Dsr.term("PublicBody"), Kind.ORGANIZATION);
        kinds.put(Dsr.term("Subsidiary"), Kind.ORGANIZATION);
        kinds.put(Dsr.ORGANIZATION, Kind.ORGANIZATION);
        kinds.put(Dsr.term("Operation"), Kind.EVENT);
        return kinds;
    }

    /** The kind of the things of a class; nothing for a class that is not linked. */
    public static Optional<Kind> kind(Node type) {
        return Optional.ofNullable(KINDS.get(type));
    }

    /**
     * Reads a dataset that a build has made.
     *
     * @param base what the IRIs of its entities begin with; the rest is the key of a mention
     */
    public static List<Mention> of(DatasetGraph data, String base) {
        return Txn.calculateRead(data, () -> new DossierMentions(data.getDefaultGraph(), base).all());
    }

    /** The IRIs of each organization and one that it is a subsidiary of, which are not one for all their likeness. */
    public static Set<Set<String>> families(DatasetGraph data) {
        return Txn.calculateRead(
                data,
                () -> data.getDefaultGraph().stream(Node.ANY, Dsr.term("subsidiaryOf"), Node.ANY)
                        .filter(triple -> triple.getSubject().isURI()
                                && triple.getObject().isURI())
                        .filter(triple -> !triple.getSubject().equals(triple.getObject()))
                        .map(triple -> Set.of(
                                triple.getSubject().getURI(), triple.getObject().getURI()))
                        .collect(Collectors.toSet()));
    }

    private String key(Node entity) {
        String iri = entity.toString();
        return iri.startsWith(base) ? iri.substring(base.length()) : iri;
    }

    private List<Mention> all() {
        Map<Node, Kind> entities = new LinkedHashMap<>();
        KINDS.forEach((type, kind) -> graph.stream(Node.ANY, RDF.Nodes.type, type)
                .map(triple -> triple.getSubject())
                .filter(Node::isURI)
                .sorted((a, b) -> a.getURI().compareTo(b.getURI()))
                .forEach(entity -> entities.putIfAbsent(entity, kind)));
        List<Mention> mentions = new ArrayList<>();
        entities.forEach((entity, kind) -> {
            Set<String> names = new LinkedHashSet<>(texts(entity, SKOS.prefLabel.asNode()));
            names.addAll(texts(entity, SKOS.altLabel.asNode()));
            if (!names.isEmpty()) {
                mentions.add(mention(entity, kind, List.copyOf(names)));
            }
        });
        return mentions;
    }

    private Mention mention(Node entity, Kind kind, List<String> names) {
        List<String> websites = graph.stream(entity, FOAF.homepage.asNode(), Node.ANY)
                .map(triple -> triple.getObject())
                .map(node -> node.isURI() ? node.getURI() : node.toString())
                .toList();
        return new Mention(
                key(entity),
                names,
                "",
                kind,
                kind == Kind.COUNTRY ? List.of() : countries(entity),
                texts(entity, Dsr.term("founded")).stream()
                        .mapToInt(MentionTable::year)
                        .findFirst()
                        .orElse(0),
                websites,
                identifiers(entity));
    }

    private List<String> countries(Node entity) {
        return graph.stream(entity, Dsr.term("country"), Node.ANY)
                .map(triple -> triple.getObject())
                .map(country -> {
                    List<String> codes = texts(country, Dsr.term("isoCode"));
                    List<String> names = codes.isEmpty() ? texts(country, SKOS.prefLabel.asNode()) : codes;
                    return names.isEmpty() ? "" : names.get(0);
                })
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private Map<String, String> identifiers(Node entity) {
        Map<String, String> identifiers = new LinkedHashMap<>();
        graph.stream(Node.ANY, Dsr.term("identifies"), entity).forEach(triple -> {
            List<String> scheme = texts(triple.getSubject(), Dsr.term("scheme"));
            List<String> code = texts(triple.getSubject(), SKOS.notation.asNode());
            if (!scheme.isEmpty() && !code.isEmpty()) {
                identifiers.put(scheme.get(0).toLowerCase(Locale.ROOT), code.get(0));
            }
        });
        texts(entity, Dsr.term("isoCode")).forEach(code -> identifiers.put("iso", code));
        return identifiers;
    }

    /** Literals of a property, English ones first. */
    private List<String> texts(Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY)
                .map(triple -> triple.getObject())
                .filter(Node::isLiteral)
                .sorted((a, b) -> {
                    int english = Boolean.compare(
                            b.getLiteralLanguage().startsWith("en"),
                            a.getLiteralLanguage().startsWith("en"));
                    return english != 0 ? english : a.getLiteralLexicalForm().compareTo(b.getLiteralLexicalForm());
                })
                .map(Node::getLiteralLexicalForm)
                .toList();
    }
}

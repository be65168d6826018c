package org.dossierkg.link;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.dossierkg.index.WikidataTerms;
import org.dossierkg.vocab.Wikidata;

/** Which properties of Wikidata those of a dossier are, as the alignments say, and how values are written for them. */
final class WikidataProperties {
    static final Node LANGUAGE = DCTerms.language.asNode();

    static final String RETRIEVED = "P813";

    /** Publication date, retrieved, reference URL, title: what a reference is made of. */
    private static final Set<String> OF_REFERENCES = Set.of("P577", RETRIEVED, "P854", "P1476");

    /** Those whose values are addresses, and those whose values are texts in a language. */
    private static final Set<String> ADDRESSES = Set.of(WikidataTerms.WEBSITE, "P854", "P2888");

    private static final Set<String> TEXTS = Set.of("P1476");

    private static final Pattern NAME = Pattern.compile("[PQ][1-9][0-9]*");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\s]+");

    private final Map<Node, String> properties = new HashMap<>();

    private WikidataProperties() {}

    /** Those that a property matches closely or exactly. */
    static WikidataProperties of(Graph alignments) {
        WikidataProperties known = new WikidataProperties();
        for (Node match : Set.of(SKOS.closeMatch.asNode(), SKOS.exactMatch.asNode())) {
            alignments.stream(Node.ANY, match, Node.ANY)
                    .forEach(triple -> local(triple.getObject())
                            .filter(name -> name.startsWith("P"))
                            .ifPresent(name -> known.properties.put(triple.getSubject(), name)));
        }
        return known;
    }

    /** The name of an item or a property, such as {@code Q148}. */
    static Optional<String> local(Node iri) {
        return Optional.of(iri)
                .filter(node -> node.isURI() && node.getURI().startsWith(Wikidata.ENTITY))
                .map(node -> node.getURI().substring(Wikidata.ENTITY.length()))
                .filter(NAME.asMatchPredicate());
    }

    Optional<String> of(Node property) {
        return Optional.ofNullable(properties.get(property));
    }

    /** The property of a reference that one of a source is. */
    Optional<String> ofSource(Node property) {
        return of(property).filter(OF_REFERENCES::contains);
    }

    /** The property of identifiers of a scheme such as {@code LEI}. */
    static Optional<String> ofScheme(String scheme) {
        return WikidataTerms.IDENTIFIERS.entrySet().stream()
                .filter(known -> known.getValue().equals(scheme.toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * A value as QuickStatements reads it; nothing for one that the property cannot have.
     *
     * @param language of texts that have none of their own; may be empty
     */
    static Optional<String> value(Node value, String property, String language) {
        if (ADDRESSES.contains(property)) {
            String address = value.isURI() ? value.getURI() : value.isLiteral() ? value.getLiteralLexicalForm() : "";
            return address.matches("https?://\\S+") ? Optional.of(quoted(address)) : Optional.empty();
        }
        if (!value.isLiteral()) {
            return Optional.empty();
        }
        String text = value.getLiteralLexicalForm();
        String tag = value.getLiteralLanguage().isEmpty() ? language : value.getLiteralLanguage();
        if (TEXTS.contains(property)) {
            return tag.isEmpty() ? Optional.empty() : Optional.of(tag.toLowerCase(Locale.ROOT) + ":" + quoted(text));
        }
        Object type = value.getLiteralDatatype();
        if (XSDDatatype.XSDgYear.equals(type)) {
            return time(text, "-00-00T00:00:00Z/9");
        }
        if (XSDDatatype.XSDgYearMonth.equals(type)) {
            return time(text, "-00T00:00:00Z/10");
        }
        if (XSDDatatype.XSDdate.equals(type)) {
            return time(text, "T00:00:00Z/11");
        }
        return XSDDatatype.XSDstring.equals(type) ? Optional.of(quoted(text)) : Optional.empty();
    }

    /** A date of our era without a time zone; Wikidata's days, months and years have none. */
    private static Optional<String> time(String date, String rest) {
        return date.matches("[0-9]{4}(-[0-9]{2}){0,2}") ? Optional.of("+" + date + rest) : Optional.empty();
    }

    private static String quoted(String text) {
        return '"' + CONTROL.matcher(text).replaceAll(" ").strip() + '"';
    }
}

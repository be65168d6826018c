package org.dossierkg.server;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.dossierkg.vocab.Dsr;
import org.jspecify.annotations.Nullable;

/**
 * Shows RDF terms as people read them: a thing of the dossier by its name, an IRI elsewhere as a link, a text with its
 * language, a triple term as a short sentence.
 */
final class TermHtml {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=[a-z])([A-Z])");
    private static final Pattern LONG_NUMBER = Pattern.compile("-?\\d{5,}");
    private static final Pattern GROUP = Pattern.compile("\\d(?=(?:\\d{3})+$)");
    private static final Pattern WEB = Pattern.compile("(?i)https?://.+");
    private static final Template THING = Template.of("<a href=\"{{href}}\" title=\"{{title}}\">{{name}}</a>");
    private static final Template OUTSIDE =
            Template.of("<a class=\"outside\" href=\"{{href}}\" rel=\"noreferrer\" title=\"{{href}}\">{{name}}</a>");
    private static final Template WORD = Template.of("<span class=\"term\" title=\"{{title}}\">{{name}}</span>");
    private static final Template TEXT =
            Template.of("<span lang=\"{{language}}\" dir=\"auto\">{{text}}</span> <small>{{language}}</small>");
    private static final Template TYPED = Template.of("<span title=\"{{type}}\">{{text}}</span>");
    private static final Template STATEMENT = Template.of("<span class=\"triple\">{{s}} {{p}} {{o}}</span>");

    private final Site site;
    private final Labels labels;

    TermHtml(Site site, Labels labels) {
        this.site = site;
        this.labels = labels;
    }

    /** The term; nothing for an unbound variable. */
    Html of(@Nullable Node node) {
        if (node == null) {
            return Html.NONE;
        }
        if (node.isURI()) {
            return iri(node);
        }
        if (node.isLiteral()) {
            return literal(node);
        }
        if (node.isTripleTerm()) {
            Triple triple = node.getTriple();
            return STATEMENT.fill(
                    Map.of("s", of(triple.getSubject()), "p", of(triple.getPredicate()), "o", of(triple.getObject())));
        }
        return Html.text("_:" + node.getBlankNodeLabel());
    }

    private Html iri(Node node) {
        String iri = node.getURI();
        if (iri.startsWith(site.names().base())) {
            return THING.fill(Map.of("href", Links.thing(iri), "title", shortened(iri), "name", name(node)));
        }
        if (iri.startsWith(Dsr.NS) || !WEB.matcher(iri).matches() || vocabulary(iri)) {
            return WORD.fill(Map.of("title", shortened(iri), "name", name(node)));
        }
        return OUTSIDE.fill(Map.of("href", iri, "name", shortened(iri)));
    }

    /** Whether the IRI is a term that all know by its prefix, such as {@code rdf:type}, and no page to visit. */
    private boolean vocabulary(String iri) {
        String shortForm = shortened(iri);
        return !shortForm.equals(iri) && !shortForm.startsWith("wd:");
    }

    private Html name(Node node) {
        Optional<Node> label = labels.of(node);
        if (label.isPresent()) {
            return Html.text(label.get().getLiteralLexicalForm());
        }
        String iri = node.getURI();
        return Html.text(iri.startsWith(Dsr.NS) ? words(iri.substring(Dsr.NS.length())) : shortened(iri));
    }

    /** A name of the ontology in words: {@code customerCountry} is customer country. */
    private static String words(String localName) {
        return BETWEEN_WORDS.matcher(localName).replaceAll(" $1").toLowerCase(Locale.ROOT);
    }

    /** The IRI with a prefix where one fits, else whole. */
    private String shortened(String iri) {
        return site.names().shortened(iri);
    }

    private Html literal(Node node) {
        String text = node.getLiteralLexicalForm();
        if (!node.getLiteralLanguage().isEmpty()) {
            return TEXT.fill(Map.of("language", node.getLiteralLanguage(), "text", text));
        }
        String type = shortened(node.getLiteralDatatypeURI());
        return type.endsWith("string") ? Html.text(text) : TYPED.fill(Map.of("type", type, "text", grouped(text)));
    }

    /** Long whole numbers in groups of three digits; four digits may be a year, and stay. */
    private static String grouped(String text) {
        return LONG_NUMBER.matcher(text).matches() ? GROUP.matcher(text).replaceAll("$0,") : text;
    }
}

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
    /** What people call properties whose names say little. */
    private static final Map<String, String> USUAL = Map.of(
            "prefLabel", "name",
            "altLabel", "other name",
            "exactMatch", "same as",
            "hadPrimarySource", "source",
            "comment", "note");

    private static final Pattern LONG_NUMBER = Pattern.compile("-?\\d{5,}");
    private static final Pattern GROUP = Pattern.compile("\\d(?=(?:\\d{3})+$)");
    private static final Pattern WEB = Pattern.compile("(?i)https?://.+");
    private static final Template THING = Template.of("<a href=\"{{href}}\" title=\"{{title}}\">{{name}}</a>");
    private static final Template OUTSIDE =
            Template.of("<a class=\"outside\" href=\"{{href}}\" rel=\"noreferrer\" title=\"{{href}}\">{{name}}</a>");
    private static final Template WORD = Template.of("<span class=\"term\" title=\"{{title}}\">{{name}}</span>");
    private static final Template DEFINED =
            Template.of("<a class=\"term\" href=\"{{href}}\" title=\"{{title}}\">{{name}}</a>");
    private static final Template TEXT =
            Template.of("<span lang=\"{{language}}\" dir=\"auto\">{{text}}</span> <small>{{language}}</small>");
    private static final Template TYPED = Template.of("<span title=\"{{type}}\">{{text}}</span>");
    private static final Template STATEMENT = Template.of("<span class=\"triple\">{{s}} {{p}} {{o}}</span>");

    private final Site site;
    private final EntityPaths paths;
    private final Labels labels;

    TermHtml(Site site, Labels labels) {
        this.site = site;
        this.paths = site.paths();
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
            return STATEMENT.fill(Map.of(
                    "s", of(triple.getSubject()), "p", property(triple.getPredicate()), "o", of(triple.getObject())));
        }
        return Html.text("_:" + node.getBlankNodeLabel());
    }

    private Html iri(Node node) {
        String iri = node.getURI();
        Optional<String> path = paths.path(iri);
        if (path.isPresent()) {
            Template link = iri.startsWith(Dsr.NS) ? DEFINED : THING;
            return link.fill(Map.of("href", path.get(), "title", shortened(iri), "name", name(node)));
        }
        if (!WEB.matcher(iri).matches() || vocabulary(iri)) {
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
        return Html.text(text(node));
    }

    /** The term in plain words, as a title has it: a thing by its name or key, a triple as a sentence. */
    String text(Node node) {
        if (node.isLiteral()) {
            return grouped(node.getLiteralLexicalForm());
        }
        if (node.isTripleTerm()) {
            Triple triple = node.getTriple();
            return text(triple.getSubject()) + " " + words(triple.getPredicate()) + " " + text(triple.getObject());
        }
        if (!node.isURI()) {
            return "_:" + node.getBlankNodeLabel();
        }
        Optional<Node> label = labels.of(node);
        if (label.isPresent()) {
            return label.get().getLiteralLexicalForm();
        }
        String iri = node.getURI();
        if (iri.startsWith(Dsr.NS)) {
            return words(node);
        }
        return iri.startsWith(paths.base()) && iri.length() > paths.base().length()
                ? iri.substring(paths.base().length())
                : shortened(iri);
    }

    /** A property by what people call it, with a link to its definition. */
    Html property(Node property) {
        Optional<String> path = paths.path(property.getURI());
        String title = shortened(property.getURI());
        return path.isPresent()
                ? DEFINED.fill(Map.of("href", path.get(), "title", title, "name", words(property)))
                : WORD.fill(Map.of("title", title, "name", words(property)));
    }

    /** A term of a vocabulary in words: {@code customerCountry} is customer country. */
    static String words(Node term) {
        String iri = term.getURI();
        String localName = iri.substring(1 + Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')));
        String usual = USUAL.get(localName);
        return usual != null
                ? usual
                : BETWEEN_WORDS.matcher(localName).replaceAll(" $1").toLowerCase(Locale.ROOT);
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

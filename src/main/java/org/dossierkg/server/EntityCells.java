package org.dossierkg.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.dossierkg.link.Contribution;
import org.dossierkg.link.LinkClaim;
import org.dossierkg.vocab.Dsr;
import org.dossierkg.vocab.Prov;

/**
 * Shows what is said of claims: status, sources, dates, doubts. Lives as long as one page is made, since notes are
 * numbered in the order in which the page comes to them.
 */
final class EntityCells {
    private static final Template STATUS =
            Template.of("<a class=\"status {{kind}}\" href=\"{{href}}\" title=\"{{definition}}\">{{name}}</a>");
    private static final Template UNCLAIMED = Template.of(
            "<span class=\"status unclaimed\" title=\"No claim makes this statement: it is a record of the dossier, or"
                    + " follows from one by a rule.\">recorded</span>");
    private static final Template FLAG =
            Template.of("<a class=\"flag\" href=\"{{href}}\" title=\"{{definition}}\">{{name}}</a> ");
    private static final Template SOURCE = Template.of("<li>{{title}}{{cited}}</li>");
    private static final Template CITED = Template.of(" <span class=\"cited\">{{text}}</span>");
    private static final Template QUIET = Template.of("<span class=\"quiet\">{{text}}</span>");
    private static final Template LINE = Template.of("<div class=\"{{kind}}\">{{text}}</div>");
    private static final Template NOTE_MARK =
            Template.of("<a class=\"mark\" href=\"#note-{{number}}\">note {{number}}</a> ");
    private static final Template NOTE = Template.of("<li id=\"note-{{number}}\">{{text}}</li>\n");

    /** R2 before R10. */
    static final Comparator<Node> BY_NUMBER = Comparator.comparingInt(
                    (Node source) -> source.toString().length())
            .thenComparing(source -> source.toString());

    private final Graph graph;
    private final TermHtml terms;
    private final EntityPaths paths;
    private final OntologyTerms ontology;
    private final Map<Node, Html> sources = new HashMap<>();
    private final Map<String, Integer> notes = new LinkedHashMap<>();

    EntityCells(Graph graph, TermHtml terms, EntityPaths paths, OntologyTerms ontology) {
        this.graph = graph;
        this.terms = terms;
        this.paths = paths;
        this.ontology = ontology;
    }

    TermHtml terms() {
        return terms;
    }

    Optional<EntityClaim> claim(EntityFact fact) {
        return Optional.ofNullable(fact.claim()).map(claim -> EntityClaim.read(graph, claim, fact.statement()));
    }

    /** The status in words, leading to the claim. */
    Html status(EntityClaim claim) {
        Optional<Node> status = claim.status();
        String definition = status.map(ontology::definition).orElse("The claim does not say how surely it is made.");
        return STATUS.fill(Map.of(
                "kind", kind(claim),
                "href", paths.path(claim.iri().toString()).orElse("#"),
                "definition", definition,
                "name", status.map(TermHtml::words).orElse("no status")));
    }

    /** The class by which the style tells statuses apart. */
    static String kind(EntityClaim claim) {
        return claim.status()
                .filter(Dsr.STATUSES::contains)
                .map(TermHtml::words)
                .orElse("unknown");
    }

    String definition(Node term) {
        return ontology.definition(term);
    }

    Html unclaimed() {
        return UNCLAIMED.fill(Map.of());
    }

    /** Title, publisher and date of each source. */
    Html sources(EntityClaim claim) {
        List<Node> all = claim.all(Prov.HAD_PRIMARY_SOURCE);
        if (all.isEmpty()) {
            return QUIET.fill(Map.of("text", "no source"));
        }
        List<Html> items = all.stream().sorted(BY_NUMBER).map(this::source).toList();
        return new Html("<ul class=\"sources\">" + Html.join(items) + "</ul>");
    }

    Html source(Node source) {
        return sources.computeIfAbsent(source, this::cited);
    }

    private Html cited(Node source) {
        List<String> parts = Stream.of(
                        value(source, DCTerms.publisher.asNode()).or(() -> value(source, DCTerms.creator.asNode())),
                        value(source, DCTerms.issued.asNode()))
                .flatMap(Optional::stream)
                .map(terms::text)
                .toList();
        Html cited = parts.isEmpty() ? Html.NONE : CITED.fill(Map.of("text", String.join(", ", parts)));
        return SOURCE.fill(Map.of("title", terms.of(source), "cited", cited));
    }

    private Optional<Node> value(Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY).map(Triple::getObject).findFirst();
    }

    /** Who says it, for when, where to read it, and what a careful reader would notice. */
    Html remarks(EntityClaim claim) {
        List<Html> lines = new ArrayList<>();
        for (Node speaker : claim.all(Dsr.SAID_BY)) {
            lines.add(line("speaker", new Html("said by " + terms.of(speaker))));
        }
        for (Node date : claim.all(Dsr.AS_OF)) {
            lines.add(line("when", new Html("as of " + terms.of(date))));
        }
        List<Html> flags = claim.all(Dsr.FLAG).stream()
                .sorted((left, right) -> left.toString().compareTo(right.toString()))
                .map(this::flag)
                .toList();
        if (!flags.isEmpty()) {
            lines.add(line("flags", Html.join(flags)));
        }
        List<Html> small = new ArrayList<>();
        for (Node note : claim.all(RDFS.Nodes.comment)) {
            int number = notes.computeIfAbsent(note.getLiteralLexicalForm(), text -> notes.size() + 1);
            small.add(NOTE_MARK.fill(Map.of("number", number)));
        }
        for (Node locator : claim.all(Dsr.LOCATOR)) {
            small.add(Html.text(locator.getLiteralLexicalForm()));
        }
        if (!small.isEmpty()) {
            lines.add(line("where", Html.join(small)));
        }
        return Html.join(lines);
    }

    /** What speaks for a link and against it. */
    List<Contribution> evidence(Node claim) {
        return LinkClaim.evidence(graph, claim);
    }

    Html flag(Node flag) {
        return FLAG.fill(Map.of(
                "href", paths.path(flag.toString()).orElse("#"),
                "definition", ontology.definition(flag),
                "name", TermHtml.words(flag)));
    }

    private static Html line(String kind, Html text) {
        return LINE.fill(Map.of("kind", kind, "text", text));
    }

    /** The notes that the page has come to so far. */
    Html notes() {
        if (notes.isEmpty()) {
            return Html.NONE;
        }
        StringBuilder out = new StringBuilder("<ol class=\"notes\">\n");
        notes.forEach(
                (text, number) -> out.append(NOTE.fill(Map.of("number", number, "text", text.isEmpty() ? "–" : text))));
        return new Html(out.append("</ol>\n").toString());
    }

    /** A number as people write it. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}

package org.dossierkg.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.dossierkg.index.Kind;
import org.dossierkg.link.Mention;
import org.dossierkg.link.ReviewCase;
import org.dossierkg.link.ReviewCase.Option;
import org.dossierkg.link.ReviewCase.State;

/** Shows what is to be reviewed: the list of entities, and one entity beside what it could be. */
final class ReviewPage {
    private static final int PART = 200;

    private static final Template LIST = Template.read("review-list.html");
    private static final Template CASE = Template.read("review-case.html");
    private static final Template FORM = Template.read("review-form.html");
    private static final Template ROW =
            Template.of("<tr><td><a href=\"{{href}}\">{{name}}</a></td><td>{{kind}}</td><td>{{countries}}</td></tr>\n");
    private static final Template TAB =
            Template.of("<a class=\"button\" href=\"/review?state={{state}}\"{{here}}>{{words}} {{count}}</a> ");
    private static final Template NEXT = Template.of(
            "<p class=\"buttons\"><a class=\"{{kind}}\" href=\"{{href}}\"{{focus}}>Next open entity</a></p>");
    private static final Template IMPROBABLE = Template.of("""
            <details class="improbable"><summary>Improbable candidates: {{count}}</summary>
            {{options}}</details>
            """);
    private static final Template TOKEN =
            Template.of("<label>Token<input type=\"password\" name=\"token\" autocomplete=\"off\" required></label>");
    private static final Html MISSING = new Html(
            "<p class=\"buttons\"><button class=\"plain\" name=\"decision\" value=\"missing\">Not in Wikidata</button></p>");
    private static final Template NONE = Template.of("<p class=\"none\">{{text}}</p>");

    private final Site site;
    private final ReviewRight right;
    private final OntologyTerms ontology = OntologyTerms.read();

    ReviewPage(Site site, ReviewRight right) {
        this.site = site;
        this.right = right;
    }

    /** The address of an entity's case, for the person with this name. */
    static String address(String key, String person) {
        return ReviewServlet.PATH + "?entity=" + URLEncoder.encode(key, StandardCharsets.UTF_8)
                + (person.isEmpty() ? "" : "&as=" + URLEncoder.encode(person, StandardCharsets.UTF_8));
    }

    Page list(Collection<Mention> mentions, Map<String, State> states, State state, Form form) {
        List<Mention> chosen = mentions.stream()
                .filter(mention -> states.getOrDefault(mention.key(), State.OPEN) == state)
                .toList();
        int part = Math.max(1, form.number("part", 1));
        List<Html> tabs = new ArrayList<>();
        for (State one : State.OF_ENTITIES) {
            long count = mentions.stream()
                    .filter(mention -> states.getOrDefault(mention.key(), State.OPEN) == one)
                    .count();
            tabs.add(TAB.fill(Map.of(
                    "state",
                    word(one),
                    "here",
                    new Html(one == state ? " aria-current=\"page\"" : ""),
                    "words",
                    words(one),
                    "count",
                    count)));
        }
        List<Html> rows = chosen.stream()
                .skip((part - 1L) * PART)
                .limit(PART)
                .map(mention -> row(mention, form.text("as")))
                .toList();
        boolean more = chosen.size() > (long) part * PART;
        Html parts = Parts.of(ReviewServlet.PATH, "part", part, more);
        return new Page(
                200, "Review", LIST.fill(Map.of("tabs", Html.join(tabs), "rows", Html.join(rows), "parts", parts)));
    }

    private static Html row(Mention mention, String person) {
        return ROW.fill(Map.of(
                "href", address(mention.key(), person),
                "name", mention.name(),
                "kind", kind(mention),
                "countries", String.join(", ", mention.countries())));
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    static String words(State state) {
        return state == State.MISSING ? "not in Wikidata" : word(state);
    }

    private static String kind(Mention mention) {
        Kind kind = mention.kind();
        return kind == null ? "" : kind.name().toLowerCase(Locale.ROOT);
    }

    /**
     * One entity beside what it could be.
     *
     * @param graph of the dossier, read in a transaction
     * @param next the entity to go on with; empty when there is none
     * @param person who decides, as far as it is known
     * @param writing whether decisions can be made
     */
    Page of(ReviewCase shown, Graph graph, String next, String person, boolean writing) {
        Mention mention = shown.mention();
        List<Html> parts = new ArrayList<>();
        boolean unfolded = true;
        for (Option option : shown.options()) {
            parts.add(ReviewOptionHtml.of(option, writing, unfolded));
            unfolded &= option.state() != State.OPEN;
        }
        if (shown.state() == State.OPEN && unfolded && shown.reason().isEmpty()) {
            parts.add(NONE.fill(Map.of("text", "Nothing has been proposed for this entity.")));
        }
        if (!shown.improbable().isEmpty()) {
            List<Html> improbable = shown.improbable().stream()
                    .map(option -> ReviewOptionHtml.of(option, writing, false))
                    .toList();
            parts.add(IMPROBABLE.fill(Map.of("count", improbable.size(), "options", Html.join(improbable))));
        }
        Html candidates = Html.join(parts);
        Html content = writing
                ? FORM.fill(Map.of(
                        "key",
                        right.formKey(),
                        "entity",
                        mention.key(),
                        "person",
                        person,
                        "token",
                        right.asksForToken() ? TOKEN.fill(Map.of()) : Html.NONE,
                        "candidates",
                        candidates,
                        "missing",
                        shown.state() == State.OPEN ? MISSING : Html.NONE))
                : candidates;
        String iri = mention.key().contains(":") ? mention.key() : site.names().base() + mention.key();
        Html body = CASE.fill(Map.of(
                "name", mention.name(),
                "state", word(shown.state()),
                "words", words(shown.state()),
                "page", site.paths().path(iri).orElse(iri),
                "facts", ReviewFactsHtml.of(mention, NodeFactory.createURI(iri), graph, cells(graph)),
                "reason", shown.reason(),
                "content", content,
                "next", next.isEmpty() ? Html.NONE : next(shown.state(), address(next, person))));
        return new Page(200, "Review: " + mention.name(), body);
    }

    /** Where an entity is decided, the way on is what comes first. */
    private static Html next(State state, String address) {
        boolean decided = state != State.OPEN;
        return NEXT.fill(Map.of(
                "href", address, "kind", decided ? "go" : "button", "focus", new Html(decided ? " autofocus" : "")));
    }

    private EntityCells cells(Graph graph) {
        return new EntityCells(graph, new TermHtml(site, new Labels(graph)), site.paths(), ontology);
    }
}

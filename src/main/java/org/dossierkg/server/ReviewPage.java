package org.dossierkg.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dossierkg.index.Kind;
import org.dossierkg.link.Mention;
import org.dossierkg.link.ReviewCase;
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
    private static final Template FACT = Template.of("<tr><th scope=\"row\">{{name}}</th><td>{{value}}</td></tr>\n");
    private static final Template NEXT = Template.of("<a class=\"button\" href=\"{{href}}\">Next open</a>");
    private static final Template TOKEN =
            Template.of("<label>Token<input type=\"password\" name=\"token\" autocomplete=\"off\" required></label>");
    private static final Template NONE = Template.of("<p class=\"none\">{{text}}</p>");

    private final Site site;
    private final ReviewRight right;

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
        for (State one : State.values()) {
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
     * @param next the entity to go on with; empty when there is none
     * @param person who decides, as far as it is known
     * @param writing whether decisions can be made
     */
    Page of(ReviewCase shown, String next, String person, boolean writing) {
        Mention mention = shown.mention();
        List<Html> options = shown.options().stream()
                .map(option -> ReviewOptionHtml.of(option, writing))
                .toList();
        Html none = shown.options().isEmpty()
                ? NONE.fill(Map.of("text", "Nothing has been proposed for this entity."))
                : Html.NONE;
        Html candidates = Html.join(List.of(none, Html.join(options)));
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
                        candidates))
                : candidates;
        String iri = mention.key().contains(":") ? mention.key() : site.names().base() + mention.key();
        Html body = CASE.fill(Map.of(
                "name", mention.name(),
                "state", word(shown.state()),
                "words", words(shown.state()),
                "page", site.paths().path(iri).orElse(iri),
                "facts", facts(mention),
                "reason", shown.reason(),
                "content", content,
                "next", next.isEmpty() ? Html.NONE : NEXT.fill(Map.of("href", address(next, person)))));
        return new Page(200, "Review: " + mention.name(), body);
    }

    private static Html facts(Mention mention) {
        List<Html> rows = new ArrayList<>();
        fact(
                "Other names",
                String.join("; ", mention.names().subList(1, mention.names().size())),
                rows);
        fact("Kind", kind(mention), rows);
        fact("Country", String.join(", ", mention.countries()), rows);
        fact("Founded or born", mention.year() == 0 ? "" : String.valueOf(mention.year()), rows);
        fact("Website", String.join(", ", mention.websites()), rows);
        mention.identifiers().forEach((scheme, value) -> fact(scheme, value, rows));
        return Html.join(rows);
    }

    private static void fact(String name, String value, List<Html> rows) {
        if (!value.isEmpty()) {
            rows.add(FACT.fill(Map.of("name", name, "value", value)));
        }
    }
}

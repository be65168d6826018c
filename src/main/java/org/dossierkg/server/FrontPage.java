package org.dossierkg.server;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dossierkg.query.NamedQuery;

/** The first page: what the dossier is, how much there is of it, and the questions to begin with. */
final class FrontPage {
    private static final Template PAGE = Template.read("front.html");
    private static final Template FIGURE = Template.of("<div><dt>{{name}}</dt><dd>{{number}}</dd></div>\n");
    private static final Template TOPIC = Template.of("<section>\n<h3>{{topic}}</h3>\n{{questions}}</section>\n");
    private static final Template LIST = Template.of("<ul class=\"questions\">\n{{questions}}</ul>\n");
    private static final Template QUESTION = Template.of("<li><a href=\"{{href}}\">{{question}}</a></li>\n");
    private static final String NO_TOPIC = "Other questions";

    private final Site site;

    FrontPage(Site site) {
        this.site = site;
    }

    Page page() {
        List<Html> figures = site.figures().entrySet().stream()
                .map(figure -> FIGURE.fill(Map.of(
                        "name", figure.getKey(), "number", String.format(Locale.ROOT, "%,d", figure.getValue()))))
                .toList();
        Html body = PAGE.fill(Map.of(
                "title", site.title(),
                "description", site.description(),
                "figures", Html.join(figures),
                "questions", questions(),
                "box", AskBox.of(site, AskBox.EXAMPLE)));
        return new Page(200, site.title(), body);
    }

    /** By topic and, within it, by question; those without a topic come last, under no heading when they are all. */
    private Html questions() {
        SortedMap<String, List<NamedQuery>> topics = site.queries().stream()
                .sorted(Comparator.comparing(NamedQuery::question))
                .collect(groupingBy(NamedQuery::topic, TreeMap::new, toList()));
        List<NamedQuery> rest = topics.getOrDefault("", List.of());
        if (rest.size() == site.queries().size()) {
            return list(rest);
        }
        StringBuilder out = new StringBuilder("<div class=\"topics\">\n");
        topics.forEach((topic, queries) -> out.append(topic.isEmpty() ? Html.NONE : section(topic, queries)));
        out.append(rest.isEmpty() ? Html.NONE : section(NO_TOPIC, rest)).append("</div>\n");
        return new Html(out.toString());
    }

    private static Html section(String topic, List<NamedQuery> queries) {
        return TOPIC.fill(Map.of("topic", topic, "questions", list(queries)));
    }

    private static Html list(List<NamedQuery> queries) {
        List<Html> questions = queries.stream()
                .map(query -> QUESTION.fill(Map.of("href", Links.named(query.name()), "question", query.question())))
                .toList();
        return LIST.fill(Map.of("questions", Html.join(questions)));
    }
}

package org.dossierkg.server;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The first page: what the dossier is, how much there is of it, and the questions to begin with. */
final class FrontPage {
    private static final Template PAGE = Template.read("front.html");
    private static final Template FIGURE = Template.of("<div><dt>{{name}}</dt><dd>{{number}}</dd></div>\n");
    private static final Template QUESTION = Template.of("<li><a href=\"{{href}}\">{{question}}</a></li>\n");

    private final Site site;

    FrontPage(Site site) {
        this.site = site;
    }

    Page page() {
        List<Html> figures = site.figures().entrySet().stream()
                .map(figure -> FIGURE.fill(Map.of(
                        "name", figure.getKey(), "number", String.format(Locale.ROOT, "%,d", figure.getValue()))))
                .toList();
        List<Html> questions = site.queries().stream()
                .map(query -> QUESTION.fill(Map.of("href", Links.named(query.name()), "question", query.question())))
                .toList();
        Html body = PAGE.fill(Map.of(
                "title", site.title(),
                "description", site.description(),
                "figures", Html.join(figures),
                "questions", Html.join(questions),
                "box", AskBox.of(site, AskBox.EXAMPLE)));
        return new Page(200, site.title(), body);
    }
}

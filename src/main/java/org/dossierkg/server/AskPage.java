package org.dossierkg.server;

import java.util.Map;
import java.util.function.Function;
import org.apache.jena.query.Query;
import org.jspecify.annotations.Nullable;

/** The page on which people ask with a query of their own; what is wrong with it stands beside it. */
final class AskPage {
    private static final Template PAGE = Template.read("ask.html");
    private static final Template WRONG = Template.of("<p class=\"wrong\" role=\"alert\">{{what}}</p>");

    private final Site site;

    AskPage(Site site) {
        this.site = site;
    }

    Page page(Function<String, @Nullable String> field, Answering answering) {
        String text = field.apply("query");
        if (text == null) {
            return page(200, AskBox.EXAMPLE, Html.NONE, Html.NONE);
        }
        try {
            Query query = Sparql.read(text, site.prefixes());
            return page(200, text, Html.NONE, answering.answer(query, "answer"));
        } catch (Refusal e) {
            return page(e.status(), text, WRONG.fill(Map.of("what", e.text())), Html.NONE);
        }
    }

    private Page page(int status, String text, Html wrong, Html answer) {
        Html box = AskBox.of(site, text);
        return new Page(status, "Ask", PAGE.fill(Map.of("box", box, "wrong", wrong, "answer", answer)));
    }
}

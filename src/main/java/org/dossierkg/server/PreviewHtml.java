package org.dossierkg.server;

import java.util.List;
import java.util.Map;
import org.dossierkg.reconcile.Service.Fact;
import org.dossierkg.reconcile.Service.Preview;

/** What a reconciliation client shows in a small frame of a thing, so that people can tell it from others. */
final class PreviewHtml {
    /** Any site may put the document into a frame; it runs nothing, and loads the style sheet alone. */
    static final String POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors *";

    private static final int VALUES = 4;
    private static final int FACTS = 8;

    private static final Template DOCUMENT = Template.read("preview.html");
    private static final Template FACT =
            Template.of("<tr><th scope=\"row\">{{property}}</th><td>{{values}}</td></tr>\n");
    private static final Template LINE = Template.of("<p><strong>{{name}}</strong><br>{{description}}</p>");

    private PreviewHtml() {}

    static Html document(Preview preview) {
        List<Html> facts =
                preview.facts().stream().limit(FACTS).map(PreviewHtml::fact).toList();
        return DOCUMENT.fill(Map.of(
                "name", preview.entity().name(),
                "id", preview.entity().id(),
                "description", preview.entity().description(),
                "facts", Html.join(facts)));
    }

    private static Html fact(Fact fact) {
        int more = fact.values().size() - VALUES;
        String values = String.join(
                "; ", fact.values().subList(0, Math.min(VALUES, fact.values().size())));
        return FACT.fill(
                Map.of("property", fact.property(), "values", values + (more > 0 ? "; " + more + " more" : "")));
    }

    /** For a flyout. */
    static Html line(Preview preview) {
        return LINE.fill(Map.of(
                "name", preview.entity().name(),
                "description", preview.entity().description()));
    }
}

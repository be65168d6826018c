package org.dossierkg.server;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The box in which people write a query of their own, with the prefixes that they need not declare. */
final class AskBox {
    /** What the box shows to begin with. */
    static final String EXAMPLE = """
            SELECT ?claim ?about ?source
            WHERE {
              ?claim dsr:status dsr:Alleged ;
                     dsr:about ?about ;
                     prov:hadPrimarySource ?source .
            }
            LIMIT 100""";

    private static final Template BOX = Template.read("box.html");
    private static final Template PREFIX = Template.of("<tr><th scope=\"row\">{{prefix}}:</th><td>{{iri}}</td></tr>\n");

    private AskBox() {}

    /** @param text what has been written so far */
    static Html of(Site site, String text) {
        List<Html> prefixes = new TreeMap<>(site.names().prefixes())
                .entrySet().stream()
                        .map(entry -> PREFIX.fill(Map.of("prefix", entry.getKey(), "iri", entry.getValue())))
                        .toList();
        long lines = Math.min(30, Math.max(7, text.lines().count() + 1));
        return BOX.fill(Map.of("text", text, "lines", lines, "prefixes", Html.join(prefixes)));
    }
}

package org.dossierkg.server;

import java.util.Map;

/** The line of a page that says why there is no answer. */
final class Wrong {
    private static final Template LINE = Template.of("<p class=\"wrong\" role=\"alert\">{{what}}</p>");

    private Wrong() {}

    static Html of(HttpError error) {
        return LINE.fill(Map.of("what", error.text()));
    }
}

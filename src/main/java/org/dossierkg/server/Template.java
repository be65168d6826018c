package org.dossierkg.server;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTML with places to fill: {@code <h1>{{title}}</h1>}. What is filled in is escaped unless it is {@link Html} already,
 * so nothing has to be remembered where a template is used.
 */
final class Template {
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private final String text;

    private Template(String text) {
        this.text = text;
    }

    static Template of(String text) {
        return new Template(text);
    }

    /** The template in this resource beside the classes of this room. */
    static Template read(String resource) {
        return new Template(Resource.text(resource));
    }

    /** The template with every place filled. */
    Html fill(Map<String, ?> values) {
        Matcher place = PLACE.matcher(text);
        StringBuilder out = new StringBuilder();
        while (place.find()) {
            Object value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalStateException("nothing to fill in for " + place.group());
            }
            Html html = value instanceof Html given ? given : Html.text(value.toString());
            place.appendReplacement(out, Matcher.quoteReplacement(html.markup()));
        }
        place.appendTail(out);
        return new Html(out.toString());
    }
}

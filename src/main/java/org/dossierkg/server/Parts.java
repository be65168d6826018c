package org.dossierkg.server;

import java.util.List;
import java.util.Map;

/** The links of a page to the other parts of its lists, and to its other representations. */
final class Parts {
    private static final Template PARTS =
            Template.of("<p class=\"parts\">{{before}}<span>Part {{part}}</span>{{after}}</p>\n");
    private static final Template PART = Template.of(
            "<a class=\"button\" rel=\"{{rel}}\" href=\"{{path}}?{{list}}={{part}}#{{list}}\">{{name}}</a> ");
    private static final Template FORM =
            Template.of("<a class=\"button\" href=\"{{path}}.{{extension}}\" type=\"{{type}}\">{{name}}</a>\n");
    private static final Map<String, String> NAMES = Map.of(
            "ttl", "Turtle", "jsonld", "JSON-LD", "nt", "N-Triples", "nq", "N-Quads", "trig", "TriG", "rdf", "RDF/XML");

    private Parts() {}

    /** Nothing for a list that has one part. */
    static Html of(String path, String list, int part, boolean more) {
        if (part == 1 && !more) {
            return Html.NONE;
        }
        return PARTS.fill(Map.of(
                "part", part,
                "before", part > 1 ? link(path, list, part - 1, "prev", "Previous") : Html.NONE,
                "after", more ? link(path, list, part + 1, "next", "Next") : Html.NONE));
    }

    private static Html link(String path, String list, int part, String rel, String name) {
        return PART.fill(Map.of("path", path, "list", list, "part", part, "rel", rel, "name", name));
    }

    /** The graph behind a page, in each format. */
    static Html forms(String path) {
        List<Html> links = Representation.ALL.stream()
                .filter(form -> form.format() != null)
                .map(form -> FORM.fill(Map.of(
                        "path", path,
                        "extension", form.extension(),
                        "type", form.mediaType(),
                        "name", name(form.extension()))))
                .toList();
        return Html.join(links);
    }

    /** What people call the format with this extension. */
    static String name(String extension) {
        return NAMES.getOrDefault(extension, extension);
    }
}

package org.dossierkg.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.dossierkg.query.Question;
import org.jspecify.annotations.Nullable;

/** Shows an answer as a table, with links to the whole of it for spreadsheets and programs. */
final class ExcerptHtml {
    private static final Template SECTION = Template.read("answer.html");
    private static final Template LINK =
            Template.of("<a class=\"button\" href=\"{{href}}\" download=\"{{file}}\">{{name}}</a>\n");

    private ExcerptHtml() {}

    /** @param file what a downloaded file is called, without its ending */
    static Html of(Excerpt excerpt, Question question, String file, TermHtml terms) {
        if (excerpt.rows().isEmpty()) {
            return new Html("<p class=\"none\">Nothing in this dossier answers that.</p>");
        }
        List<Html> links = new ArrayList<>();
        if (excerpt.graph()) {
            links.add(link(question, "text/turtle", file + ".ttl", "Turtle"));
        } else {
            links.add(link(question, "csv", file + ".csv", "CSV"));
            links.add(link(question, "json", file + ".json", "JSON"));
        }
        List<String> cells = IntStream.range(0, excerpt.columns().size())
                .mapToObj(column -> excerpt.isNumeric(column) ? " class=\"number\">" : ">")
                .toList();
        return SECTION.fill(Map.of(
                "count", count(excerpt),
                "links", Html.join(links),
                "head", head(excerpt, cells),
                "body", body(excerpt, cells, terms)));
    }

    private static Html link(Question question, String format, String file, String name) {
        return LINK.fill(Map.of("href", Links.download(question, format), "file", file, "name", name));
    }

    private static String count(Excerpt excerpt) {
        int rows = excerpt.rows().size();
        String unit = excerpt.graph() ? "triple" : "row";
        String number = String.format(Locale.ROOT, "%,d %s%s", rows, unit, rows == 1 ? "" : "s");
        return excerpt.more() ? "The first " + number + "; a download has all of them" : number;
    }

    private static Html head(Excerpt excerpt, List<String> cells) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            out.append("<th scope=\"col\"").append(cells.get(i));
            out.append(Html.text(excerpt.columns().get(i).replace('_', ' '))).append("</th>");
        }
        return new Html(out.toString());
    }

    private static Html body(Excerpt excerpt, List<String> cells, TermHtml terms) {
        StringBuilder out = new StringBuilder();
        for (List<@Nullable Node> row : excerpt.rows()) {
            out.append("<tr>");
            for (int i = 0; i < cells.size(); i++) {
                out.append("<td").append(cells.get(i)).append(terms.of(row.get(i)));
                out.append("</td>");
            }
            out.append("</tr>\n");
        }
        return new Html(out.toString());
    }
}

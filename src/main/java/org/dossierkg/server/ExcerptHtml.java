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
    static Html of(Excerpt answer, Question question, String file, TermHtml terms) {
        if (answer.rows().isEmpty()) {
            return new Html("<p class=\"none\">Nothing in this dossier answers that.</p>");
        }
        List<Html> links = new ArrayList<>();
        if (answer.graph()) {
            links.add(link(question, "text/turtle", file + ".ttl", "Turtle"));
        } else {
            links.add(link(question, "csv", file + ".csv", "CSV"));
            links.add(link(question, "json", file + ".json", "JSON"));
        }
        List<String> cells = IntStream.range(0, answer.columns().size())
                .mapToObj(column -> answer.isNumeric(column) ? " class=\"number\">" : ">")
                .toList();
        return SECTION.fill(Map.of(
                "count", count(answer),
                "links", Html.join(links),
                "head", head(answer, cells),
                "body", body(answer, cells, terms)));
    }

    private static Html link(Question question, String format, String file, String name) {
        return LINK.fill(Map.of("href", Links.download(question, format), "file", file, "name", name));
    }

    private static String count(Excerpt answer) {
        int rows = answer.rows().size();
        String unit = answer.graph() ? "triple" : "row";
        String number = String.format(Locale.ROOT, "%,d %s%s", rows, unit, rows == 1 ? "" : "s");
        return answer.more() ? "The first " + number + "; a download has all of them" : number;
    }

    private static Html head(Excerpt answer, List<String> cells) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            out.append("<th scope=\"col\"").append(cells.get(i));
            out.append(Html.text(answer.columns().get(i))).append("</th>");
        }
        return new Html(out.toString());
    }

    private static Html body(Excerpt answer, List<String> cells, TermHtml terms) {
        StringBuilder out = new StringBuilder();
        for (List<@Nullable Node> row : answer.rows()) {
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

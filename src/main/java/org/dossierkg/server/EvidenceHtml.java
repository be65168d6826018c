package org.dossierkg.server;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dossierkg.link.Contribution;
import org.dossierkg.link.Feature;

/** Shows what speaks for a link and against it. */
final class EvidenceHtml {
    /** What counts for less is not shown; nor is what all candidates have in common. */
    private static final double LEAST = 0.01;

    private static final Template FEATURE = Template.of(
            "<tr><td>{{meaning}}</td><td class=\"number\">{{value}}</td><td class=\"number {{sign}}\">{{contribution}}</td></tr>\n");
    private static final Template FOLDED =
            Template.of("<details{{open}}><summary>Evidence</summary>\n{{table}}</details>\n");
    private static final Template TABLE = Template.of("""
            <table class="evidence"><thead><tr><th scope="col">What was compared</th>
            <th scope="col" class="number">Agreement</th><th scope="col" class="number">Counts</th></tr></thead>
            <tbody>
            {{rows}}</tbody></table>
            """);

    private EvidenceHtml() {}

    /** @param unfolded whether it is shown at once */
    static Html folded(List<Contribution> contributions, boolean unfolded) {
        Html table = table(contributions);
        return table.equals(Html.NONE)
                ? table
                : FOLDED.fill(Map.of("table", table, "open", new Html(unfolded ? " open" : "")));
    }

    static Html table(List<Contribution> contributions) {
        List<Html> rows = contributions.stream()
                .filter(one -> one.feature() != Feature.FOUND && Math.abs(one.contribution()) >= LEAST)
                .map(one -> FEATURE.fill(Map.of(
                        "meaning", one.feature().meaning(),
                        "value", String.format(Locale.ROOT, "%.2f", one.value()),
                        "sign", one.contribution() < 0 ? "against" : "for",
                        "contribution", String.format(Locale.ROOT, "%+.2f", one.contribution()))))
                .toList();
        return rows.isEmpty() ? Html.NONE : TABLE.fill(Map.of("rows", Html.join(rows)));
    }
}

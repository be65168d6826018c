package org.dossierkg.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Shows facts as tables: those of one thing by property, and statements about several things as sentences. */
final class EntityTables {
    private static final Template FACTS = Template.of("""
            <table class="facts">
            <thead><tr><th scope="col">Property</th><th scope="col">Value</th><th scope="col">Status</th>\
            <th scope="col">Sources</th><th scope="col">Remarks</th></tr></thead>
            {{groups}}</table>
            """);
    private static final Template GROUP = Template.of("<tbody>\n{{rows}}</tbody>\n");
    private static final Template PROPERTY = Template.of("<th scope=\"rowgroup\" rowspan=\"{{rows}}\">{{name}}</th>");
    private static final Template ROW = Template.of(
            "<tr class=\"{{kind}}\">{{property}}<td class=\"value\">{{value}}</td><td>{{status}}</td><td>{{sources}}</td>"
                    + "<td>{{remarks}}</td></tr>\n");
    private static final Template PLAIN = Template.of("<table class=\"facts plain\">\n{{groups}}</table>\n");
    private static final Template PLAIN_ROW = Template.of("<tr>{{property}}<td class=\"value\">{{value}}</td></tr>\n");
    private static final Template STATEMENTS = Template.of("""
            <table class="facts statements">
            <thead><tr><th scope="col">Statement</th><th scope="col">Status</th><th scope="col">Sources</th>\
            <th scope="col">Remarks</th></tr></thead>
            <tbody>
            {{rows}}</tbody>
            </table>
            """);

    private final EntityCells cells;

    EntityTables(EntityCells cells) {
        this.cells = cells;
    }

    /** The facts of one thing, in the order given; without columns for claims when none is claimed. */
    Html facts(List<EntityFact> facts) {
        boolean plain = facts.stream().allMatch(fact -> fact.claim() == null);
        Map<Node, List<EntityFact>> groups = new LinkedHashMap<>();
        for (EntityFact fact : facts) {
            groups.computeIfAbsent(fact.statement().getPredicate(), p -> new ArrayList<>())
                    .add(fact);
        }
        StringBuilder out = new StringBuilder();
        groups.forEach((property, group) -> {
            Html head = PROPERTY.fill(
                    Map.of("rows", group.size(), "name", cells.terms().property(property)));
            StringBuilder rows = new StringBuilder();
            for (EntityFact fact : group) {
                Html first = rows.isEmpty() ? head : Html.NONE;
                Html value = cells.terms().of(fact.statement().getObject());
                rows.append(
                        plain ? PLAIN_ROW.fill(Map.of("property", first, "value", value)) : row(fact, first, value));
            }
            out.append(GROUP.fill(Map.of("rows", new Html(rows.toString()))));
        });
        return (plain ? PLAIN : FACTS).fill(Map.of("groups", new Html(out.toString())));
    }

    /** Statements about whatever things. */
    Html statements(List<EntityFact> facts) {
        List<Html> rows = facts.stream()
                .map(fact -> row(fact, Html.NONE, cells.terms().of(NodeFactory.createTripleTerm(fact.statement()))))
                .toList();
        return STATEMENTS.fill(Map.of("rows", Html.join(rows)));
    }

    private Html row(EntityFact fact, Html property, Html value) {
        Optional<EntityClaim> claim = cells.claim(fact);
        return ROW.fill(Map.of(
                "kind", claim.map(EntityCells::kind).orElse("recorded"),
                "property", property,
                "value", value,
                "status", claim.map(cells::status).orElseGet(cells::unclaimed),
                "sources", claim.map(cells::sources).orElse(Html.NONE),
                "remarks", claim.map(cells::remarks).orElse(Html.NONE)));
    }
}

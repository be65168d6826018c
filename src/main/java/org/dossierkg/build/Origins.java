package org.dossierkg.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.dossierkg.mapping.Mapping;
import org.dossierkg.mapping.TriplesMap;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.shapes.Finding;
import org.dossierkg.source.Row;
import org.dossierkg.vocab.Dsr;

/**
 * Finds the row and the column that a finding comes from, by mapping the tables once more. So the mapping of millions
 * of rows keeps no positions for the few that turn out to matter.
 */
final class Origins {
    /** A row as a claim names it: file, line, and a column where several rows share a line. */
    private static final Pattern ROW = Pattern.compile("(.*?):([0-9]+)(:[0-9]+)?");

    private final Path folder;
    private final Graph graph;
    private final Map<Node, List<Finding>> bySubject = new HashMap<>();
    private final Map<Finding, Origin> origins = new LinkedHashMap<>();

    private Origins(Path folder, Graph graph) {
        this.folder = folder;
        this.graph = graph;
    }

    /** The findings as problems at the rows that caused them, in the order of the findings. */
    static List<Problem> problems(Path folder, Mapping mapping, Graph graph, List<Finding> findings) {
        Origins origins = new Origins(folder, graph);
        for (Finding finding : findings) {
            origins.bySubject
                    .computeIfAbsent(finding.focus(), focus -> new ArrayList<>())
                    .add(finding);
        }
        if (!findings.isEmpty()) {
            mapping.rows(origins::visit, ignored -> {});
        }
        return findings.stream().map(origins::problem).toList();
    }

    private void visit(TriplesMap map, Row row) {
        map.map(
                row,
                new StreamRDFBase() {
                    @Override
                    public void triple(Triple triple) {
                        consider(triple, map, row);
                        if (triple.getObject().isTripleTerm()) {
                            consider(triple.getObject().getTriple(), map, row);
                        }
                    }
                },
                ignored -> {});
    }

    private void consider(Triple triple, TriplesMap map, Row row) {
        for (Finding finding : bySubject.getOrDefault(triple.getSubject(), List.of())) {
            consider(finding, map, row, triple);
        }
    }

    private void consider(Finding finding, TriplesMap map, Row row, Triple triple) {
        int closeness = closeness(finding, triple);
        Origin known = origins.get(finding);
        if (known == null || known.closeness() < closeness) {
            String column = map.column(row, finding.focus(), finding.value(), finding.path());
            origins.put(finding, new Origin(row.position(), column, closeness));
        }
    }

    /** From 0, the same subject alone, to 3, the very triple. */
    private static int closeness(Finding finding, Triple triple) {
        Node value = finding.value();
        Node object = triple.getObject();
        boolean sameValue = value != null && (value.equals(object) || (object.isTripleTerm() && names(object, value)));
        boolean samePath = triple.getPredicate().equals(finding.path());
        return (sameValue ? 2 : 0) + (samePath ? 1 : 0);
    }

    private static boolean names(Node tripleTerm, Node value) {
        return value.equals(tripleTerm.getTriple().getObject())
                || value.equals(tripleTerm.getTriple().getSubject());
    }

    private Problem problem(Finding finding) {
        Origin origin = origins.get(finding);
        Position position = origin == null ? noted(finding.focus()) : origin.position();
        String column = origin == null ? "" : origin.column();
        return new Problem(position, finding.severity(), column, finding.what(), finding.advice());
    }

    /** Where a claim says that it comes from; the whole folder for what no row made. */
    private Position noted(Node focus) {
        return graph.stream(focus, Dsr.ROW, Node.ANY)
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> Position.of(folder.resolve(row.group(1)), Long.parseLong(row.group(2))))
                .findFirst()
                .orElse(Position.of(folder));
    }

    /**
     * Where a finding comes from.
     *
     * @param closeness how well the row's triple fits the finding, 0 to 3
     */
    private record Origin(Position position, String column, int closeness) {}
}

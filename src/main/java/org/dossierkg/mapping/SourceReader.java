package org.dossierkg.mapping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.dossierkg.report.Problem;
import org.dossierkg.source.Access;
import org.dossierkg.source.CsvTable;
import org.dossierkg.source.Dialect;
import org.dossierkg.source.Header;
import org.dossierkg.source.Input;
import org.dossierkg.source.Inputs;
import org.dossierkg.vocab.Dm;
import org.dossierkg.vocab.Rml;

/** Reads logical sources of RML-IO, for delimited text and for JSON. */
final class SourceReader {
    private final MappingGraph mapping;
    private final AccessReader accesses;
    private final Consumer<Problem> problems;
    private final JsonSourceReader jsonSources;

    SourceReader(MappingGraph mapping, Path file, Access access, Consumer<Problem> problems) {
        Path directory = file.getParent() == null ? Path.of("") : file.getParent();
        this.mapping = mapping;
        this.accesses = new AccessReader(mapping, new Inputs(access), directory);
        this.problems = problems;
        this.jsonSources = new JsonSourceReader(mapping);
    }

    /** The logical source of a triples map, with its table's header. */
    LogicalSource read(Node triplesMap) {
        Node source = required(triplesMap, Rml.LOGICAL_SOURCE, "say which table it reads");
        Node formulation = mapping.one(source, Rml.REFERENCE_FORMULATION);
        boolean json = formulation != null && JsonSourceReader.FORMULATIONS.contains(formulation);
        if (formulation != null && !formulation.equals(Rml.CSV) && !json) {
            throw mapping.problem(
                    source,
                    Rml.REFERENCE_FORMULATION,
                    MappingGraph.name(formulation) + " cannot be read",
                    "use rml:CSV, rml:JSONPath or dm:JSONLines");
        }
        Node access = required(source, Rml.SOURCE, "say which file it reads");
        Input input = accesses.read(source, access);
        Dialect dialect =
                new DialectReader(mapping).read(access.isLiteral() ? List.of(source) : List.of(source, access));
        if (json) {
            return jsonSources.read(source, access, input, accesses.name(source, access), dialect);
        }
        try (CsvTable table = CsvTable.open(input, accesses.name(source, access), dialect, problems)) {
            return new LogicalSource(table.header(), input, dialect, keys(source, table.header()), null);
        }
    }

    private List<Integer> keys(Node source, Header header) {
        List<Integer> keys = new ArrayList<>();
        for (Node key : mapping.all(source, Dm.KEY)) {
            String column = key.isLiteral() ? key.getLiteralLexicalForm() : "";
            keys.add(ExpressionReader.column(mapping, header, source, Dm.KEY, column));
        }
        return keys;
    }

    private Node required(Node node, Node property, String advice) {
        Node value = mapping.one(node, property);
        if (value == null) {
            throw mapping.problem(node, property, "has no " + MappingGraph.name(property), advice);
        }
        return value;
    }
}

package org.dossierkg.mapping;

import java.text.ParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.dossierkg.report.ProblemException;
import org.dossierkg.source.Dialect;
import org.dossierkg.source.Header;
import org.dossierkg.source.Input;
import org.dossierkg.source.JsonQuery;
import org.dossierkg.source.JsonReferences;
import org.dossierkg.source.JsonSource;
import org.dossierkg.vocab.Dm;
import org.dossierkg.vocab.Rml;

/** Reads logical sources of JSON files. Those that give the same rows become one, so that the file is read once. */
final class JsonSourceReader {
    static final Set<Node> FORMULATIONS = Set.of(Rml.JSON_PATH, Dm.JSON_LINES);

    private final MappingGraph mapping;
    private final Map<List<Object>, JsonSource> sources = new HashMap<>();

    JsonSourceReader(MappingGraph mapping) {
        this.mapping = mapping;
    }

    LogicalSource read(Node source, Node access, Input input, String name, Dialect dialect) {
        boolean lines = Dm.JSON_LINES.equals(mapping.one(source, Rml.REFERENCE_FORMULATION));
        String iterator = mapping.text(source, Rml.ITERATOR);
        String query = iterator == null ? "$" : iterator;
        Set<String> nulls = nulls(source, access);
        JsonSource json = sources.computeIfAbsent(
                List.of(input.name(), dialect, lines, query, nulls),
                ignored -> new JsonSource(
                        input, name, dialect.encoding(), lines, query(source, query), nulls, new JsonReferences()));
        return new LogicalSource(new Header(input.name(), name, List.of()), input, dialect, keys(source, json), json);
    }

    private JsonQuery query(Node source, String text) {
        try {
            return JsonQuery.of(text);
        } catch (ParseException e) {
            throw malformed(mapping, source, Rml.ITERATOR, text, e);
        }
    }

    /** The 0-based number of a reference's column. */
    static int column(MappingGraph mapping, JsonReferences references, Node map, Node property, String text) {
        try {
            return references.column(text);
        } catch (ParseException e) {
            throw malformed(mapping, map, property, text, e);
        }
    }

    private static ProblemException malformed(
            MappingGraph mapping, Node node, Node property, String text, ParseException e) {
        return mapping.problem(
                node,
                property,
                "\"" + text + "\" is not JSONPath: " + e.getMessage(),
                "write one such as $.name, $['first name'] or $.names[*]");
    }

    private List<Integer> keys(Node source, JsonSource json) {
        List<Integer> keys = new ArrayList<>();
        for (Node key : mapping.all(source, Dm.KEY)) {
            String text = key.isLiteral() ? key.getLiteralLexicalForm() : "";
            keys.add(column(mapping, json.references(), source, Dm.KEY, text));
        }
        return keys;
    }

    private Set<String> nulls(Node... nodes) {
        Set<String> nulls = new HashSet<>();
        for (Node node : nodes) {
            if (!node.isLiteral()) {
                mapping.all(node, Rml.NULL).forEach(word -> nulls.add(word.getLiteralLexicalForm()));
            }
        }
        return nulls;
    }
}

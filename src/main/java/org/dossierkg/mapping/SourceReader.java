package org.dossierkg.mapping;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.dossierkg.report.Problem;
import org.dossierkg.source.CsvTable;
import org.dossierkg.source.Dialect;
import org.dossierkg.source.Header;
import org.dossierkg.vocab.Dm;
import org.dossierkg.vocab.Rml;
import org.jspecify.annotations.Nullable;

/** Reads logical sources: RML-IO's relative path sources and CSVW dialects. */
final class SourceReader {
    private static final String CSVW = "http://www.w3.org/ns/csvw#";

    private final MappingGraph mapping;
    private final Path directory;
    private final Consumer<Problem> problems;
    private final JsonSourceReader jsonSources;

    SourceReader(MappingGraph mapping, Path file, Consumer<Problem> problems) {
        this.mapping = mapping;
        this.directory = file.getParent() == null ? Path.of("") : file.getParent();
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
        String name = access.isLiteral() ? access.getLiteralLexicalForm() : mapping.text(access, Rml.PATH);
        if (name == null) {
            throw mapping.problem(access, Rml.PATH, "has no rml:path", "name the file of the table");
        }
        Path path = folder(access).resolve(name);
        if (!Files.exists(path)) {
            Node at = access.isLiteral() ? source : access;
            throw mapping.problem(
                    at,
                    access.isLiteral() ? Rml.SOURCE : Rml.PATH,
                    "\"" + name + "\" is not there",
                    "put the table at " + path + " or correct the path");
        }
        Dialect dialect = dialect(source, access);
        if (json) {
            return jsonSources.read(source, access, path, name, dialect);
        }
        try (CsvTable table = CsvTable.open(path, name, dialect, problems)) {
            return new LogicalSource(table.header(), dialect, keys(source, table.header()), null);
        }
    }

    private Path folder(Node access) {
        Node root = access.isLiteral() ? null : mapping.one(access, Rml.ROOT);
        if (root == null || root.equals(Rml.MAPPING_DIRECTORY)) {
            return directory;
        }
        return root.isLiteral() ? Path.of(root.getLiteralLexicalForm()) : Path.of("");
    }

    private List<Integer> keys(Node source, Header header) {
        List<Integer> keys = new ArrayList<>();
        for (Node key : mapping.all(source, Dm.KEY)) {
            String column = key.isLiteral() ? key.getLiteralLexicalForm() : "";
            keys.add(ExpressionReader.column(mapping, header, source, Dm.KEY, column));
        }
        return keys;
    }

    private Dialect dialect(Node source, Node access) {
        Set<String> nulls = new HashSet<>(Set.of(""));
        @Nullable Node described = null;
        @Nullable String encoding = null;
        for (Node node : List.of(source, access)) {
            if (node.isLiteral()) {
                continue;
            }
            mapping.all(node, Rml.NULL).forEach(word -> nulls.add(word.getLiteralLexicalForm()));
            Node declared = mapping.one(node, Rml.ENCODING);
            if (declared != null) {
                encoding = declared.isURI() ? declared.getLocalName() : declared.getLiteralLexicalForm();
            }
            Node dialect = mapping.one(node, csvw("dialect"));
            described = dialect == null ? described : dialect;
        }
        if (described == null) {
            return new Dialect(',', '"', "", charset(source, encoding), nulls);
        }
        String declared = mapping.text(described, csvw("encoding"));
        String comment = mapping.text(described, csvw("commentPrefix"));
        return new Dialect(
                character(described, "delimiter", ','),
                character(described, "quoteChar", '"'),
                comment == null ? "" : comment,
                charset(described, declared == null ? encoding : declared),
                nulls);
    }

    private char character(Node dialect, String property, char otherwise) {
        String text = mapping.text(dialect, csvw(property));
        if (text == null) {
            return otherwise;
        }
        if (text.length() != 1) {
            throw mapping.problem(
                    dialect,
                    csvw(property),
                    "csvw:" + property + " \"" + text + "\" is not one character",
                    "write one");
        }
        return text.charAt(0);
    }

    private Charset charset(Node at, @Nullable String name) {
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw mapping.problem(at, Rml.ENCODING, "\"" + name + "\" is not an encoding", "write one such as UTF-8");
        }
    }

    private Node required(Node node, Node property, String advice) {
        Node value = mapping.one(node, property);
        if (value == null) {
            throw mapping.problem(node, property, "has no " + MappingGraph.name(property), advice);
        }
        return value;
    }

    private static Node csvw(String property) {
        return NodeFactory.createURI(CSVW + property);
    }
}

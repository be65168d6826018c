package org.dossierkg.mapping;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.dossierkg.report.Near;
import org.dossierkg.report.ProblemException;
import org.dossierkg.source.Dialect;
import org.dossierkg.vocab.Csvw;
import org.dossierkg.vocab.Rml;
import org.jspecify.annotations.Nullable;

/** Reads how a table is written: CSVW dialects and table schemas, and RML-IO's encoding and null words. */
final class DialectReader {
    private static final Set<String> KNOWN = Set.of(
            "delimiter",
            "quoteChar",
            "doubleQuote",
            "commentPrefix",
            "header",
            "headerRowCount",
            "skipRows",
            "skipBlankRows",
            "skipColumns",
            "skipInitialSpace",
            "trim",
            "encoding",
            "lineTerminators");

    private static final Set<String> LINE_ENDS = Set.of("\n", "\r\n", "\r");

    private final MappingGraph mapping;

    DialectReader(MappingGraph mapping) {
        this.mapping = mapping;
    }

    /**
     * The dialect of a table.
     *
     * @param described the nodes that may say something about it; a later one has the last word
     */
    Dialect read(List<Node> described) {
        Node dialect = last(described, Csvw.DIALECT);
        Set<String> nulls = new HashSet<>(Set.of(""));
        described.forEach(node -> mapping.all(node, Rml.NULL).forEach(word -> nulls.add(MappingGraph.lexical(word))));
        Charset encoding = StandardCharsets.UTF_8;
        for (Node node : described) {
            encoding = charset(node, Rml.ENCODING, encoding);
        }
        if (dialect == null) {
            return new Dialect(',', '"', "", encoding, nulls, false, false, 0, 1, List.of());
        }
        List<Node> withDialect = new ArrayList<>(described);
        withDialect.add(dialect);
        refuseUnknown(dialect);
        String comment = mapping.text(dialect, Csvw.term("commentPrefix"));
        int headerRows = headerRows(dialect);
        return new Dialect(
                character(dialect, "delimiter", ','),
                character(dialect, "quoteChar", '"'),
                comment == null ? "" : comment,
                charset(dialect, Csvw.term("encoding"), encoding),
                nulls,
                !flag(dialect, "doubleQuote", true),
                flag(dialect, "trim", false),
                count(dialect, "skipRows", 0),
                headerRows,
                headerRows == 0 ? columns(last(withDialect, Csvw.TABLE_SCHEMA)) : List.of());
    }

    private void refuseUnknown(Node dialect) {
        for (Node property : mapping.properties(dialect)) {
            String name =
                    property.getURI().startsWith(Csvw.NS) ? property.getURI().substring(Csvw.NS.length()) : "";
            if (!name.isEmpty() && !KNOWN.contains(name) && !property.equals(Csvw.TABLE_SCHEMA)) {
                throw mapping.problem(
                        dialect,
                        property,
                        "csvw:" + name + " is no property of a dialect",
                        "its properties are " + Near.listed(name, KNOWN));
            }
        }
        flag(dialect, "skipBlankRows", true);
        if (flag(dialect, "skipInitialSpace", false)) {
            throw problem(dialect, "skipInitialSpace", "is not followed", "write csvw:trim true");
        }
        if (count(dialect, "skipColumns", 0) > 0) {
            throw problem(
                    dialect, "skipColumns", "is not followed", "leave it out; columns nobody refers to do no harm");
        }
        for (Node value : mapping.all(dialect, Csvw.term("lineTerminators"))) {
            for (Node end : mapping.members(value)) {
                if (!LINE_ENDS.contains(MappingGraph.lexical(end))) {
                    throw problem(
                            dialect,
                            "lineTerminators",
                            "has a line end that cannot be read",
                            "write \\n, \\r\\n or \\r");
                }
            }
        }
    }

    private int headerRows(Node dialect) {
        int rows = count(dialect, "headerRowCount", 1);
        boolean header = flag(dialect, "header", rows > 0);
        if (header != rows > 0 && mapping.one(dialect, Csvw.term("headerRowCount")) != null) {
            throw problem(dialect, "header", "disagrees with csvw:headerRowCount " + rows, "keep one of them");
        }
        return header ? rows : 0;
    }

    private List<String> columns(@Nullable Node schema) {
        List<String> names = new ArrayList<>();
        if (schema == null) {
            return names;
        }
        Node property = mapping.all(schema, Csvw.COLUMN).isEmpty() ? Csvw.COLUMNS : Csvw.COLUMN;
        for (Node value : mapping.all(schema, property)) {
            for (Node column : mapping.members(value)) {
                String name = mapping.text(column, Csvw.NAME);
                name = name == null ? mapping.text(column, Csvw.TITLE) : name;
                if (name == null) {
                    throw mapping.problem(column, Csvw.NAME, "the column has no name", "write csvw:name");
                }
                if (names.contains(name)) {
                    throw mapping.problem(
                            column,
                            Csvw.NAME,
                            "two columns have the name \"" + name + "\"",
                            "give one of them another name");
                }
                names.add(name);
            }
        }
        return names;
    }

    private @Nullable Node last(List<Node> nodes, Node property) {
        @Nullable Node found = null;
        for (Node node : nodes) {
            Node value = mapping.one(node, property);
            found = value == null ? found : value;
        }
        return found;
    }

    private char character(Node dialect, String property, char otherwise) {
        String text = mapping.text(dialect, Csvw.term(property));
        if (text == null) {
            return otherwise;
        }
        if (text.isEmpty() && property.equals("quoteChar")) {
            return Dialect.UNQUOTED;
        }
        if (text.length() != 1) {
            throw problem(dialect, property, "\"" + text + "\" is not one character", "write one");
        }
        return text.charAt(0);
    }

    private boolean flag(Node dialect, String property, boolean otherwise) {
        String text = mapping.text(dialect, Csvw.term(property));
        if (text == null) {
            return otherwise;
        }
        return switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw problem(dialect, property, "\"" + text + "\" is not followed", "write true or false");
        };
    }

    private int count(Node dialect, String property, int otherwise) {
        String text = mapping.text(dialect, Csvw.term(property));
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("[0-9]{1,6}")) {
            throw problem(dialect, property, "\"" + text + "\" is not a number of rows", "write 0, 1, 2 …");
        }
        return Integer.parseInt(text);
    }

    private Charset charset(Node at, Node property, Charset otherwise) {
        Node declared = mapping.one(at, property);
        if (declared == null) {
            return otherwise;
        }
        String name = MappingGraph.lexical(declared);
        try {
            return Charset.forName(name.startsWith(Rml.NS) ? name.substring(Rml.NS.length()) : name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw mapping.problem(at, property, "\"" + name + "\" is not an encoding", "write one such as UTF-8");
        }
    }

    private ProblemException problem(Node dialect, String property, String what, String advice) {
        return mapping.problem(dialect, Csvw.term(property), "csvw:" + property + " " + what, advice);
    }
}

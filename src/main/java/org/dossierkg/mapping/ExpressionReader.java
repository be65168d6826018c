package org.dossierkg.mapping;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.dossierkg.report.ProblemException;
import org.dossierkg.source.Header;
import org.dossierkg.source.JsonSource;
import org.dossierkg.vocab.Dm;
import org.dossierkg.vocab.Rml;
import org.jspecify.annotations.Nullable;

/** Compiles expression maps against the columns of a source. */
final class ExpressionReader {
    private final MappingGraph mapping;
    private final LogicalSource source;

    ExpressionReader(MappingGraph mapping, LogicalSource source) {
        this.mapping = mapping;
        this.source = source;
    }

    /** The expression of a map: its reference, its template, or its constant as text. */
    Expression read(Node map, boolean iriSafe) {
        String reference = mapping.text(map, Rml.REFERENCE);
        String template = mapping.text(map, Rml.TEMPLATE);
        Node constant = mapping.one(map, Rml.CONSTANT);
        if (reference != null && template == null && constant == null) {
            return reference(map, Rml.REFERENCE, reference);
        }
        if (template != null && reference == null && constant == null) {
            return template(map, Rml.TEMPLATE, template, iriSafe);
        }
        if (constant != null && reference == null && template == null) {
            return new Expression.Constant(
                    constant.isLiteral() ? constant.getLiteralLexicalForm() : constant.toString());
        }
        throw mapping.problem(
                map,
                Rml.TERM_TYPE,
                "is not exactly one of rml:reference, rml:template and rml:constant",
                "keep one of them");
    }

    Reference reference(Node map, Node property, String column) {
        String separator = mapping.text(map, Dm.SEPARATOR);
        return new Reference(number(map, property, column), column, separator == null ? "" : separator);
    }

    private int number(Node map, Node property, String column) {
        JsonSource json = source.json();
        return json == null
                ? column(mapping, source.header(), map, property, column)
                : JsonSourceReader.column(mapping, json.references(), map, property, column);
    }

    /** Compiles a template, in which a backslash makes a brace or a backslash stand for itself. */
    Template template(Node map, Node property, String text, boolean iriSafe) {
        List<Template.Part> parts = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        String before = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && "\\{}".indexOf(text.charAt(i + 1)) >= 0) {
                piece.append(text.charAt(++i));
            } else if (c == '{' && before == null) {
                before = piece.toString();
                piece.setLength(0);
            } else if (c == '}' && before != null) {
                parts.add(new Template.Part(before, reference(map, property, piece.toString())));
                before = null;
                piece.setLength(0);
            } else if (c == '{' || c == '}') {
                throw brace(map, property, text);
            } else {
                piece.append(c);
            }
        }
        if (before != null) {
            throw brace(map, property, text);
        }
        if (piece.length() > 0 || parts.isEmpty()) {
            parts.add(new Template.Part(piece.toString(), null));
        }
        return new Template(parts, iriSafe);
    }

    private ProblemException brace(Node map, Node property, String text) {
        return mapping.problem(
                map,
                property,
                "the braces of \"" + text + "\" are not in pairs",
                "close them, or write \\{ for a brace");
    }

    /** The 0-based number of a column. */
    static int column(MappingGraph mapping, Header header, Node map, Node property, @Nullable String column) {
        int number = header.columns().indexOf(column);
        if (number < 0) {
            throw mapping.problem(
                    map,
                    property,
                    "\"" + column + "\" is not a column of " + header.name(),
                    "its columns are " + String.join(", ", header.columns()));
        }
        return number;
    }
}

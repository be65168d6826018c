package org.dossierkg.mapping;

import java.util.ArrayList;
import java.util.List;
import org.dossierkg.source.Row;
import org.jspecify.annotations.Nullable;

/**
 * An RML template, such as {@code source/{key}}.
 *
 * @param parts the literal texts and the references in turn
 * @param iriSafe whether values are percent-encoded, as they are where the template makes an IRI
 */
record Template(List<Part> parts, boolean iriSafe) implements Expression {
    Template {
        parts = List.copyOf(parts);
    }

    /**
     * A piece of a template.
     *
     * @param text stands before the reference, or at the end
     * @param reference null in the last part when the template ends with a text
     */
    record Part(String text, @Nullable Reference reference) {}

    /** Whether no cell holds several values, so that a row gives at most one text. */
    boolean isSingle() {
        return parts.stream()
                .allMatch(part -> part.reference() == null || part.reference().isSingle());
    }

    /** The text that a row gives which has this value in every cell. */
    String withAll(String value) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(part.text()).append(part.reference() == null ? "" : value);
        }
        return text.toString();
    }

    @Override
    public List<String> values(Row row) {
        List<String> values = List.of("");
        for (Part part : parts) {
            Reference reference = part.reference();
            values = append(values, part.text(), reference == null ? List.of("") : reference.values(row));
        }
        return values;
    }

    private List<String> append(List<String> before, String text, List<String> values) {
        List<String> after = new ArrayList<>(before.size() * values.size());
        for (String start : before) {
            for (String value : values) {
                after.add(start + text + (iriSafe ? Iris.encode(value) : value));
            }
        }
        return after;
    }

    @Override
    public TextsWriter writer() {
        return TextsWriter.of(this);
    }

    @Override
    public List<String> columns() {
        List<String> columns = new ArrayList<>();
        for (Part part : parts) {
            if (part.reference() != null && !columns.contains(part.reference().name())) {
                columns.add(part.reference().name());
            }
        }
        return columns;
    }
}

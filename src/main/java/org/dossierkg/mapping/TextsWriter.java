package org.dossierkg.mapping;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dossierkg.source.ByteRow;

/** An expression that writes the texts of a row in UTF-8. */
interface TextsWriter {
    /** Adds the texts that a row gives, without quotes or escapes. */
    void write(ByteRow row, Terms out);

    /** A writer that makes each text first. */
    static TextsWriter ofValues(Expression expression) {
        return (row, out) -> {
            for (String value : expression.values(row)) {
                out.open().text(value);
                out.end();
            }
        };
    }

    /** A writer of the value, or the values, of a cell. */
    static TextsWriter of(Reference reference) {
        int column = reference.column();
        if (!reference.isSingle()) {
            Separator separator = new Separator(reference.separator());
            return (row, out) -> separator.split(row.source(column), row.start(column), row.end(column), out);
        }
        return (row, out) -> {
            if (!row.isEmpty(column)) {
                out.open().put(row.source(column), row.start(column), row.end(column));
                out.end();
            }
        };
    }

    /** A writer of every combination of the values that a template refers to. */
    static TextsWriter of(Template template) {
        TextsWriter none = (row, out) -> out.end();
        List<TextsWriter> references = template.parts().stream()
                .map(part -> part.reference() == null ? none : part.reference().writer())
                .toList();
        List<byte[]> texts = template.parts().stream()
                .map(part -> part.text().getBytes(StandardCharsets.UTF_8))
                .toList();
        return (row, out) -> {
            int first = out.count();
            out.end();
            for (int part = 0; part < texts.size(); part++) {
                int values = out.count();
                references.get(part).write(row, out);
                int behind = out.count();
                for (int start = first; start < values; start++) {
                    for (int value = values; value < behind; value++) {
                        out.copy(start, out.open());
                        out.open().put(texts.get(part));
                        if (template.iriSafe()) {
                            out.open().iriSafe(out.array(), out.start(value), out.end(value));
                        } else {
                            out.copy(value, out.open());
                        }
                        out.end();
                    }
                }
                out.remove(first, behind);
            }
        };
    }
}

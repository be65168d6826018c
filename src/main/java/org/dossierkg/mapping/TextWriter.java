package org.dossierkg.mapping;

import java.util.function.Consumer;
import org.dossierkg.report.Problem;
import org.dossierkg.source.ByteRow;

/** Writes the term that a text becomes. */
interface TextWriter {
    /**
     * Writes the term, and returns whether the text is one.
     *
     * @param text holds the text in UTF-8
     * @param start the offset of its first byte
     * @param end the offset behind its last byte
     */
    boolean write(ByteRow row, byte[] text, int start, int end, Bytes out, Consumer<Problem> problems);

    /** A writer of the terms that the texts of an expression become; a {@link TermWriter} for a cell of one value. */
    default TermsWriter of(Expression expression) {
        return expression instanceof Reference reference && reference.isSingle()
                ? ofCell(reference.column())
                : ofEach(expression.writer());
    }

    /** A writer of the terms that the values of a column become; those that are called most bind the call themselves. */
    default TermWriter ofCell(int column) {
        return (row, out, problems) -> !row.isEmpty(column)
                && write(row, row.source(column), row.start(column), row.end(column), out, problems);
    }

    private TermsWriter ofEach(TextsWriter texts) {
        return (row, out, problems) -> {
            int first = out.count();
            texts.write(row, out);
            int behind = out.count();
            for (int text = first; text < behind; text++) {
                if (write(row, out.array(), out.start(text), out.end(text), out.open(), problems)) {
                    out.end();
                } else {
                    out.drop();
                }
            }
            out.remove(first, behind);
        };
    }
}

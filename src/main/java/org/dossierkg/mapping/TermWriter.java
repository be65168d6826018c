package org.dossierkg.mapping;

import java.util.function.Consumer;
import org.dossierkg.report.Problem;
import org.dossierkg.source.ByteRow;

/** A term map that writes at most one term a row, straight from the row's cells. */
interface TermWriter extends TermsWriter {
    /** Writes the term that a row gives, and returns whether it gives one; what is written without one does not count. */
    boolean write(ByteRow row, Bytes out, Consumer<Problem> problems);

    @Override
    default void write(ByteRow row, Terms out, Consumer<Problem> problems) {
        if (write(row, out.open(), problems)) {
            out.end();
        } else {
            out.drop();
        }
    }
}

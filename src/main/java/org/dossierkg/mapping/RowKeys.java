package org.dossierkg.mapping;

import java.util.function.Consumer;
import org.dossierkg.report.Problem;
import org.dossierkg.source.ByteRow;

/** Tells which rows of a part have keys of their own. */
interface RowKeys {
    /** Whether each key of a row is there and was in no row before; a problem tells what is not so. */
    boolean areOwn(ByteRow row, Consumer<Problem> problems);

    /** Forgets the rows so far: all are told once more. */
    default void forget() {}
}

package org.dossierkg.query;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Writes answers in one format, rows as they come. The stream is flushed, not closed. What rows throw when they end
 * early passes through, and nothing is written about it.
 */
public interface ResultWriter {
    /** Writes the answer to SELECT. */
    void write(RowSet rows, OutputStream out) throws IOException;

    /** Writes the answer to ASK. */
    void write(boolean verdict, OutputStream out) throws IOException;
}

package org.dossierkg.index;

import org.dossierkg.report.Problem;

/** Is told how the making of an index goes. */
public interface Progress {
    /** A record that cannot be read was passed over. */
    void skipped(Problem problem);

    /** A good record was left out, for a reason that many share, such as {@code of no kind that is indexed}. */
    void left(String reason);

    /** How many records were read so far, of all files. */
    void read(long records);

    /** An earlier run was stopped, and this one goes on behind so many lines that it has read. */
    default void resumed(long lines) {}
}

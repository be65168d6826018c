package org.dossierkg.index;

import org.dossierkg.report.Problem;

/** Is told how the making of an index goes. */
public interface Progress {
    /** A record that was left out, and why. */
    void skipped(Problem problem);

    /** How many records were read so far, and about how many bytes of the files they stood in. */
    void read(long records, long bytes);
}

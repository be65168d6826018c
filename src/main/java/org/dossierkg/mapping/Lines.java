package org.dossierkg.mapping;

import java.util.function.Consumer;
import org.dossierkg.report.Problem;

/**
 * Lines of N-Triples or N-Quads under way.
 *
 * @param out the lines so far
 * @param terms of the row at hand, from which lines are put together
 * @param problems is told what is wrong with the row at hand
 */
record Lines(Bytes out, Terms terms, Consumer<Problem> problems) {
    /** Writes a triple, once for each of its ends. */
    void triple(int subject, int predicate, int object, int firstEnd, int behindEnds) {
        int line = out.length();
        terms.copy(subject, out);
        out.put(' ');
        terms.copy(predicate, out);
        out.put(' ');
        terms.copy(object, out);
        end(line, firstEnd, behindEnds);
    }

    /**
     * Ends an open line, once for each of its ends.
     *
     * @param line the offset of its first byte
     * @param firstEnd the first of the terms that {@link LineEnds} wrote
     * @param behindEnds the term behind the last of them
     */
    void end(int line, int firstEnd, int behindEnds) {
        int open = out.length();
        terms.copy(firstEnd, out);
        for (int end = firstEnd + 1; end < behindEnds; end++) {
            out.repeat(line, open);
            terms.copy(end, out);
        }
    }
}

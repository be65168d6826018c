package org.dossierkg.query;

import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;

/** Problems with what was asked for, rather than with a line of a file. */
final class Refusal {
    private Refusal() {}

    /** @param place what the message begins with: {@code query}, {@code export}, an option */
    static ProblemException of(String place, String what, String advice) {
        return new ProblemException(Problem.error(new Position(place, 0, 0), what, advice));
    }

    static ProblemException of(String place, String what, String advice, Throwable cause) {
        return new ProblemException(Problem.error(new Position(place, 0, 0), what, advice), cause);
    }
}

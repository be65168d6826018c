package org.dossierkg.server;

import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;

/** Ends a request that cannot be answered, with the HTTP status and a sentence for whoever asked. */
final class HttpError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    HttpError(int status, String text) {
        super(text);
        this.status = status;
    }

    private HttpError(String text, ProblemException cause) {
        super(text, cause);
        this.status = 400;
    }

    /**
     * Status 400 for what is wrong with a question, such as {@code line 2, column 15: "}" is not expected here; check it
     * and what stands before it}. Whoever asked knows the text by its lines, and by no file's name.
     */
    static HttpError of(ProblemException e) {
        Problem problem = e.problem();
        Position position = problem.position();
        String place = position.line() > 0 ? "line " + position.line() + ", column " + position.column() + ": " : "";
        String advice = problem.advice().isEmpty() ? "" : "; " + problem.advice();
        return new HttpError(place + problem.what() + advice, e);
    }

    int status() {
        return status;
    }

    /** The sentence; never null, unlike what the compiler can know of an exception. */
    String text() {
        return String.valueOf(getMessage());
    }
}

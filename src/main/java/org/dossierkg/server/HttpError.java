package org.dossierkg.server;

import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;
import org.jspecify.annotations.Nullable;

/** Ends a request that cannot be answered, with the HTTP status and a sentence for whoever asked. */
final class HttpError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final long line;
    private final long column;

    HttpError(int status, String text) {
        this(status, text, null);
    }

    HttpError(int status, String text, @Nullable Throwable cause) {
        super(text, cause);
        this.status = status;
        this.line = 0;
        this.column = 0;
    }

    private HttpError(Position position, String text, ProblemException cause) {
        super(text, cause);
        this.status = 400;
        this.line = position.line();
        this.column = position.column();
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
        return new HttpError(position, place + problem.what() + advice, e);
    }

    int status() {
        return status;
    }

    /** The line of the query's text that is wrong, from 1; 0 when it is not one line. */
    long line() {
        return line;
    }

    /** The column of that line, from 1, in characters; 0 when there is no line. */
    long column() {
        return column;
    }

    /** The sentence; never null, unlike what the compiler can know of an exception. */
    String text() {
        return String.valueOf(getMessage());
    }
}

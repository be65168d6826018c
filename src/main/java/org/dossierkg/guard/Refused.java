package org.dossierkg.guard;

import org.apache.jena.query.QueryCancelledException;

/**
 * Ends a question that is not going to be answered as it stands, with a sentence for whoever asked. It is a cancellation,
 * since any other exception in a filter is to Jena a row that does not match.
 */
public final class Refused extends QueryCancelledException {
    private static final long serialVersionUID = 1L;

    /** Why a question is refused. */
    public enum Reason {
        /** Its text is longer than allowed. */
        TOO_LONG,
        /** It is nested too deeply, or makes something too large. */
        TOO_COMPLEX,
        /** It calls a function or a server that may not be called. */
        NOT_ALLOWED
    }

    private final Reason reason;
    private final String text;

    public Refused(Reason reason, String text) {
        this.reason = reason;
        this.text = text;
    }

    /** What is said of a question at which the stack of a thread was too small. */
    public static Refused tooDeep() {
        return new Refused(Reason.TOO_COMPLEX, "the query is too deeply nested; break it up");
    }

    public Reason reason() {
        return reason;
    }

    /** The sentence. */
    public String text() {
        return text;
    }

    @Override
    public String getMessage() {
        return text;
    }
}

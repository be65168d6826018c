package org.dossierkg.guard;

/** Ends a question that is not going to be answered as it stands, with a sentence for whoever asked. */
public final class Refused extends RuntimeException {
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

    public Refused(Reason reason, String text) {
        super(text);
        this.reason = reason;
    }

    /** What is said of a question at which the stack of a thread was too small. */
    public static Refused tooDeep() {
        return new Refused(Reason.TOO_COMPLEX, "the query is too deeply nested; break it up");
    }

    public Reason reason() {
        return reason;
    }

    /** The sentence; never null, unlike what the compiler can know of an exception. */
    public String text() {
        return String.valueOf(getMessage());
    }
}

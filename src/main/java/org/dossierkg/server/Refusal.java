package org.dossierkg.server;

/** Ends a request that cannot be answered, with the HTTP status and a sentence for whoever asked. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    Refusal(int status, String text) {
        super(text);
        this.status = status;
    }

    int status() {
        return status;
    }

    /** The sentence; never null, unlike what the compiler can know of an exception. */
    String text() {
        return String.valueOf(getMessage());
    }
}

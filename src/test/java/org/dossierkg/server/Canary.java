package org.dossierkg.server;

/** A class that no request may load: it leaves a trace when it is initialized. */
final class Canary {
    static final String TRACE = "org.dossierkg.server.canary";

    static {
        System.setProperty(TRACE, "initialized");
    }

    private Canary() {}
}

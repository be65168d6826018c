package org.dossierkg.server;

import jakarta.servlet.http.HttpServletResponse;

/** Lets pages of any site read answers, as anybody could who asked without a browser; never with credentials. */
final class CrossOrigin {
    /** What can be done with the SPARQL service. */
    static final String METHODS = "GET, HEAD, POST, OPTIONS";

    private CrossOrigin() {}

    static void allow(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Expose-Headers", "ETag, X-Query-Id, X-Row-Limit");
    }

    /** Answers OPTIONS, by which a browser asks before it sends a request that a form could not send. */
    static void answerOptions(HttpServletResponse response) {
        response.setHeader("Allow", METHODS);
        response.setHeader("Access-Control-Allow-Methods", METHODS);
        response.setHeader(
                "Access-Control-Allow-Headers", "Accept, Cache-Control, Content-Type, If-None-Match, X-Query-Id");
        response.setHeader("Access-Control-Max-Age", "86400");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}

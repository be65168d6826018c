package org.dossierkg.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.dossierkg.report.ProblemException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;

/**
 * A request without an answer, told by a status and a sentence: as plain text, or as RFC 9457's problem details for
 * those who accept them. When an answer has begun already, its transfer is broken instead.
 *
 * @param error what whoever asked is told
 * @param cause what happened
 */
record Refusal(HttpError error, Throwable cause) {
    private static final String DETAILS = "application/problem+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    static Refusal of(Throwable cause) {
        return new Refusal(error(cause), cause);
    }

    private static HttpError error(Throwable cause) {
        if (cause instanceof HttpError known) {
            return known;
        }
        if (cause instanceof ProblemException problem) {
            return HttpError.of(problem);
        }
        if (cause instanceof ActionErrorException failed && failed.getRC() == 415) {
            return new HttpError(
                    415, "a query is sent as application/sparql-query, or as the field \"query\" of a form");
        }
        if (cause instanceof ActionErrorException failed) {
            return new HttpError(failed.getRC(), String.valueOf(cause.getMessage()));
        }
        if (cause instanceof HttpException unread && unread.getCode() < 500) {
            return new HttpError(unread.getCode(), "the form has a broken escape, or too many fields; write % as %25");
        }
        return new HttpError(500, "the server failed; its log says how");
    }

    void send(HttpAction action) {
        HttpServletRequest request = action.getRequest();
        HttpServletResponse response = action.getResponse();
        boolean clientLeft = ExceptionUtils.indexOfType(cause, IOException.class) >= 0;
        if (error.status() == 500 && !error.equals(cause) && !clientLeft) {
            action.log.error(request.getMethod() + " " + request.getRequestURI() + " failed", cause);
        }
        if (response.isCommitted()) {
            BrokenTransfer.of(request);
            return;
        }
        PlainText.readRest(request, response);
        if (Accepted.of(Offer.accept(request)).names(DETAILS)) {
            PlainText.write(response, error.status(), DETAILS, details());
        } else {
            PlainText.write(response, error.status(), error.text());
        }
    }

    private String details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("title", HttpStatus.getMessage(error.status()));
        details.put("status", error.status());
        details.put("detail", error.text());
        if (error.line() > 0) {
            details.put("line", error.line());
            details.put("column", error.column());
        }
        try {
            return JSON.writeValueAsString(details) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.dossierkg.server;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Answers what fails before it reaches a page or the SPARQL service: a sentence, and no more. */
final class PlainErrors extends ErrorHandler {
    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        send(code, response, callback);
    }

    /** Passes a request on, where nobody else would answer for what fails there. */
    static void pass(Handler next, Request request, Response response, Callback callback) {
        try {
            if (!next.handle(request, response, callback)) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (Exception | Error e) {
            Response.writeError(request, response, callback, e);
        }
    }

    /** Sends the sentence of a status, and leaves what is unread of the request to the callback. */
    static void send(int code, Response response, Callback callback) {
        send(code, sentence(code), response, callback);
    }

    /** Sends a status with a sentence of its own. */
    static void send(int code, String sentence, Response response, Callback callback) {
        response.setStatus(code);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        Content.Sink.write(response, true, sentence + "\n", callback);
    }

    private static String sentence(int code) {
        return switch (code) {
            case 400 -> "this is no HTTP/1.1 that can be read here; check the first line, the headers and the escapes";
            case 404 -> "there is nothing here; begin at /";
            case 408 -> "the body took too long to come; send it again";
            case 413 -> "the body is longer than is read here; send less at a time";
            case 414 -> "the address is longer than is read here; send the query by POST";
            case 417 -> "only 100-continue can be expected here; leave the header Expect out";
            case 426, 505 -> "this server speaks HTTP/1.1";
            case 431 -> "the headers are longer than is read here; send fewer";
            case 503 -> "the server has too much to do; try again in a moment";
            default -> HttpStatus.getMessage(code);
        };
    }
}

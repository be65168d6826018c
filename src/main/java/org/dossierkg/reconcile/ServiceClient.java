package org.dossierkg.reconcile;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;

/** Sends batches to a reconciliation service: one at a time, patiently, and no more once the service keeps failing. */
final class ServiceClient {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);
    private static final int LONGEST_ANSWER = 32 << 20;
    private static final long FIRST_PAUSE = 1_000;
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final URI service;
    private final Courtesy courtesy;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build();
    private int failed;

    /** What is left to wait, in milliseconds, before anything is sent again. */
    private long owed;

    ServiceClient(URI service, Courtesy courtesy) {
        this.service = service;
        this.courtesy = courtesy;
    }

    /** Says whether the text of an answer is one, since services send errors with status 200 too. */
    @FunctionalInterface
    interface Check {
        boolean isAnswer(String text);
    }

    /**
     * The answer to a batch; nothing when the service failed this time, or answered no such thing.
     *
     * @throws ProblemException when the service refuses, or has failed too often
     */
    Optional<String> ask(Protocol protocol, String body, Check check) {
        HttpRequest request = request(protocol.address(service))
                .header("Content-Type", protocol.mediaType())
                .POST(BodyPublishers.ofString(body))
                .build();
        String what = "";
        for (int attempt = 1; attempt <= courtesy.attempts(); attempt++) {
            if (owed > 0) {
                courtesy.pause().accept(owed);
                owed = 0;
            }
            long wait = pause(attempt);
            try {
                HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
                String text = text(response);
                if (response.request().method().equals("GET")) {
                    throw refused("it has moved to " + response.uri(), "write that address");
                }
                if (response.statusCode() == OK && check.isAnswer(text)) {
                    failed = 0;
                    return Optional.of(text);
                }
                what = "answers " + response.statusCode() + (response.statusCode() == OK ? " with an error" : "");
                if (response.statusCode() != OK && !PASSING.contains(response.statusCode())) {
                    throw refused("it " + what, advice(response.statusCode()));
                }
                wait = Math.max(wait, asked(response));
            } catch (IOException e) {
                what = "cannot be reached";
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw stopped("it was interrupted", "run it again");
            }
            if (wait > courtesy.longest()) {
                throw stopped("it asks to wait " + wait / 1000 + " seconds", "run it again later");
            }
            owed = wait;
        }
        if (++failed >= courtesy.failures()) {
            throw stopped("it " + what + ", again and again", "run it again later");
        }
        return Optional.empty();
    }

    /** What the service says of itself; nothing when it does not answer, which is for the first batch to find out. */
    Optional<String> manifest() {
        try {
            HttpResponse<InputStream> response = client.send(request(service).build(), BodyHandlers.ofInputStream());
            String text = text(response);
            owed = Math.min(asked(response), courtesy.longest());
            return response.statusCode() == OK ? Optional.of(text) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stopped("it was interrupted", "run it again");
        }
    }

    private static String advice(int status) {
        return status == UNAUTHORIZED || status == FORBIDDEN
                ? "it may want a key, which dossier cannot send: name another service"
                : "check the address of the service";
    }

    private ProblemException stopped(String what, String advice) {
        return refused(what, advice + "; what it has answered is kept");
    }

    ProblemException refused(String what, String advice) {
        return new ProblemException(Problem.error(new Position(service.toString(), 0, 0), what, advice));
    }

    private HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("User-Agent", courtesy.agent())
                .header("Accept", "application/json");
    }

    private static String text(HttpResponse<InputStream> response) throws IOException {
        try (InputStream in = response.body()) {
            return new String(in.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
        }
    }

    /** Twice as long with each attempt, and up to half as much more, so that clients do not come back all at once. */
    private static long pause(int attempt) {
        long least = FIRST_PAUSE << (attempt - 1);
        return least + ThreadLocalRandom.current().nextLong(least / 2);
    }

    /** How long the header Retry-After asks to wait: seconds, or a date. */
    private static long asked(HttpResponse<?> response) {
        String text = response.headers().firstValue("Retry-After").orElse("");
        if (text.matches("[0-9]{1,9}")) {
            return 1000 * Long.parseLong(text);
        }
        try {
            return text.isEmpty()
                    ? 0
                    : Duration.between(Instant.now(), ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME))
                            .toMillis();
        } catch (DateTimeException e) {
            return 0;
        }
    }
}

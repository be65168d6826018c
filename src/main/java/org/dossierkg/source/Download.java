package org.dossierkg.source;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Fetches a file over HTTP within limits of time, and is led on only to https. */
final class Download {
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration WHOLE = Duration.ofMinutes(30);
    private static final int REDIRECTS = 5;
    private static final int OK = 200;

    private Download() {}

    /** Writes what stands at the address; the exception's message says what went wrong. */
    static void to(Path file, URI url) throws IOException {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(ANSWER)
                .build();
        URI next = url;
        for (int i = 0; i <= REDIRECTS; i++) {
            HttpResponse<Path> answer = answer(client, next, file);
            if (answer.statusCode() == OK) {
                return;
            }
            String location = answer.headers().firstValue("Location").orElse("");
            if (answer.statusCode() / 100 != 3 || location.isEmpty()) {
                throw new IOException("the server answers " + answer.statusCode());
            }
            next = moved(next, location);
        }
        throw new IOException("it leads on more than " + REDIRECTS + " times");
    }

    private static URI moved(URI from, String location) throws IOException {
        try {
            URI to = from.resolve(location);
            if (!"https".equalsIgnoreCase(to.getScheme())) {
                throw new IOException("it leads on to " + to + ", which is not https");
            }
            return to;
        } catch (IllegalArgumentException e) {
            throw new IOException("it leads on to \"" + location + "\", which is no address", e);
        }
    }

    private static HttpResponse<Path> answer(HttpClient client, URI url, Path file) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(url).timeout(ANSWER).build();
        CompletableFuture<HttpResponse<Path>> answer = client.sendAsync(
                request,
                HttpResponse.BodyHandlers.ofFile(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING));
        try {
            return answer.get(WHOLE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("it takes longer than " + WHOLE.toMinutes() + " minutes", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("it was interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException(reason(e.getCause(), url), e);
        }
    }

    private static String reason(@Nullable Throwable failure, URI url) {
        if (failure instanceof HttpTimeoutException) {
            return url.getHost() + " does not answer within " + ANSWER.toSeconds() + " seconds";
        }
        if (failure instanceof ConnectException) {
            return url.getHost() + " cannot be reached";
        }
        return failure == null ? "it fails" : String.valueOf(failure.getMessage());
    }
}

package org.dossierkg.server;

import java.time.Duration;
import java.util.Optional;
import org.dossierkg.guard.Limits;

/**
 * How an endpoint listens and what it allows one request to cost.
 *
 * @param host the name or address to listen at; {@code localhost} keeps it to this machine, {@code 0.0.0.0} opens it to
 *     all
 * @param port 1 to 65535, or 0 for any free one
 * @param timeout how long one query may run before it is stopped
 * @param rows how many rows of an answer a page shows; downloads have them all
 * @param threads how many requests are worked on at a time, at least 8
 * @param body the largest request body, in bytes; a query is seldom longer than a few thousand
 * @param answers how long an answer of the SPARQL service may be
 * @param running how many queries run at a time; half as many as there are threads may wait
 * @param patience how long a query waits for a place among those that run, if that is not more than half of its time
 * @param limits how large one query may be, and what it may make
 * @param updates what a request must bring to change the data; nobody can when it is empty
 * @param deployment how it is operated
 */
public record Settings(
        String host,
        int port,
        Duration timeout,
        int rows,
        int threads,
        int body,
        AnswerLimits answers,
        int running,
        Duration patience,
        Limits limits,
        Optional<BearerToken> updates,
        Deployment deployment) {
    public static final int DEFAULT_PORT = 3030;

    /** Loopback at port 3030, 30 seconds a query, 8 queries at a time, 1,000 rows a page, read only. */
    public static Settings standard() {
        return new Settings(
                "localhost",
                DEFAULT_PORT,
                Duration.ofSeconds(30),
                1_000,
                128,
                1 << 20,
                AnswerLimits.standard(),
                8,
                Duration.ofSeconds(2),
                Limits.standard(),
                Optional.empty(),
                Deployment.standard());
    }

    public Settings withHost(String other) {
        return new Settings(
                other, port, timeout, rows, threads, body, answers, running, patience, limits, updates, deployment);
    }

    public Settings withPort(int other) {
        return new Settings(
                host, other, timeout, rows, threads, body, answers, running, patience, limits, updates, deployment);
    }

    public Settings withTimeout(Duration other) {
        return new Settings(
                host, port, other, rows, threads, body, answers, running, patience, limits, updates, deployment);
    }

    public Settings withRows(int other) {
        return new Settings(
                host, port, timeout, other, threads, body, answers, running, patience, limits, updates, deployment);
    }

    public Settings withRunning(int other) {
        return new Settings(
                host, port, timeout, rows, threads, body, answers, other, patience, limits, updates, deployment);
    }

    public Settings withLimits(Limits other) {
        return new Settings(
                host, port, timeout, rows, threads, body, answers, running, patience, other, updates, deployment);
    }

    public Settings withUpdates(BearerToken token) {
        return new Settings(
                host,
                port,
                timeout,
                rows,
                threads,
                body,
                answers,
                running,
                patience,
                limits,
                Optional.of(token),
                deployment);
    }

    public Settings withAnswers(AnswerLimits other) {
        return new Settings(
                host, port, timeout, rows, threads, body, other, running, patience, limits, updates, deployment);
    }

    public Settings withDeployment(Deployment other) {
        return new Settings(
                host, port, timeout, rows, threads, body, answers, running, patience, limits, updates, other);
    }
}

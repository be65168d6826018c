package org.dossierkg.server;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.dossierkg.guard.Allowance;
import org.dossierkg.guard.Stop;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The queries at work: lets them in, watches them, and stops those whose time is over, whose client has gone, or, when
 * memory runs short, that have used most of it.
 *
 * <p>Each has an id that nobody can guess; who holds it may see how far the query is, and stop it.
 */
final class RunningQueries implements AutoCloseable {
    /** The header with the id; a request may bring its own, to know it before the answer comes. */
    static final String ID = "X-Query-Id";

    private static final Logger LOG = LoggerFactory.getLogger(RunningQueries.class);
    private static final Pattern ENOUGH = Pattern.compile("[A-Za-z0-9_-]{22,64}");
    private static final int REMEMBERED = 1_000;
    private static final long TICK_MILLIS = 20;

    /** From one query stopped for want of memory to the next: the collector must have seen what the first left. */
    private static final long RELIEF_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Settings settings;
    private final QueryGate gate;
    private final QueryGate documents;
    private final Heap heap = new Heap();
    private final SecureRandom random = new SecureRandom();
    private final Counter refused;
    private final MeterProvider<Counter> stopped;
    private final Map<String, RunningQuery> running = new ConcurrentHashMap<>();
    private final Map<String, RunningQuery> ended = new LinkedHashMap<>();
    private final Thread watch = new Thread(this::watch, "query-watch");
    private long relieved = System.nanoTime();

    RunningQueries(Settings settings, Metrics metrics) {
        this.settings = settings;
        Duration patience = shorter(settings.patience(), settings.timeout().dividedBy(2));
        this.gate = new QueryGate(settings.running(), settings.threads() / 2, patience);
        this.documents = new QueryGate(settings.threads() / 8, settings.threads() / 8, patience);
        this.refused = metrics.counter("dossier.queries.refused", "Queries that found no place among those that run.")
                .withTags();
        this.stopped = metrics.counter("dossier.queries.stopped", "Queries that did not come to their end.");
        metrics.gauge("dossier.queries.running", "Queries that run.", running::size);
        metrics.gauge("dossier.queries.waiting", "Queries that wait for a place.", gate::waiting);
        watch.setDaemon(true);
        watch.start();
    }

    /**
     * Lets a query run, perhaps after waiting, in the time that is left since it came.
     *
     * @throws HttpError with status 503 when too many run, 400 when the id that it brings can be guessed or is in use
     */
    RunningQuery admit(HttpServletRequest request, HttpServletResponse response) {
        return admit(gate, request, response);
    }

    /**
     * Lets a document be made, which takes less than most queries and has places of its own, in the time of a query.
     *
     * @throws HttpError as {@link #admit}
     */
    RunningQuery admitDocument(HttpServletRequest request, HttpServletResponse response) {
        return admit(documents, request, response);
    }

    private RunningQuery admit(QueryGate gate, HttpServletRequest request, HttpServletResponse response) {
        ClientConnection connection = ClientConnection.of(request);
        String id = id(request);
        if (!entered(gate, connection.client())) {
            refused.increment();
            response.setHeader("Retry-After", String.valueOf(gate.retryAfter()));
            String what = gate == documents ? "pages are being made" : "queries are running";
            throw new HttpError(503, "too many " + what + "; try again in a moment");
        }
        long arrived = ServletContextRequest.getServletContextRequest(request).getHeadersNanoTime();
        Allowance allowance = new Allowance(settings.limits(), settings.timeout(), arrived);
        RunningQuery query = new RunningQuery(id, allowance, connection, ended -> end(ended, gate));
        if (running.putIfAbsent(id, query) != null) {
            gate.leave(connection.client());
            throw new HttpError(400, "the " + ID + " of the request is in use; choose another");
        }
        response.setHeader(ID, id);
        return query;
    }

    /** A query that runs, or ended not long ago. */
    Optional<RunningQuery> find(String id) {
        RunningQuery found = running.get(id);
        if (found == null) {
            synchronized (ended) {
                found = ended.get(id);
            }
        }
        return Optional.ofNullable(found);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private boolean entered(QueryGate gate, String client) {
        try {
            return gate.enter(client);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String id(HttpServletRequest request) {
        String given = request.getHeader(ID);
        if (given == null) {
            byte[] bytes = new byte[16];
            random.nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }
        if (!ENOUGH.matcher(given).matches()) {
            throw new HttpError(
                    400, "the " + ID + " of the request can be guessed; take 22 to 64 random letters or digits");
        }
        return given;
    }

    private void end(RunningQuery query, QueryGate gate) {
        running.remove(query.id());
        query.allowance()
                .stop()
                .ifPresent(stop -> stopped.withTag("reason", stop.name().toLowerCase(Locale.ROOT))
                        .increment());
        if (query.allowance().stop().equals(Optional.of(Stop.MEMORY))) {
            heap.collect(); // else what it left is taken for alive, and the next query for the cause
        }
        gate.leave(query.client());
        synchronized (ended) {
            ended.put(query.id(), query);
            if (ended.size() > REMEMBERED) {
                ended.remove(ended.keySet().iterator().next());
            }
        }
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(TICK_MILLIS);
                running.values().forEach(RunningQuery::watch);
                if (heap.isTight() && System.nanoTime() - relieved > RELIEF_NANOS) {
                    relieve();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException | OutOfMemoryError e) {
                LOG.error("the watch over running queries failed, and goes on", e);
            }
        }
    }

    private void relieve() {
        relieved = System.nanoTime();
        heap.forget();
        running.values().stream()
                .filter(query -> query.allowance().stop().isEmpty())
                .max(Comparator.comparingLong(RunningQuery::allocated))
                .ifPresent(query -> query.allowance().stop(Stop.MEMORY));
    }

    @Override
    public void close() {
        watch.interrupt();
        heap.close();
    }
}

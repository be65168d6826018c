package org.dossierkg.server;

import jakarta.servlet.http.HttpServlet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.dossierkg.guard.Allowance;
import org.dossierkg.name.CountryNames;
import org.dossierkg.reconcile.GraphCatalogue;
import org.dossierkg.reconcile.Service;
import org.dossierkg.reconcile.SnapshotCatalogue;
import org.dossierkg.report.ProblemException;

/**
 * The reconciliation services of a server: one over the dossier, and one over a snapshot of Wikidata where there is one.
 *
 * <p>As many requests are worked on at a time as there are processors, by threads of its own: each keeps four bytes a name
 * of an index until it has had nothing to do for a while.
 */
final class Reconciliation {
    /** The path of the service over the dossier. */
    static final String DOSSIER = "/reconcile";

    /** The path of the service over a snapshot of Wikidata. */
    static final String WIKIDATA = "/reconcile/wikidata";

    private static final long IDLE_SECONDS = 30;

    private final Supplier<DatasetGraph> current;
    private final Site site;
    private final PerGeneration<Service> dossier;
    private final Linking linking;
    private final Settings settings;
    private final ThreadPoolExecutor workers;

    /** @param settings whose time for a query is that of a batch too */
    Reconciliation(
            Supplier<DatasetGraph> current, Site site, Generations generations, Linking linking, Settings settings) {
        this.settings = settings;
        this.current = current;
        this.site = site;
        this.dossier = new PerGeneration<>(
                generations,
                data -> new Service(new GraphCatalogue(data, site.names().base(), site.title())));
        this.linking = linking;
        int threads = Runtime.getRuntime().availableProcessors();
        this.workers = new ThreadPoolExecutor(
                threads,
                threads,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(settings.threads() / 8), // each keeps a thread of the server waiting
                work -> {
                    Thread thread = new Thread(work, "reconcile");
                    thread.setDaemon(true);
                    return thread;
                });
        workers.allowCoreThreadTimeOut(true);
        if (linking.index().isPresent()) {
            workers.execute(CountryNames::bundled); // takes a second or more, which the first batch does not have
        }
    }

    /** Something done with a service. */
    @FunctionalInterface
    interface Work<T> {
        T with(Service service);
    }

    /** A service that is asked by several threads. */
    @FunctionalInterface
    interface Desk {
        /**
         * The result of work with the service.
         *
         * @throws HttpError when there is too much to do, or the request cannot be understood
         */
        <T> T ask(Work<T> work);
    }

    /** What answers at which pattern of paths. */
    Map<String, HttpServlet> servlets() {
        Map<String, HttpServlet> servlets = new LinkedHashMap<>();
        servlets.put(
                DOSSIER + "/*",
                new ReconcileServlet(DOSSIER, origin -> origin + site.paths().mount() + "{{id}}", new Desk() {
                    @Override
                    public <T> T ask(Work<T> work) {
                        Runnable patience = patience();
                        return run(() -> {
                            DatasetGraph data = current.get();
                            return Txn.calculateRead(
                                    data,
                                    () -> work.with(dossier.of(data, patience).within(patience)));
                        });
                    }
                }));
        linking.index()
                .map(index -> new Service(new SnapshotCatalogue(index)))
                .ifPresent(service -> servlets.put(
                        WIKIDATA + "/*",
                        new ReconcileServlet(WIKIDATA, origin -> "https://www.wikidata.org/wiki/{{id}}", new Desk() {
                            @Override
                            public <T> T ask(Work<T> work) {
                                Runnable patience = patience();
                                return run(() -> work.with(service.within(patience)));
                            }
                        })));
        return servlets;
    }

    /** Throws when the time of a request that came now is over. */
    private Runnable patience() {
        Allowance allowance = new Allowance(settings.limits(), settings.timeout());
        return () -> {
            if (allowance.overdue()) {
                throw tooLong();
            }
        };
    }

    private HttpError tooLong() {
        return new HttpError(
                503,
                "this took longer than " + settings.timeout().toMillis() / 1000.0
                        + " s and was given up; ask for less at a time");
    }

    private <T> T run(Callable<T> work) {
        try {
            Future<T> result = workers.submit(work);
            try {
                return result.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                result.cancel(false); // what runs already ends by itself
                throw tooLong();
            }
        } catch (RejectedExecutionException e) {
            throw new HttpError(503, "too many requests are waiting; try again in a while", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HttpError(503, "the server is stopping", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ProblemException problem) {
                throw HttpError.of(problem);
            }
            if (e.getCause() instanceof HttpError error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}

package org.dossierkg.server;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.WebContent;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.dossierkg.report.ProblemException;
import org.eclipse.jetty.ee10.servlet.ServletHandler;
import org.eclipse.jetty.ee10.servlet.ServletMapping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running server of one dossier, until it is closed: queries at {@code /sparql}, pages at {@code /}.
 *
 * <p>It only reads, unless its settings have a token for updates. The dataset is asked for once per request, and that
 * request keeps it to its end; so a new dataset can take the place of an old one at any time, and the old one be closed
 * when its last transaction has ended. Answers are kept for as long as their dataset is served and unchanged.
 */
public final class Endpoint implements AutoCloseable {
    /** The path of the SPARQL service. */
    public static final String SPARQL = "/sparql";

    private static final Logger LOG = LoggerFactory.getLogger(Endpoint.class);

    private final FusekiServer server;
    private final Settings settings;
    private final Supplier<DatasetGraph> current;
    private final Metrics metrics = new Metrics();
    private final RunningQueries running;
    private final Mounts mounts;
    private final Routes routes;
    private boolean closed;

    private Endpoint(Settings settings, Supplier<DatasetGraph> current, Site site, Linking linking) {
        this.settings = settings;
        this.current = current;
        this.running = new RunningQueries(settings, metrics);
        this.routes = new Routes(settings, current, running, metrics, site, linking);
        this.mounts = new Mounts(site, routes::servlets);
        this.server = build(settings, routes.sparql(site), mounts);
        Listening.tune(server.getJettyServer(), settings, metrics, routes.repeats());
        metrics.observe(patterns(), mounts);
    }

    /**
     * Starts to listen, and returns when requests are answered.
     *
     * @throws ProblemException when the port is in use or the host is not of this machine
     */
    public static Endpoint start(Settings settings, Supplier<DatasetGraph> current, Site site) {
        return start(settings, current, site, Linking.NONE);
    }

    /**
     * Starts to listen, and links names too.
     *
     * @throws ProblemException when the port is in use or the host is not of this machine
     */
    public static Endpoint start(Settings settings, Supplier<DatasetGraph> current, Site site, Linking linking) {
        JenaSystem.init();
        ARQ.globalServiceAllowed = false;
        Endpoint endpoint = new Endpoint(settings, current, site, linking);
        try {
            endpoint.server.start();
            endpoint.routes.prepare();
        } catch (FusekiException e) {
            endpoint.close();
            throw Unreachable.problem(settings.host(), settings.port(), "--port", e)
                    .orElseThrow(() -> e);
        }
        return endpoint;
    }

    /**
     * Shows another site of the same base IRI from now on. To be called when another dataset has become current, and
     * drops no request.
     */
    public void show(Site site) {
        mounts.show(site);
        routes.prepare();
    }

    /** The port that it listens at, also when any free one was asked for. */
    public int port() {
        return server.getPort();
    }

    /** The address of the first page, such as {@code http://localhost:3030/}. */
    public String url() {
        String host = settings.host();
        String shown = List.of("0.0.0.0", "::").contains(host) ? "localhost" : host;
        String scheme = settings.deployment().tls().isPresent() ? "https" : "http";
        return scheme + "://" + (shown.contains(":") ? "[" + shown + "]" : shown) + ":" + port() + "/";
    }

    /** The patterns of paths that are answered, as the Servlet specification writes them. */
    public Set<String> patterns() {
        Set<String> patterns = new TreeSet<>(server.getDataAccessPointRegistry().keys());
        ServletHandler handler = server.getJettyServer().getDescendant(ServletHandler.class);
        for (ServletMapping mapping : handler.getServletMappings()) {
            patterns.addAll(List.of(mapping.getPathSpecs()));
        }
        return patterns;
    }

    /** Whether requests are taken, and the dataset that is current can be read. */
    boolean isReady() {
        if (!server.getJettyServer().isStarted()) {
            return false;
        }
        try {
            DatasetGraph data = current.get();
            return Txn.calculateRead(data, () -> data.find().hasNext());
        } catch (RuntimeException e) {
            LOG.error("the dataset cannot be read", e);
            return false;
        }
    }

    Metrics metrics() {
        return metrics;
    }

    /** Returns when the endpoint has been closed by another thread. */
    public void join() {
        server.join();
    }

    /**
     * Takes no further request, waits as long as the settings say for those at work, and breaks off the rest. Who closes
     * it while another does so waits for that.
     */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            server.stop();
        } catch (FusekiException e) {
            if (ExceptionUtils.indexOfType(e, TimeoutException.class) < 0) {
                throw e;
            }
        }
        running.close();
        metrics.close();
    }

    private static FusekiServer build(Settings settings, SparqlService sparql, Mounts mounts) {
        // Fuseki wants a dataset for good; this empty one is never asked.
        DatasetGraph holder = DatasetGraphFactory.empty();
        FusekiServer.Builder builder = FusekiServer.create()
                .fusekiModules(FusekiModules.create(List.of()))
                .port(settings.port())
                .numServerThreads(8, settings.threads())
                .registerOperation(Operation.Query, WebContent.contentTypeSPARQLQuery, sparql)
                .add(SPARQL, DataService.newBuilder(holder).addEndpoint(Operation.Query))
                .addFilter("/*", new Headers());
        mounts.servlets().forEach(builder::addServlet);
        return builder.build();
    }
}

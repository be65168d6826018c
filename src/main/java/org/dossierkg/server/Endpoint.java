package org.dossierkg.server;

import jakarta.servlet.http.HttpServlet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * <p>It only reads. The dataset is asked for once per request, and that request keeps it to its end; so a new dataset
 * can take the place of an old one at any time, and the old one be closed when its last transaction has ended. Answers are
 * kept for as long as their dataset is served; so nobody writes to that dataset meanwhile.
 */
public final class Endpoint implements AutoCloseable {
    /** The path of the SPARQL service. */
    public static final String SPARQL = "/sparql";

    private static final Logger LOG = LoggerFactory.getLogger(Endpoint.class);

    private final FusekiServer server;
    private final Settings settings;
    private final Supplier<DatasetGraph> current;
    private final Mounts mounts;
    private final Metrics metrics;

    private Endpoint(FusekiServer server, Settings settings, Supplier<DatasetGraph> current, Mounts mounts) {
        this.server = server;
        this.settings = settings;
        this.current = current;
        this.mounts = mounts;
        this.metrics = new Metrics(patterns());
        Listening.tune(server.getJettyServer(), settings, metrics);
        metrics.observe(mounts);
    }

    /**
     * Starts to listen, and returns when requests are answered.
     *
     * @throws ProblemException when the port is in use or the host is not of this machine
     */
    public static Endpoint start(Settings settings, Supplier<DatasetGraph> current, Site site) {
        JenaSystem.init();
        ARQ.globalServiceAllowed = false;
        Mounts mounts = new Mounts(site, shown -> servlets(settings, current, shown));
        Endpoint endpoint = new Endpoint(build(settings, current, site, mounts), settings, current, mounts);
        try {
            endpoint.server.start();
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
        DatasetGraph data = current.get();
        try {
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

    /** Takes no further request, waits as long as the settings say for those at work, and breaks off the rest. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (FusekiException e) {
            if (ExceptionUtils.indexOfType(e, TimeoutException.class) < 0) {
                throw e;
            }
        }
        metrics.close();
    }

    private static Map<String, HttpServlet> servlets(Settings settings, Supplier<DatasetGraph> current, Site site) {
        Map<String, HttpServlet> servlets = new LinkedHashMap<>(new LinkedData(current, site).servlets());
        servlets.put("/*", new PageServlet(new Pages(settings, current, site)));
        return servlets;
    }

    private static FusekiServer build(Settings settings, Supplier<DatasetGraph> current, Site site, Mounts mounts) {
        // Fuseki wants a dataset for good; this empty one carries the settings of execution, and is never asked.
        DatasetGraph holder = DatasetGraphFactory.empty();
        holder.getContext()
                .set(ARQ.queryTimeout, String.valueOf(settings.timeout().toMillis()));
        holder.getContext().set(ARQ.httpServiceAllowed, false);
        FusekiServer.Builder builder = FusekiServer.create()
                .fusekiModules(FusekiModules.create(List.of()))
                .port(settings.port())
                .numServerThreads(8, settings.threads())
                .registerOperation(
                        Operation.Query,
                        WebContent.contentTypeSPARQLQuery,
                        new SparqlService(current, settings, site.names(), new Generations()))
                .add(SPARQL, DataService.newBuilder(holder).addEndpoint(Operation.Query))
                .addFilter("/*", new Headers());
        mounts.servlets().forEach(builder::addServlet);
        return builder.build();
    }
}

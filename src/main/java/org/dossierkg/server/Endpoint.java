package org.dossierkg.server;

import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
import org.dossierkg.guard.Guard;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;
import org.eclipse.jetty.ee10.servlet.ServletHandler;
import org.eclipse.jetty.ee10.servlet.ServletMapping;

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

    private final FusekiServer server;
    private final RunningQueries running;
    private final String host;

    private Endpoint(FusekiServer server, RunningQueries running, String host) {
        this.server = server;
        this.running = running;
        this.host = host;
    }

    /**
     * Starts to listen, and returns when requests are answered.
     *
     * @throws ProblemException when the port is in use or the host is not of this machine
     */
    public static Endpoint start(Settings settings, Supplier<DatasetGraph> current, Site site) {
        JenaSystem.init();
        ARQ.globalServiceAllowed = false;
        RunningQueries running = new RunningQueries(settings);
        FusekiServer server = build(settings, current, site, running);
        Listening.tune(server.getJettyServer(), settings);
        try {
            server.start();
        } catch (FusekiException e) {
            server.stop();
            running.close();
            throw refusal(settings, e);
        }
        return new Endpoint(server, running, settings.host());
    }

    /** The port that it listens at, also when any free one was asked for. */
    public int port() {
        return server.getPort();
    }

    /** The address of the first page, such as {@code http://localhost:3030/}. */
    public String url() {
        String shown = List.of("0.0.0.0", "::").contains(host) ? "localhost" : host;
        return "http://" + (shown.contains(":") ? "[" + shown + "]" : shown) + ":" + port() + "/";
    }

    /** The patterns of paths that are answered, as the Servlet specification writes them. */
    Set<String> patterns() {
        Set<String> patterns = new TreeSet<>(server.getDataAccessPointRegistry().keys());
        ServletHandler handler = server.getJettyServer().getDescendant(ServletHandler.class);
        for (ServletMapping mapping : handler.getServletMappings()) {
            patterns.addAll(List.of(mapping.getPathSpecs()));
        }
        return patterns;
    }

    /** Returns when the endpoint has been closed by another thread. */
    public void join() {
        server.join();
    }

    /** Takes no further request, and waits a few seconds for those at work. */
    @Override
    public void close() {
        server.stop();
        running.close();
    }

    private static FusekiServer build(
            Settings settings, Supplier<DatasetGraph> current, Site site, RunningQueries running) {
        Guard guard = Searching.guard(settings.limits());
        Generations generations = new Generations();
        Searching searching = new Searching(current, site, generations);
        // Fuseki wants a dataset for good; this empty one is never asked.
        DatasetGraph holder = DatasetGraphFactory.empty();
        FusekiServer.Builder builder = FusekiServer.create()
                .fusekiModules(FusekiModules.create(List.of()))
                .port(settings.port())
                .numServerThreads(8, settings.threads())
                .registerOperation(
                        Operation.Query,
                        WebContent.contentTypeSPARQLQuery,
                        new SparqlService(current, settings, site.names(), generations, running, guard, searching))
                .add(SPARQL, DataService.newBuilder(holder).addEndpoint(Operation.Query))
                .addFilter("/*", new Headers())
                .addServlet(QueriesServlet.PATHS, new QueriesServlet(running))
                .addServlet("/*", new PageServlet(new Pages(settings, current, site, guard, searching), running))
                .addServlet(SearchServlet.PATH, new SearchServlet(searching));
        new LinkedData(current, site, generations).servlets().forEach(builder::addServlet);
        settings.updates()
                .ifPresent(token -> builder.addServlet(
                        UpdateServlet.PATH,
                        new UpdateServlet(settings, token, current, generations, running, guard, site.names())));
        return builder.build();
    }

    private static ProblemException refusal(Settings settings, FusekiException e) {
        Position place = new Position(settings.host() + ":" + settings.port(), 0, 0);
        String port = "port " + settings.port();
        for (Throwable cause : ExceptionUtils.getThrowableList(e)) {
            String message = String.valueOf(cause.getMessage());
            if (cause instanceof UnresolvedAddressException || message.contains("assign requested address")) {
                String what = "\"" + settings.host() + "\" is not an address of this machine";
                return new ProblemException(Problem.error(place, what, "choose another with --host"), e);
            }
            if (cause instanceof BindException) {
                String what =
                        message.contains("Permission denied") ? port + " is not allowed to you" : port + " is in use";
                return new ProblemException(Problem.error(place, what, "choose another with --port"), e);
            }
        }
        throw e;
    }
}

package org.dossierkg.server;

import jakarta.servlet.http.HttpServlet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dossierkg.guard.Guard;

/** What answers at which path. */
final class Routes {
    private final Settings settings;
    private final Supplier<DatasetGraph> current;
    private final RunningQueries running;
    private final Replies replies;
    private final Guard guard;
    private final Generations generations = new Generations();
    private final Linking linking;
    private final Map<String, HttpServlet> reconciliation;
    private final Searching searching;

    Routes(
            Settings settings,
            Supplier<DatasetGraph> current,
            RunningQueries running,
            Metrics metrics,
            Site first,
            Linking linking) {
        this.settings = settings;
        this.current = current;
        this.running = running;
        this.replies = new Replies(settings.answers(), generations, current, metrics);
        this.linking = linking;
        this.reconciliation = new Reconciliation(current, first, generations, linking, settings).servlets();
        this.guard = Searching.guard(settings.limits());
        this.searching = new Searching(current, generations);
    }

    /** The SPARQL service, which is the same for every site of one base IRI. */
    SparqlService sparql(Site site) {
        return new SparqlService(current, settings, site.names(), replies, running, guard, searching);
    }

    /** What stands before all of it. */
    Repeats repeats() {
        return replies.repeats();
    }

    /** Makes what takes a while before somebody asks for it; to be called for each dataset that becomes current. */
    void prepare() {
        searching.prepare();
    }

    /** All else, by patterns of paths as the Servlet specification writes them. */
    Map<String, HttpServlet> servlets(Site site) {
        Map<String, HttpServlet> servlets = new LinkedHashMap<>();
        servlets.put(QueriesServlet.PATHS, new QueriesServlet(running));
        servlets.put(SearchServlet.PATH, new SearchServlet(searching, site));
        servlets.put("/*", new PageServlet(new Pages(settings, current, site, guard, searching), running));
        servlets.putAll(new LinkedData(current, site, generations, settings, running).servlets());
        servlets.putAll(reconciliation);
        linking.review()
                .ifPresent(links ->
                        servlets.put(ReviewServlet.PATH, new ReviewServlet(current, site, generations, links)));
        settings.updates()
                .ifPresent(token -> servlets.put(
                        UpdateServlet.PATH,
                        new UpdateServlet(settings, token, current, generations, running, guard, site.names())));
        return servlets;
    }
}

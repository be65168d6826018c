package org.dossierkg.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dossierkg.build.About;
import org.dossierkg.build.Counts;
import org.dossierkg.build.Dossier;
import org.dossierkg.build.DossierFiles;
import org.dossierkg.build.Snapshot;
import org.dossierkg.query.NamedQueries;
import org.dossierkg.query.Names;
import org.dossierkg.report.ProblemException;
import org.dossierkg.report.Severity;
import org.dossierkg.server.Endpoint;
import org.dossierkg.server.Site;
import org.dossierkg.source.Bundled;
import org.dossierkg.store.FixedDataset;
import org.dossierkg.store.Store;

/** A dossier while it is served: the dataset that is current, until a build puts another in its place. */
final class LiveDossier {
    private static final long RELEASE_SECONDS = 60;

    private final Dossier dossier;
    private final Target target;
    private final Console console;
    private final boolean updatable;
    private final DossierFiles files;
    private final Snapshot opened;
    private volatile DatasetGraph current;

    private LiveDossier(
            Dossier dossier,
            Target target,
            Console console,
            boolean updatable,
            DossierFiles files,
            Snapshot opened,
            DatasetGraph first) {
        this.files = files;
        this.dossier = dossier;
        this.target = target;
        this.console = console;
        this.updatable = updatable;
        this.opened = opened;
        this.current = served(first);
    }

    /**
     * Opens a dossier, building it if needed; nothing when it has errors, which have been printed.
     *
     * @param updatable whether its dataset can be written to while it is served
     */
    static Optional<LiveDossier> open(Dossier dossier, Target target, Console console, boolean updatable) {
        DossierFiles files = new DossierFiles(dossier, target.folders());
        Snapshot before = files.now();
        return target.open(dossier, console)
                .map(data -> new LiveDossier(dossier, target, console, updatable, files, before, data));
    }

    private DatasetGraph served(DatasetGraph built) {
        return updatable ? built : FixedDataset.of(built);
    }

    DatasetGraph data() {
        return current;
    }

    Site site() {
        return site(dossier, current, dossier.changed());
    }

    /** Builds again whenever the dossier changes, and has the endpoint show that. */
    Watch watch(Endpoint endpoint) {
        return Watch.start(
                opened,
                files::now,
                () -> rebuild(endpoint),
                e -> console.problem(dossier.folder() + ": could not be built again, and is watched on: " + e));
    }

    private void rebuild(Endpoint endpoint) {
        if (!renewed(endpoint)) {
            console.problem("still serving what was built before");
        }
    }

    private boolean renewed(Endpoint endpoint) {
        try {
            Optional<DatasetGraph> built =
                    target.build(dossier, console, Severity.WARNING).map(this::served);
            if (built.isEmpty()) {
                return false;
            }
            Site next = site(dossier, built.get(), Instant.now());
            if (!About.of(built.get()).base().equals(About.of(current).base())) {
                console.problem("the base IRI has changed; start the server again to have things at their new paths");
            }
            DatasetGraph before = current;
            current = built.get();
            endpoint.show(next);
            release(before);
            console.note("serving it now");
            return true;
        } catch (ProblemException e) {
            console.problem(e.problem());
            return false;
        }
    }

    /** Closes a dataset some time after it was replaced, since a request may have it that has not begun to read. */
    private static void release(DatasetGraph data) {
        CompletableFuture.delayedExecutor(RELEASE_SECONDS, TimeUnit.SECONDS).execute(() -> {
            if (!Store.release(data)) {
                release(data);
            }
        });
    }

    private static Site site(Dossier dossier, DatasetGraph data, Instant modified) {
        About about = About.of(data);
        Counts counts = Counts.of(data);
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("claims", counts.claims());
        figures.put("sources", counts.sources());
        figures.put("triples", counts.triples());
        figures.put("flags", counts.flags());
        return new Site(
                about.title(),
                about.description(),
                figures,
                NamedQueries.read(List.of(Bundled.folder("queries"), dossier.queries()))
                        .all(),
                Names.of(about.base()),
                modified);
    }
}

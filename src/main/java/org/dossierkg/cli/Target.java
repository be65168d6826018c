package org.dossierkg.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dossierkg.build.Build;
import org.dossierkg.build.Counts;
import org.dossierkg.build.Dossier;
import org.dossierkg.report.Report;
import org.dossierkg.report.Severity;
import org.dossierkg.store.Generation;
import org.dossierkg.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say where a dataset is kept, and how it is built when it has to be. */
final class Target {
    @Option(
            names = "--store",
            paramLabel = "STORE",
            description = "Keep the dataset in this directory (TDB2); in memory when left out.")
    private @Nullable Path store;

    @Mixin
    private final Reading reading = new Reading();

    /** Where the dataset is kept, which may be inside the dossier; empty when that is memory. */
    Set<Path> folders() {
        return store == null ? Set.of() : Set.of(store);
    }

    /** Builds a dossier, printing its problems from this severity on and its counts. */
    Optional<DatasetGraph> build(Dossier dossier, Console console, Severity least) {
        Generation generation =
                store == null ? Generation.inMemory() : Store.at(store).begin();
        Report report = new Report();
        Optional<Counts> counts = Build.run(dossier, reading.access(), generation, report);
        console.problems(report, least, "nothing was built");
        counts.ifPresent(built -> console.note(dossier.name() + ": " + built));
        return counts.map(built -> generation.dataset());
    }

    /** The dataset of the store when it is newer than the dossier; else a fresh build, of which only errors are printed. */
    Optional<DatasetGraph> open(Dossier dossier, Console console) {
        if (store != null) {
            Store kept = Store.at(store);
            Optional<Instant> since = kept.since();
            if (since.isPresent() && since.get().isAfter(dossier.changed())) {
                return kept.open();
            }
        }
        return build(dossier, console, Severity.ERROR);
    }
}

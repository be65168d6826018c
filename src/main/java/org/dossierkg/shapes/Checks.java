package org.dossierkg.shapes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.dossierkg.source.Bundled;

/** The SPARQL checks: what a careful reader would notice, each a query whose rows are findings. */
public final class Checks {
    private final List<Check> checks;

    private Checks(List<Check> checks) {
        this.checks = checks;
    }

    /**
     * The bundled checks, followed by the {@code *.rq} of further folders.
     *
     * @param folders such as {@code data/norinco/checks}; one that does not exist adds nothing
     */
    public static Checks open(Path... folders) {
        JenaSystem.init();
        Path bundled = Bundled.folder("ontology").resolve("checks");
        return new Checks(Stream.concat(Stream.of(bundled), Stream.of(folders))
                .flatMap(folder -> QueryFile.in(folder).stream())
                .map(Check::of)
                .toList());
    }

    /** The findings in a dataset, in the caller's transaction or one of its own. */
    public List<Finding> run(DatasetGraph data) {
        return Txn.calculateRead(data, () -> {
            DatasetGraph claimed = DatasetGraphFactory.wrap(Claimed.in(data.getDefaultGraph()));
            List<Finding> findings = new ArrayList<>();
            for (Check check : checks) {
                findings.addAll(check.run(check.overClaims() ? claimed : data));
            }
            return List.copyOf(findings);
        });
    }
}

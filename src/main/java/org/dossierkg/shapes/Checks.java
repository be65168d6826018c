package org.dossierkg.shapes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.dossierkg.source.Bundled;

/** The SPARQL checks: what a careful reader would notice, each a query whose rows are findings. */
public final class Checks {
    private static final Node ONTOLOGY = NodeFactory.createURI("https://w3id.org/dossier/ontology");

    private final List<Check> checks;
    private final Graph ontology;

    private Checks(List<Check> checks, Graph ontology) {
        this.checks = checks;
        this.ontology = ontology;
    }

    /**
     * The bundled checks, followed by the {@code *.rq} of further folders.
     *
     * @param folders such as {@code data/norinco/checks}; one that does not exist adds nothing
     */
    public static Checks open(Path... folders) {
        JenaSystem.init();
        Path bundled = Bundled.folder("ontology");
        List<Check> checks = Stream.concat(Stream.of(bundled.resolve("checks")), Stream.of(folders))
                .flatMap(folder -> QueryFile.in(folder).stream())
                .map(Check::of)
                .toList();
        return new Checks(checks, BundledGraph.read(bundled.resolve("dossier.ttl")));
    }

    /** The findings in a dataset, in the caller's transaction or one of its own. */
    public List<Finding> run(DatasetGraph data) {
        return Txn.calculateRead(data, () -> {
            DatasetGraph asserted = withOntology(data.getDefaultGraph());
            DatasetGraph claimed = withOntology(Claimed.in(data.getDefaultGraph()));
            List<Finding> findings = new ArrayList<>();
            for (Check check : checks) {
                findings.addAll(check.run(check.overClaims() ? claimed : asserted));
            }
            return List.copyOf(findings);
        });
    }

    /** A graph beside the ontology, which checks find in the graph named by the ontology's IRI. */
    private DatasetGraph withOntology(Graph graph) {
        DatasetGraph data = DatasetGraphFactory.create(graph);
        data.addGraph(ONTOLOGY, ontology);
        return data;
    }
}

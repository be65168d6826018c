package org.dossierkg.build;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.dossierkg.link.LinkTable;
import org.dossierkg.mapping.Mapping;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;
import org.dossierkg.report.Report;
import org.dossierkg.shapes.Checks;
import org.dossierkg.shapes.Finding;
import org.dossierkg.shapes.Rules;
import org.dossierkg.shapes.Shapes;
import org.dossierkg.source.Access;
import org.dossierkg.source.TurtleErrors;
import org.dossierkg.store.Generation;
import org.dossierkg.store.StoredForm;
import org.dossierkg.vocab.Dsr;

/** Makes the dataset of a dossier: read, map, link, complete, check. */
public final class Build {
    static {
        JenaSystem.init();
    }

    private final Dossier dossier;
    private final Access access;
    private final Report report;

    private Build(Dossier dossier, Access access, Report report) {
        this.dossier = dossier;
        this.access = access;
        this.report = report;
    }

    /** Builds a dossier of files, as {@link #run(Dossier, Access, Generation, Report)} does. */
    public static Optional<Counts> run(Dossier dossier, Generation into, Report report) {
        return run(dossier, Access.files(), into, report);
    }

    /**
     * Builds a dossier into a fresh generation and publishes it.
     *
     * @param access what its mapping may read
     * @param report is told of everything wrong with the dossier
     * @return what was built; nothing when the report has errors, and then the generation is dropped
     */
    public static Optional<Counts> run(Dossier dossier, Access access, Generation into, Report report) {
        try (into) {
            DatasetGraph data = into.dataset();
            new Build(dossier, access, report).fill(data);
            if (report.hasErrors()) {
                return Optional.empty();
            }
            into.publish();
            return Optional.of(Counts.of(data));
        } catch (ProblemException e) {
            report.add(e.problem());
            return Optional.empty();
        }
    }

    private void fill(DatasetGraph data) {
        Mapping mapping = Mapping.read(dossier.mapping(), dossier.defaultBase(), access, report::add);
        boolean compiled = !report.hasErrors();
        Txn.executeWrite(data, () -> {
            StreamRDF sink = new StoredForm(StreamRDFLib.dataset(data));
            describe(mapping.base(), sink);
            boolean whole = mapping.map(sink, report::add);
            if (Files.exists(dossier.links())) {
                LinkTable.read(dossier.links(), mapping.base(), sink, report::add);
            }
            Rules.open().apply(data);
            if (compiled && whole) {
                check(mapping, data);
            }
        });
    }

    private void describe(String base, StreamRDF sink) {
        Triple isDataset = Triple.create(NodeFactory.createURI(base), RDF.Nodes.type, DCAT.Dataset.asNode());
        sink.triple(isDataset);
        if (!Files.exists(dossier.description())) {
            sink.triple(Triple.create(
                    isDataset.getSubject(), DCTerms.title.asNode(), NodeFactory.createLiteralString(dossier.name())));
            return;
        }
        RDFParser.source(dossier.description())
                .lang(Lang.TURTLE)
                .base(base)
                .errorHandler(new TurtleErrors(dossier.description()))
                .parse(sink);
    }

    /** Checks the whole; a row that is known to be wrong is not blamed for what follows from that. */
    private void check(Mapping mapping, DatasetGraph data) {
        Graph graph = data.getDefaultGraph();
        List<Finding> findings = new ArrayList<>(Shapes.open().validate(graph));
        findings.addAll(Checks.open(dossier.checks()).run(data));
        for (Finding finding : findings) {
            if (finding.flag() != null) {
                graph.add(Triple.create(finding.focus(), Dsr.FLAG, finding.flag()));
            }
        }
        Set<Position> wrong = new HashSet<>();
        report.problems().forEach(problem -> wrong.add(problem.position()));
        for (Problem problem : Origins.problems(dossier.folder(), mapping, graph, findings)) {
            if (!wrong.contains(problem.position())) {
                report.add(problem);
            }
        }
    }
}

package org.dossierkg.shapes;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sys.JenaSystem;
import org.dossierkg.report.Severity;
import org.dossierkg.source.Bundled;
import org.jspecify.annotations.Nullable;

/** The SHACL shapes that every dossier has to satisfy; what the SHACL engine reports becomes findings here. */
public final class Shapes {
    private static final Map<org.apache.jena.shacl.validation.Severity, Severity> SEVERITIES = Map.of(
            org.apache.jena.shacl.validation.Severity.Violation, Severity.ERROR,
            org.apache.jena.shacl.validation.Severity.Warning, Severity.WARNING,
            org.apache.jena.shacl.validation.Severity.Info, Severity.INFO);

    private final org.apache.jena.shacl.Shapes shapes;

    private Shapes(org.apache.jena.shacl.Shapes shapes) {
        this.shapes = shapes;
    }

    /** The bundled shapes. */
    public static Shapes open() {
        JenaSystem.init();
        Path file = Bundled.folder("ontology").resolve("shapes.ttl");
        return new Shapes(ShaclValidator.get().parse(BundledGraph.read(file)));
    }

    /**
     * What the shapes find in all that {@code graph} claims, asserted or not. A graph of a transactional dataset is to
     * be in a transaction.
     */
    public List<Finding> validate(Graph graph) {
        return ShaclValidator.get().validate(shapes, Claimed.in(graph)).getEntries().stream()
                .map(Shapes::finding)
                .distinct()
                .toList();
    }

    private static Finding finding(ReportEntry entry) {
        Node value = entry.value();
        String message = entry.message();
        int semicolon = message.indexOf("; ");
        String what = semicolon < 0 ? message : message.substring(0, semicolon);
        String advice = semicolon < 0 ? "" : message.substring(semicolon + 2);
        if (value != null) {
            what = what.replace("the value", '"' + shown(value) + '"');
        }
        Severity severity = SEVERITIES.getOrDefault(entry.severity(), Severity.ERROR);
        return new Finding(entry.focusNode(), path(entry), value, severity, what, advice, null);
    }

    private static @Nullable Node path(ReportEntry entry) {
        return entry.resultPath() instanceof P_Link link ? link.getNode() : null;
    }

    /** What a table is likely to show for a node: the text of a literal, the key at the end of an IRI. */
    private static String shown(Node node) {
        if (node.isURI()) {
            String iri = node.getURI();
            return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
        }
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
}

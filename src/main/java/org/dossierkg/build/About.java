package org.dossierkg.build;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.G;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/**
 * What a built dataset says of itself.
 *
 * @param base its own IRI, with which the IRIs of its entities begin
 * @param title the dossier's name, as people know it
 * @param description one or two sentences; may be empty
 */
public record About(String base, String title, String description) {
    /** Reads a dataset that a build has made, in the caller's transaction or one of its own. */
    public static About of(DatasetGraph data) {
        return Txn.calculateRead(data, () -> {
            Graph graph = data.getDefaultGraph();
            Node dataset = graph.stream(Node.ANY, RDF.Nodes.type, DCAT.Dataset.asNode())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the dataset was not made by a build"))
                    .getSubject();
            return new About(
                    dataset.getURI(),
                    text(graph, dataset, DCTerms.title.asNode()).orElse(dataset.getURI()),
                    text(graph, dataset, DCTerms.description.asNode()).orElse(""));
        });
    }

    private static Optional<String> text(Graph graph, Node subject, Node property) {
        return G.listSP(graph, subject, property).stream()
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .findFirst();
    }
}

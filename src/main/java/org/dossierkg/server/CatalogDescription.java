package org.dossierkg.server;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.dossierkg.query.GraphFormat;
import org.dossierkg.vocab.Dsr;

/**
 * The dossier in the Data Catalog Vocabulary: what it is, who may use it, what it rests on, when it changed last, and
 * where all of it is: as files in each format and as a SPARQL service.
 */
final class CatalogDescription {
    /** Sources that are named one by one; of more, the graph itself tells. */
    private static final int SOURCES = 1_000;

    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
    private static final List<Node> SHARED = List.of(
            DCTerms.title.asNode(),
            DCTerms.description.asNode(),
            DCTerms.license.asNode(),
            DCTerms.language.asNode(),
            DCTerms.publisher.asNode());

    private final Site site;
    private final Downloads downloads;

    CatalogDescription(Site site, Downloads downloads) {
        this.site = site;
        this.downloads = downloads;
    }

    Graph graph(Inquiry inquiry) {
        Description about = new Description();
        String origin = inquiry.origin();
        Node dataset = Description.iri(site.names().base());
        Node catalog = Description.iri(origin + Links.CATALOG + "#catalog");
        Node service = Description.iri(origin + Endpoint.SPARQL);
        about.copy(inquiry.graph(), dataset);
        about.add(dataset, RDF.Nodes.type, DCAT.Dataset.asNode());
        about.add(dataset, DCTerms.modified.asNode(), Description.time(site.modified()));
        about.add(dataset, DCAT.landingPage.asNode(), Description.iri(origin + "/"));
        inquiry.graph().stream(Node.ANY, RDF.Nodes.type, Dsr.SOURCE)
                .limit(SOURCES)
                .map(Triple::getSubject)
                .forEach(source -> about.add(dataset, DCTerms.source.asNode(), source));
        about.add(catalog, RDF.Nodes.type, DCAT.Catalog.asNode());
        about.add(catalog, DCAT.dataset.asNode(), dataset);
        about.add(catalog, DCAT.service.asNode(), service);
        for (Node property : SHARED) {
            inquiry.graph().find(dataset, property, Node.ANY).toList().forEach(triple -> {
                about.add(catalog, property, triple.getObject());
            });
        }
        about.add(service, RDF.Nodes.type, DCAT.DataService.asNode());
        about.add(service, DCTerms.title.asNode(), Description.text("SPARQL endpoint of " + site.title(), "en"));
        about.add(service, DCAT.endpointURL.asNode(), service);
        about.add(service, DCAT.endpointDescription.asNode(), Description.iri(origin + "/api/openapi.json"));
        about.add(service, DCAT.servesDataset.asNode(), dataset);
        about.add(service, DCTerms.conformsTo.asNode(), Description.iri("https://www.w3.org/TR/sparql11-protocol/"));
        for (GraphFormat format : downloads.formats(inquiry.data())) {
            distribution(format, dataset, inquiry, about);
        }
        return about.graph();
    }

    private void distribution(GraphFormat format, Node dataset, Inquiry inquiry, Description about) {
        Node file = Description.iri(inquiry.origin() + Links.DATA + format.extension());
        about.add(dataset, DCAT.distribution.asNode(), file);
        about.add(file, RDF.Nodes.type, DCAT.Distribution.asNode());
        about.add(
                file,
                DCTerms.title.asNode(),
                Description.text(site.title() + " as " + Parts.name(format.extension()), "en"));
        about.add(file, DCAT.downloadURL.asNode(), file);
        about.add(file, DCAT.accessURL.asNode(), file);
        about.add(file, DCAT.mediaType.asNode(), Description.iri(MEDIA_TYPES + format.mediaType()));
        about.add(file, DCTerms.modified.asNode(), Description.time(site.modified()));
        inquiry.graph()
                .find(dataset, DCTerms.license.asNode(), Node.ANY)
                .toList()
                .forEach(triple -> {
                    about.add(file, DCTerms.license.asNode(), triple.getObject());
                });
    }
}

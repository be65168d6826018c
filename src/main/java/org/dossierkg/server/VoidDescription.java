package org.dossierkg.server;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.dossierkg.query.GraphFormat;
import org.dossierkg.vocab.Wikidata;

/**
 * The dataset in the Vocabulary of Interlinked Datasets: how much it holds of which classes and properties, and how the
 * instances of each class use them.
 */
final class VoidDescription {
    private static final Node DATATYPE_PARTITION = NodeFactory.createURI("http://ldf.fi/void-ext#datatypePartition");
    private static final Node DATATYPE = NodeFactory.createURI("http://ldf.fi/void-ext#datatype");
    private static final Node PRIMARY_TOPIC = NodeFactory.createURI("http://xmlns.com/foaf/0.1/primaryTopic");
    private static final String LINKS = """
            CONSTRUCT { ?thing <%1$s> ?item }
            WHERE { ?thing <%1$s> ?item FILTER(STRSTARTS(STR(?item), "%2$s")) }""".formatted(SKOS.exactMatch, Wikidata.SITE);

    private static final int EXAMPLES = 5;

    private final Site site;
    private final Downloads downloads;
    private final PerGeneration<VoidStatistics> statistics;

    VoidDescription(Site site, Downloads downloads, Generations generations) {
        this.statistics = new PerGeneration<>(generations, VoidStatistics::of);
        this.site = site;
        this.downloads = downloads;
    }

    Graph graph(Inquiry inquiry) {
        VoidStatistics counted = statistics.of(inquiry.data(), inquiry.allowance()::check);
        Description about = new Description();
        Node document = Description.iri(inquiry.origin() + Links.VOID);
        Node dataset = Description.iri(site.names().base());
        about.add(document, RDF.type.asNode(), VOID.DatasetDescription.asNode());
        about.add(document, PRIMARY_TOPIC, dataset);
        about.add(document, DCTerms.title.asNode(), Description.text("VoID description of " + site.title(), "en"));
        about.add(dataset, RDF.type.asNode(), VOID.Dataset.asNode());
        about.copy(inquiry.graph(), dataset);
        about.add(dataset, VOID.uriSpace.asNode(), Description.text(site.names().base()));
        about.add(dataset, VOID.sparqlEndpoint.asNode(), Description.iri(inquiry.origin() + Endpoint.SPARQL));
        for (GraphFormat format : downloads.formats(inquiry.data())) {
            about.add(
                    dataset,
                    VOID.dataDump.asNode(),
                    Description.iri(inquiry.origin() + Links.DATA + format.extension()));
        }
        for (String vocabulary : vocabularies(counted)) {
            about.add(dataset, VOID.vocabulary.asNode(), Description.iri(vocabulary));
        }
        examples(inquiry.graph(), counted)
                .forEach(example -> about.add(dataset, VOID.exampleResource.asNode(), example));
        about.count(dataset, VOID.triples.asNode(), OptionalLong.of(counted.triples()));
        about.count(dataset, VOID.entities.asNode(), counted.entities());
        about.count(dataset, VOID.distinctSubjects.asNode(), counted.subjects());
        about.count(dataset, VOID.distinctObjects.asNode(), counted.objects());
        about.count(
                dataset,
                VOID.classes.asNode(),
                OptionalLong.of(counted.classes().size()));
        about.count(
                dataset,
                VOID.properties.asNode(),
                OptionalLong.of(counted.properties().size()));
        counted.classes().forEach((type, entities) -> {
            Node partition = about.part(
                    dataset, VOID.classPartition.asNode(), named(document, type), VOID._class.asNode(), type);
            about.count(partition, VOID.entities.asNode(), OptionalLong.of(entities));
            counted.uses(type).forEach((property, use) -> uses(about, partition, property, use));
        });
        counted.properties().forEach((property, triples) -> {
            Node partition = about.part(
                    dataset,
                    VOID.propertyPartition.asNode(),
                    named(document, property),
                    VOID.property.asNode(),
                    property);
            about.count(partition, VOID.triples.asNode(), OptionalLong.of(triples));
        });
        links(about, document, dataset, counted.links(), inquiry.origin());
        return about.graph();
    }

    /** The accepted links to Wikidata, which can be had alone. */
    private static void links(Description about, Node document, Node dataset, long links, String origin) {
        if (links == 0) {
            return;
        }
        Node linkset = Description.iri(document + "#links");
        about.add(dataset, VOID.subset.asNode(), linkset);
        about.add(linkset, RDF.type.asNode(), VOID.Linkset.asNode());
        about.add(linkset, DCTerms.title.asNode(), Description.text("Links to Wikidata", "en"));
        about.add(linkset, VOID.linkPredicate.asNode(), SKOS.exactMatch.asNode());
        about.add(linkset, VOID.subjectsTarget.asNode(), dataset);
        about.add(linkset, VOID.objectsTarget.asNode(), Description.iri(Wikidata.SITE));
        about.add(linkset, VOID.dataDump.asNode(), Description.iri(origin + Links.turtle(LINKS)));
        about.count(linkset, VOID.triples.asNode(), OptionalLong.of(links));
    }

    private void uses(Description about, Node ofClass, Node property, VoidStatistics.Use use) {
        Node partition = about.part(
                ofClass, VOID.propertyPartition.asNode(), named(ofClass, property), VOID.property.asNode(), property);
        about.count(partition, VOID.triples.asNode(), OptionalLong.of(use.triples()));
        use.classes()
                .forEach((type, triples) -> about.count(
                        about.part(
                                partition,
                                VOID.classPartition.asNode(),
                                named(partition, type),
                                VOID._class.asNode(),
                                type),
                        VOID.triples.asNode(),
                        OptionalLong.of(triples)));
        use.datatypes()
                .forEach((type, triples) -> about.count(
                        about.part(partition, DATATYPE_PARTITION, named(partition, type), DATATYPE, type),
                        VOID.triples.asNode(),
                        OptionalLong.of(triples)));
    }

    /** The IRI of the part for a term: {@code /.well-known/void#dsr:Company/dsr:founded}. */
    private Node named(Node whole, Node term) {
        String name = site.names().shortened(term.toString()).replace("#", "%23");
        return Description.iri(whole + (whole.getURI().contains("#") ? "/" : "#") + name);
    }

    /** The namespaces of what is used as a property or a class. */
    private static Set<String> vocabularies(VoidStatistics counted) {
        Set<String> namespaces = new TreeSet<>();
        for (Map<Node, Long> terms : List.of(counted.properties(), counted.classes())) {
            terms.keySet().stream()
                    .filter(Node::isURI)
                    .map(Node::getURI)
                    .forEach(iri ->
                            namespaces.add(iri.substring(0, 1 + Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')))));
        }
        return namespaces;
    }

    /** One thing of each of some classes, the smallest classes first: there stands what a dossier is about. */
    private List<Node> examples(Graph graph, VoidStatistics counted) {
        return counted.classes().entrySet().stream()
                .sorted(Map.Entry.<Node, Long>comparingByValue()
                        .thenComparing(entry -> entry.getKey().toString()))
                .flatMap(entry ->
                        graph.stream(Node.ANY, RDF.Nodes.type, entry.getKey()).limit(1))
                .map(Triple::getSubject)
                .filter(thing ->
                        thing.isURI() && site.paths().path(thing.getURI()).isPresent())
                .filter(thing -> !thing.getURI().equals(site.names().base()))
                .distinct()
                .limit(EXAMPLES)
                .toList();
    }
}

package org.dossierkg.server;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.dossierkg.report.Near;

/** The things of a dossier, its claims and its sources, each at the path of its IRI. */
final class Entities implements Documents {
    /** How many things are compared with a name that does not exist. */
    private static final int COMPARED = 20_000;

    private final EntityPaths paths;
    private final EntityPage page;

    Entities(Site site, OntologyTerms ontology, Generations generations) {
        this.paths = site.paths();
        this.page = new EntityPage(site, new EntityMentions(generations), ontology);
    }

    @Override
    public Optional<Document> at(String path, Inquiry inquiry) {
        return paths.iris(path).stream()
                .map(iri -> new Entity(inquiry.graph(), NodeFactory.createURI(iri)))
                .filter(Entity::exists)
                .findFirst()
                .map(entity -> new EntityDocument(entity, path, page, inquiry));
    }

    @Override
    public HttpError missing(String path, Inquiry inquiry) {
        List<String> iris = paths.iris(path);
        String iri = iris.get(iris.size() - 1);
        String folder = iri.substring(0, iri.lastIndexOf('/') + 1);
        List<String> known = inquiry.graph().stream(Node.ANY, RDF.Nodes.type, Node.ANY)
                .limit(COMPARED)
                .map(Triple::getSubject)
                .filter(subject -> subject.isURI() && subject.getURI().startsWith(folder))
                .map(subject -> subject.getURI().substring(folder.length()))
                .filter(name -> !name.isEmpty() && !name.contains("/"))
                .distinct()
                .toList();
        String name = iri.substring(folder.length());
        String near = known.isEmpty() ? "" : "; the nearest are: " + Near.listed(name, known);
        return new HttpError(404, "there is no \"" + name + "\" at " + folder + near);
    }
}

package org.dossierkg.server;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.Syntax;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.dossierkg.query.NamedQuery;
import org.dossierkg.query.Question;
import org.dossierkg.report.Near;
import org.dossierkg.report.ProblemException;

/**
 * The named queries as SPARQL examples in the form of the Swiss Institute of Bioinformatics, which query editors and
 * assistants read: what is asked, the text, what it is about, and where it can be put. A query with parameters stands
 * there with their usual values. All can be had at once, or each at its name.
 */
final class ExamplesDescription implements Documents {
    private static final String SHACL = "http://www.w3.org/ns/shacl#";
    private static final String SCHEMA = "https://schema.org/";

    /** SHACL has no word for DESCRIBE. */
    private static final String SIB = "https://purl.expasy.org/sparql-examples/ontology#";

    private final Site site;
    private final Map<String, String> prefixes;

    /** @param prefixes that shorten IRIs in the graph */
    ExamplesDescription(Site site, Map<String, String> prefixes) {
        this.site = site;
        this.prefixes = prefixes;
    }

    @Override
    public Optional<Document> at(String path, Inquiry inquiry) {
        if (path.equals(Links.EXAMPLES)) {
            Description about = new Description();
            site.queries().forEach(query -> describe(query, inquiry.origin(), about));
            return Optional.of(document(path, "SPARQL examples", about.graph()));
        }
        return path.startsWith(Links.EXAMPLES + "/")
                ? site.query(path.substring(Links.EXAMPLES.length() + 1)).map(query -> one(query, path, inquiry))
                : Optional.empty();
    }

    private Document one(NamedQuery query, String path, Inquiry inquiry) {
        Description about = new Description();
        describe(query, inquiry.origin(), about);
        return document(path, query.question(), about.graph());
    }

    private Document document(String path, String title, Graph graph) {
        return new GraphDocument(
                path, title, "Queries to begin with, as programs and query editors read them.", graph, prefixes);
    }

    @Override
    public HttpError missing(String path, Inquiry inquiry) {
        String name = path.substring(Math.min(path.length(), Links.EXAMPLES.length() + 1));
        return new HttpError(
                404,
                "there is no query \"" + name + "\"; the nearest are: "
                        + Near.listed(
                                name,
                                site.queries().stream().map(NamedQuery::name).toList()));
    }

    /** A query that cannot be read is no example. */
    private void describe(NamedQuery named, String origin, Description about) {
        Query query;
        try {
            query = Question.of(named, Map.of(), site.names()).bound();
        } catch (ProblemException e) {
            return;
        }
        String text = standsAlone(named) ? named.text() : query.toString(Syntax.syntaxSPARQL_12);
        String form = form(query);
        String vocabulary = form.equals("Describe") ? SIB : SHACL;
        Node example = Description.iri(origin + Links.EXAMPLES + "/" + named.name());
        about.add(example, RDF.Nodes.type, Description.iri(SHACL + "SPARQLExecutable"));
        about.add(example, RDF.Nodes.type, Description.iri(vocabulary + "SPARQL" + form + "Executable"));
        about.add(example, RDFS.Nodes.comment, Description.text(named.question(), "en"));
        about.add(example, Description.iri(vocabulary + form.toLowerCase(Locale.ROOT)), Description.text(text));
        about.add(example, Description.iri(SCHEMA + "target"), Description.iri(origin + Endpoint.SPARQL));
        if (!named.topic().isEmpty()) {
            about.add(example, Description.iri(SCHEMA + "keywords"), Description.text(named.topic(), "en"));
        }
        Node declared = Description.iri(origin + Links.EXAMPLES + "#prefixes");
        about.add(example, Description.iri(SHACL + "prefixes"), declared);
        query.getPrefixMapping()
                .getNsPrefixMap()
                .forEach((prefix, namespace) -> declare(prefix, namespace, declared, about));
    }

    /** Whether the text as it was written asks the same at the endpoint, which knows neither prefixes nor parameters. */
    private boolean standsAlone(NamedQuery named) {
        try {
            Question.ofStandard(named.text(), site.names().withoutPrefixes().parser());
            return named.parameters().isEmpty();
        } catch (ProblemException e) {
            return false;
        }
    }

    private static void declare(String prefix, String namespace, Node declared, Description about) {
        Node declaration = about.part(
                declared,
                Description.iri(SHACL + "declare"),
                Description.iri(declared + "-" + prefix),
                Description.iri(SHACL + "prefix"),
                Description.text(prefix));
        about.add(
                declaration,
                Description.iri(SHACL + "namespace"),
                NodeFactory.createLiteralDT(namespace, XSDDatatype.XSDanyURI));
    }

    private static String form(Query query) {
        if (query.isSelectType()) {
            return "Select";
        }
        if (query.isAskType()) {
            return "Ask";
        }
        return query.isConstructType() ? "Construct" : "Describe";
    }
}

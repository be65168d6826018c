package org.dossierkg.server;

import jakarta.servlet.http.HttpServlet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dossierkg.query.Export;
import org.dossierkg.query.GraphFormat;

/** The resources of a dossier at the paths of their IRIs, its ontology, and the descriptions of the dossier itself. */
final class LinkedData {
    /** Prefixes of descriptions that no dossier uses itself. */
    private static final Map<String, String> MORE = Map.of(
            "sh", "http://www.w3.org/ns/shacl#",
            "schema", "https://schema.org/",
            "vann", "http://purl.org/vocab/vann/");

    private final Supplier<DatasetGraph> current;
    private final Site site;
    private final Generations generations;
    private final Settings settings;
    private final RunningQueries running;
    private final Downloads downloads;

    LinkedData(
            Supplier<DatasetGraph> current,
            Site site,
            Generations generations,
            Settings settings,
            RunningQueries running) {
        this.current = current;
        this.settings = settings;
        this.running = running;
        this.site = site;
        this.generations = generations;
        this.downloads = new Downloads(generations, settings.patience());
    }

    /** What answers at which pattern of paths. */
    Map<String, HttpServlet> servlets() {
        Map<String, String> prefixes = new HashMap<>(site.names().prefixes());
        prefixes.putAll(MORE);
        Frame frame = new Frame(site);
        EntityTags tags = new EntityTags(generations, site.modified());
        Map<String, HttpServlet> servlets = new LinkedHashMap<>();
        documents(prefixes)
                .forEach((pattern, below) -> servlets.put(
                        pattern, new DocumentServlet(below, current, settings, running, frame, tags, prefixes)));
        for (GraphFormat format : GraphFormat.values()) {
            servlets.put(
                    Links.DATA + format.extension(),
                    new DownloadServlet(new Export(format, false, site.names().prefixes()), current, tags, downloads));
        }
        return servlets;
    }

    private Map<String, Documents> documents(Map<String, String> prefixes) {
        OntologyTerms ontology = OntologyTerms.read();
        VoidDescription statistics = new VoidDescription(site, downloads, generations);
        CatalogDescription catalog = new CatalogDescription(site, downloads);
        Documents examples = new ExamplesDescription(site, prefixes);
        Map<String, Documents> documents = new LinkedHashMap<>();
        documents.put(site.paths().mount() + "*", new Entities(site, ontology, generations));
        mount(
                new FixedDocument(Links.ONTOLOGY, inquiry -> new OntologyDocument(ontology, site)),
                Links.ONTOLOGY,
                documents);
        mount(
                new FixedDocument(
                        Links.VOID,
                        inquiry -> new GraphDocument(
                                Links.VOID,
                                "Statistics",
                                "How much the dossier holds of which classes and properties, in VoID.",
                                statistics.graph(inquiry),
                                prefixes)),
                Links.VOID,
                documents);
        mount(
                new FixedDocument(
                        Links.CATALOG,
                        inquiry -> new GraphDocument(
                                Links.CATALOG,
                                "About this dossier",
                                "What the dossier is, who may use it, and where all of it is, in DCAT.",
                                catalog.graph(inquiry),
                                prefixes)),
                Links.CATALOG,
                documents);
        mount(examples, Links.EXAMPLES, documents);
        documents.put(Links.EXAMPLES + "/*", examples);
        return documents;
    }

    /** At the path, and at the path with each extension. */
    private static void mount(Documents documents, String path, Map<String, Documents> all) {
        all.put(path, documents);
        Representation.ALL.forEach(form -> all.put(path + "." + form.extension(), documents));
    }
}

package org.dossierkg.server;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.commons.lang3.StringUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.dossierkg.guard.Guard;
import org.dossierkg.guard.Limits;
import org.dossierkg.report.ProblemException;
import org.dossierkg.search.Hit;
import org.dossierkg.search.NameIndex;
import org.dossierkg.search.SearchFunction;
import org.dossierkg.vocab.Dsf;

/**
 * Finds things by name, for pages, programs and queries alike. The names of a generation are read once, before it is first
 * searched, and kept while it is current.
 */
final class Searching {
    private final Supplier<DatasetGraph> current;
    private final PerGeneration<NameIndex> names;

    Searching(Supplier<DatasetGraph> current, Generations generations) {
        this.current = current;
        this.names = new PerGeneration<>(generations, data -> NameIndex.of(data.getDefaultGraph()));
    }

    /** Reads the names of what is current now, beside all else. */
    void prepare() {
        names.prepare(current.get());
    }

    /** A guard that lets queries search. */
    static Guard guard(Limits limits) {
        return new Guard(limits, Map.of(Dsf.SEARCH, iri -> new SearchFunction()));
    }

    /** Lets the queries of a context search the names of this dataset. */
    Context context(Context context, DatasetGraph data) {
        SearchFunction.provide(context, () -> names.of(data));
        return context;
    }

    /**
     * What was found, as it is to be shown.
     *
     * @param site whose prefixes name types
     * @param show called in the transaction that searched, with the graph that was searched
     * @throws HttpError when there is nothing of the wanted type
     */
    <T> T find(SearchRequest request, Site site, Show<T> show) {
        DatasetGraph data = current.get();
        return Txn.calculateRead(data, () -> {
            Graph graph = data.getDefaultGraph();
            return show.of(names.of(data).find(request.text(), request.limit(), wanted(request, site, graph)), graph);
        });
    }

    /** Whether a thing is of the type: {@code Company} is {@code dsr:Company}. */
    private static Predicate<Node> wanted(SearchRequest request, Site site, Graph graph) {
        if (request.type().isEmpty()) {
            return thing -> true;
        }
        Node type = type(request.type(), site);
        if (!graph.contains(Node.ANY, RDF.Nodes.type, type)) {
            throw new HttpError(
                    400,
                    "type: nothing here is a \"" + StringUtils.abbreviate(request.type(), SearchRequest.SHOWN)
                            + "\"; name a class such as Company, dsr:Company, or its IRI");
        }
        return thing -> graph.contains(thing, RDF.Nodes.type, type);
    }

    private static Node type(String text, Site site) {
        try {
            return site.names().resource(text.contains(":") ? text : "dsr:" + text);
        } catch (ProblemException e) {
            throw HttpError.of(e);
        }
    }

    /** Shows what was found. */
    @FunctionalInterface
    interface Show<T> {
        T of(List<Hit> hits, Graph graph);
    }
}

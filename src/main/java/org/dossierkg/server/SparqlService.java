package org.dossierkg.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQLProtocol;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.system.Txn;
import org.dossierkg.query.Names;

/** The SPARQL protocol's query operation, and nothing else: it reads the dataset that is current when a request comes. */
final class SparqlService extends SPARQL_QueryDataset {
    /** Parameters by which a request could put its own text into the answer. */
    private static final List<String> REFUSED = List.of("callback", "stylesheet", "force-accept");

    private final Supplier<DatasetGraph> current;
    private final Settings settings;
    private final Names names;
    private final ParsedQueries queries;
    private final Replies replies;

    /**
     * Answers by the dataset that is current.
     *
     * @param names whose base relative IRIs are resolved against; its prefixes shorten answers, and are to be declared
     * @param generations to be told of each change of a dataset
     */
    SparqlService(Supplier<DatasetGraph> current, Settings settings, Names names, Generations generations) {
        this.current = current;
        this.settings = settings;
        this.names = names;
        this.queries = new ParsedQueries(names.withoutPrefixes());
        this.replies = new Replies(settings.answers(), generations);
    }

    @Override
    public void process(HttpAction action) {
        CrossOrigin.allow(action.getResponse());
        try {
            super.process(action);
        } catch (RuntimeException | Error e) {
            Refused.of(e, settings).send(action);
        }
    }

    @Override
    public void validate(HttpAction action) {
        HttpServletRequest request = action.getRequest();
        for (String name : REFUSED) {
            if (request.getParameter(name) != null) {
                throw new HttpError(400, "the parameter \"" + name + "\" is not supported; leave it out");
            }
        }
        if (!request.getMethod().equals("POST") && request.getParameter("query") == null) {
            throw new HttpError(
                    400,
                    "this is a SPARQL endpoint; send a query as " + action.getRequestRequestURI()
                            + "?query=…, by GET or POST, or write one at /ask");
        }
        if (request.getParameter("update") != null) {
            throw new HttpError(403, "this endpoint is read-only; send a query");
        }
        validateParams(action, null);
    }

    @Override
    public void execGet(HttpAction action) {
        if (action.getRequestQueryString() == null) {
            ServiceDescription.send(action, current.get());
        } else {
            executeLifecycle(action);
        }
    }

    @Override
    public void execHead(HttpAction action) {
        execGet(action); // Jetty leaves the body out
    }

    @Override
    public void execOptions(HttpAction action) {
        CrossOrigin.answerOptions(action.getResponse());
    }

    @Override
    public void execAny(String method, HttpAction action) {
        action.getResponse().setHeader("Allow", CrossOrigin.METHODS);
        throw new HttpError(405, method.toUpperCase(Locale.ROOT) + " is not possible here; this endpoint is read-only");
    }

    @Override
    protected void execute(String text, HttpAction action) {
        ParsedQuery parsed = queries.of(text);
        DatasetGraph dataset = current.get();
        Reply reply = replies.to(action.getRequest(), action.getResponse(), parsed, dataset);
        if (!reply.isSentFromMemory()) {
            Txn.executeRead(dataset, () -> answer(action, parsed.query(), dataset, reply));
        }
    }

    private void answer(HttpAction action, Query query, DatasetGraph dataset, Reply reply) {
        DatasetDescription asked = SPARQLProtocol.getDatasetDescription(action, query);
        DatasetGraph chosen = asked == null ? dataset : DynamicDatasets.dynamicDataset(asked, dataset, false);
        Query rest = query;
        if (query.hasDatasetDescription()) {
            rest = query.cloneQuery(); // its FROM is in the choice, and must not choose from that once more
            rest.getGraphURIs().clear();
            rest.getNamedGraphURIs().clear();
        }
        try (QueryExec execution = createQueryExec(action, rest, chosen)) {
            reply.send(executeQuery(action, execution, rest, ""), prefixes(query));
        }
    }

    @Override
    protected QueryExecResult executeQuery(HttpAction action, QueryExec execution, Query query, String log) {
        AnswerLimits limits = settings.answers();
        if (query.isAskType()) {
            return new QueryExecResult(execution.ask());
        }
        if (query.isSelectType()) {
            return new QueryExecResult(new LimitedRows(execution.select(), limits));
        }
        return new QueryExecResult(LimitedRows.graph(
                query.isConstructType() ? execution.constructTriples() : execution.describeTriples(), limits));
    }

    private Map<String, String> prefixes(Query query) {
        Map<String, String> prefixes = new HashMap<>(names.prefixes());
        prefixes.putAll(query.getPrefixMapping().getNsPrefixMap());
        return prefixes;
    }
}

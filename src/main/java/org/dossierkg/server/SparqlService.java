package org.dossierkg.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQLProtocol;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.system.Txn;
import org.dossierkg.guard.Guard;
import org.dossierkg.query.Names;

/** The SPARQL protocol's query operation, and nothing else: it reads the dataset that is current when a request comes. */
final class SparqlService extends SPARQL_QueryDataset {
    /** Parameters by which a request could put its own text into the answer. */
    private static final List<String> REFUSED = List.of("callback", "stylesheet", "force-accept");

    private final Supplier<DatasetGraph> current;
    private final Settings settings;
    private final Names names;
    private final RunningQueries running;
    private final Guard guard;
    private final Searching searching;
    private final ParsedQueries queries;
    private final Replies replies;

    /**
     * Answers by the dataset that is current.
     *
     * @param names whose base relative IRIs are resolved against; its prefixes shorten answers, and are to be declared
     */
    SparqlService(
            Supplier<DatasetGraph> current,
            Settings settings,
            Names names,
            Replies replies,
            RunningQueries running,
            Guard guard,
            Searching searching) {
        this.current = current;
        this.settings = settings;
        this.names = names;
        this.running = running;
        this.guard = guard;
        this.searching = searching;
        this.queries = new ParsedQueries(guard, names.withoutPrefixes().parser());
        this.replies = replies;
    }

    @Override
    public void process(HttpAction action) {
        CrossOrigin.allow(action.getResponse());
        try {
            super.process(action);
        } catch (RuntimeException | Error e) {
            Refusal.of(e).send(action);
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
        String[] queries =
                Optional.ofNullable(request.getParameterValues("query")).orElse(new String[0]);
        if (queries.length > 1) {
            throw new HttpError(400, "the request has " + queries.length + " fields \"query\"; send one");
        }
        if (queries.length == 1 && queries[0].isBlank()) {
            throw new HttpError(400, "the query is empty; write one");
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
    protected void executeBody(HttpAction action) {
        execute(Body.text(action.getRequest(), settings.body()), action);
    }

    /** What is known already needs no place among the queries that run, and no id unless the client gives it one. */
    @Override
    protected void execute(String text, HttpAction action) {
        DatasetGraph dataset = current.get();
        boolean watched = action.getRequest().getHeader(RunningQueries.ID) != null;
        Optional<ParsedQuery> known = watched ? Optional.empty() : queries.known(text);
        if (known.isPresent() && reply(action, known.get(), dataset).isSentFromMemory()) {
            replies.repeats().count();
            return;
        }
        try (RunningQuery query = running.admit(action.getRequest(), action.getResponse())) {
            try {
                ParsedQuery parsed = queries.of(text);
                Reply reply = reply(action, parsed, dataset);
                Txn.executeRead(dataset, () -> answer(action, parsed.query(), dataset, reply, query));
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                throw Failure.of(e, settings, query);
            }
        }
    }

    private Reply reply(HttpAction action, ParsedQuery query, DatasetGraph dataset) {
        return replies.to(action.getRequest(), action.getResponse(), query, dataset);
    }

    private void answer(HttpAction action, Query query, DatasetGraph dataset, Reply reply, RunningQuery running) {
        DatasetDescription asked = SPARQLProtocol.getDatasetDescription(action, query);
        DatasetGraph chosen = asked == null ? dataset : DynamicDatasets.dynamicDataset(asked, dataset, false);
        Query rest = query;
        if (query.hasDatasetDescription()) {
            rest = query.cloneQuery(); // its FROM is in the choice, and must not choose from that once more
            rest.getGraphURIs().clear();
            rest.getNamedGraphURIs().clear();
        }
        try (QueryExec execution = QueryExec.dataset(chosen)
                .query(rest)
                .context(searching.context(guard.context(running.allowance()), dataset))
                .build()) {
            reply.send(result(execution, rest, running), prefixes(query), running.allowance()::check);
        }
    }

    private QueryExecResult result(QueryExec execution, Query query, RunningQuery running) {
        AnswerLimits limits = settings.answers();
        if (query.isAskType()) {
            return new QueryExecResult(execution.ask());
        }
        if (query.isSelectType()) {
            return new QueryExecResult(new LimitedRows(running.counted(execution.select()), limits));
        }
        Iterator<Triple> triples = query.isConstructType()
                ? execution.constructTriples()
                : Guard.described(execution, running.allowance()).find();
        return new QueryExecResult(Guard.timed(LimitedRows.graph(triples, limits), running.allowance()));
    }

    private Map<String, String> prefixes(Query query) {
        Map<String, String> prefixes = new HashMap<>(names.prefixes());
        prefixes.putAll(query.getPrefixMapping().getNsPrefixMap());
        return prefixes;
    }
}

package org.dossierkg.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.DEF;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQLProtocol;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.system.ConNeg;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.riot.WebContent;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.system.Txn;
import org.dossierkg.guard.Guard;
import org.dossierkg.query.CsvWriter;
import org.dossierkg.query.Names;
import org.dossierkg.report.ProblemException;

/** The SPARQL protocol's query operation, and nothing else: it reads the dataset that is current when a request comes. */
final class SparqlService extends SPARQL_QueryDataset {
    /** Parameters by which a request could put its own text into the answer. */
    private static final List<String> REFUSED = List.of("callback", "stylesheet", "force-accept");

    private final Supplier<DatasetGraph> current;
    private final Settings settings;
    private final Names names;
    private final RunningQueries running;
    private final Guard guard;

    /** @param names whose base relative IRIs are resolved against; prefixes are to be declared */
    SparqlService(Supplier<DatasetGraph> current, Settings settings, Names names, RunningQueries running, Guard guard) {
        this.current = current;
        this.settings = settings;
        this.running = running;
        this.guard = guard;
        this.names = names.withoutPrefixes();
    }

    @Override
    public void process(HttpAction action) {
        action.getResponse().setHeader("Access-Control-Allow-Origin", "*");
        try {
            super.process(action);
        } catch (HttpError e) {
            refuse(action, e.status(), e.text());
        } catch (ProblemException e) {
            HttpError error = HttpError.of(e);
            refuse(action, error.status(), error.text());
        } catch (QueryCancelledException e) {
            refuse(action, 503, Asking.tooLong(settings));
        } catch (ActionErrorException e) {
            refuse(action, e.getRC(), String.valueOf(e.getMessage()));
        } catch (QueryException e) {
            refuse(action, 400, String.valueOf(e.getMessage()));
        }
    }

    /** Fuseki's own way counts characters as bytes, and fails on Chinese. */
    private static void refuse(HttpAction action, int status, String text) {
        PlainText.refuse(action.getRequest(), action.getResponse(), status, text);
    }

    @Override
    public void validate(HttpAction action) {
        HttpServletRequest request = action.getRequest();
        for (String name : REFUSED) {
            if (request.getParameter(name) != null) {
                throw new HttpError(400, "the parameter \"" + name + "\" is not supported; leave it out");
            }
        }
        if (request.getMethod().equals("GET") && request.getParameter("query") == null) {
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
    public void execAny(String method, HttpAction action) {
        action.getResponse().setHeader("Allow", "GET, POST, OPTIONS");
        throw new HttpError(405, method.toUpperCase(Locale.ROOT) + " is not possible here; this endpoint is read-only");
    }

    @Override
    public void execHead(HttpAction action) {
        execAny("HEAD", action);
    }

    @Override
    protected void executeBody(HttpAction action) {
        execute(Body.text(action.getRequest(), settings.body()), action);
    }

    @Override
    protected void execute(String text, HttpAction action) {
        try (RunningQuery query = running.admit(action.getRequest(), action.getResponse())) {
            try {
                Query parsed = guard.question(text, names).query();
                DatasetGraph dataset = current.get();
                Txn.executeRead(dataset, () -> answer(action, parsed, dataset, query));
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                throw Failure.of(e, settings, query);
            }
        }
    }

    private void answer(HttpAction action, Query query, DatasetGraph dataset, RunningQuery running) {
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
                .context(guard.context(running.allowance()))
                .build()) {
            sendResults(action, result(action, execution, rest, running), query.getPrologue());
        }
    }

    private QueryExecResult result(HttpAction action, QueryExec execution, Query query, RunningQuery running) {
        if (query.isDescribeType()) {
            return new QueryExecResult(Guard.described(execution, running.allowance()));
        }
        QueryExecResult result = executeQuery(action, execution, query, "");
        return result.isRowSet() ? new QueryExecResult(running.counted(result.rowSet())) : result;
    }

    @Override
    protected void sendResults(HttpAction action, QueryExecResult result, Prologue prologue) {
        try {
            super.sendResults(action, asksForCsv(action, result) ? flattened(result) : result, prologue);
        } catch (ActionErrorException e) {
            if (result.isDataset()
                    && result.dataset().stream()
                            .anyMatch(quad -> quad.getObject().isTripleTerm())) {
                throw new HttpError(
                        406, "the answer has triple terms, which this format cannot carry; ask for text/turtle");
            }
            throw e;
        }
    }

    /** Whether Fuseki is going to write rows as CSV: its parameters count before the header Accept. */
    private static boolean asksForCsv(HttpAction action, QueryExecResult result) {
        HttpServletRequest request = action.getRequest();
        String asked = Stream.of(HttpNames.paramOutput1, HttpNames.paramOutput2, HttpNames.paramOutput3)
                .map(request::getParameter)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> accepted(request));
        return result.isRowSet()
                && List.of("csv", WebContent.contentTypeTextCSV).contains(asked.toLowerCase(Locale.ROOT));
    }

    private static String accepted(HttpServletRequest request) {
        MediaType type = ConNeg.chooseContentType(request, DEF.rsOfferTable, DEF.acceptResultSetXML);
        return type == null ? "" : type.getContentTypeStr();
    }

    private static QueryExecResult flattened(QueryExecResult rows) {
        return new QueryExecResult(CsvWriter.withoutTripleTerms(rows.rowSet()));
    }
}

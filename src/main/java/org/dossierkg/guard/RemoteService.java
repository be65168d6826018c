package org.dossierkg.guard;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpAsQuery;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.Rename;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter;
import org.apache.jena.sparql.engine.iterator.QueryIterCommonParent;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.service.single.ServiceExecutor;
import org.apache.jena.sparql.util.Context;
import org.dossierkg.guard.Refused.Reason;

/** Asks the services on the list for SERVICE: without redirects, within the query's time, and no more than fits. */
final class RemoteService implements ServiceExecutor {
    private static final int ANSWER_BYTES = 16 << 20;
    private static final long POLL_MILLIS = 50;
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final Set<String> services;
    private final Allowance allowance;

    RemoteService(Set<String> services, Allowance allowance) {
        this.services = services;
        this.allowance = allowance;
    }

    @Override
    public QueryIterator createExecution(OpService op, OpService original, Binding binding, ExecutionContext context) {
        if (!op.getService().isURI() || !services.contains(op.getService().getURI())) {
            throw new Refused(Reason.NOT_ALLOWED, "SERVICE may not ask this here");
        }
        try {
            RowSet rows = rows(URI.create(op.getService().getURI()), op.getSubOp());
            QueryIterator renamed = QueryIter.map(QueryIterPlainWrapper.create(rows, context), names(op));
            return new QueryIterCommonParent(renamed, binding, context);
        } catch (QueryCancelledException e) {
            throw e;
        } catch (QueryException e) {
            if (op.getSilent()) {
                return QueryIterSingleton.create(binding, context);
            }
            throw e;
        }
    }

    /** The variables that the service sees, by their names in the text, and what they are called in this query. */
    private static Map<Var, Var> names(OpService op) {
        Map<Var, Var> names = new HashMap<>();
        OpVars.visibleVars(op).forEach(variable -> {
            String name = variable.getName();
            names.put(Var.alloc(name.substring(name.lastIndexOf('/') + 1)), variable);
        });
        return names;
    }

    private RowSet rows(URI service, Op pattern) {
        String query = OpAsQuery.asQuery(Rename.reverseVarRename(pattern, true)).serialize();
        byte[] answer = answer(service, query);
        try {
            return RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON)
                    .create(ResultSetLang.RS_JSON)
                    .read(new ByteArrayInputStream(answer), new Context());
        } catch (RuntimeException e) {
            throw new QueryExecException("the service <" + service + "> did not answer in SPARQL's JSON", e);
        }
    }

    private byte[] answer(URI service, String query) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        CompletableFuture<HttpResponse<Void>> asked = CLIENT.sendAsync(
                request(service, query),
                BodyHandlers.ofByteArrayConsumer(bytes -> bytes.ifPresent(part -> {
                    if (body.size() + part.length > ANSWER_BYTES) {
                        throw new IllegalStateException("more than " + ANSWER_BYTES + " bytes");
                    }
                    body.writeBytes(part);
                })));
        try {
            int status = waitFor(asked).statusCode();
            if (status != 200) {
                throw new QueryExecException("the service <" + service + "> answered with the status " + status);
            }
            return body.toByteArray();
        } catch (ExecutionException e) {
            throw new QueryExecException("the service <" + service + "> did not answer", e);
        } finally {
            asked.cancel(true);
        }
    }

    private HttpRequest request(URI service, String query) {
        try {
            PublicAddress.check(service);
            return HttpRequest.newBuilder(service)
                    .timeout(allowance.remaining().plusMillis(1))
                    .header("Accept", "application/sparql-results+json")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                    .build();
        } catch (IOException e) {
            throw new QueryExecException("the service <" + service + "> cannot be asked: " + e.getMessage(), e);
        }
    }

    /** Waits in small steps, since the query may be stopped meanwhile. */
    private <T> T waitFor(CompletableFuture<T> answer) throws ExecutionException {
        while (true) {
            try {
                return answer.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                allowance.check();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new QueryCancelledException();
            }
        }
    }
}

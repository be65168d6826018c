package org.dossierkg.server;

import java.io.UncheckedIOException;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.update.UpdateException;
import org.dossierkg.guard.Refused;
import org.dossierkg.guard.Stop;
import org.dossierkg.report.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says of whatever ended a query what whoever asked may know: never a stack trace, a file, or a class of this program. */
final class Failure {
    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);

    private Failure() {}

    /** What to throw instead. */
    static RuntimeException of(Throwable thrown, Settings settings, RunningQuery query) {
        if (thrown instanceof Refused refused) {
            return of(refused);
        }
        if (thrown instanceof QueryCancelledException) {
            return stopped(query.allowance().stop().orElse(Stop.TIME), settings);
        }
        if (thrown instanceof StackOverflowError) {
            return of(Refused.tooDeep());
        }
        if (thrown instanceof OutOfMemoryError) {
            return stopped(Stop.MEMORY, settings);
        }
        if (thrown instanceof HttpError
                || thrown instanceof ActionErrorException
                || thrown instanceof ProblemException
                || thrown instanceof UncheckedIOException) {
            return (RuntimeException) thrown;
        }
        if (thrown instanceof QueryException || thrown instanceof UpdateException) {
            return new HttpError(400, String.valueOf(thrown.getMessage()));
        }
        LOG.error("the query {} failed", query.id(), thrown);
        return new HttpError(500, "the server failed at this query, and has noted it; ask in another way");
    }

    /** Says why a question was refused. */
    static HttpError of(Refused refused) {
        int status = switch (refused.reason()) {
            case TOO_LONG -> 413;
            case TOO_COMPLEX -> 400;
            case NOT_ALLOWED -> 403;
        };
        return new HttpError(status, refused.text());
    }

    private static HttpError stopped(Stop stop, Settings settings) {
        return new HttpError(
                503,
                switch (stop) {
                    case TIME -> Asking.tooLong(settings);
                    case MEMORY -> "the server ran short of memory and stopped this query; ask for less";
                    case CANCELLED -> "the query was stopped, as was asked for";
                    case GONE -> "the query was stopped, since nobody waited for it";
                });
    }
}

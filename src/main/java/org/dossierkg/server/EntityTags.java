package org.dossierkg.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;

/** The ETags of what is made from a dataset, for clients that ask whether what they have is still current. */
final class EntityTags {
    private final Generations generations;
    private final Instant modified;

    /** @param modified when the first generation was made */
    EntityTags(Generations generations, Instant modified) {
        this.generations = generations;
        this.modified = modified;
    }

    /** The number of the state that is to be described, to be asked for before the transaction that reads it. */
    long generation(DatasetGraph data) {
        return generations.of(data);
    }

    /**
     * Whether the client has this form of this generation; then it has been told so with 304. Else the answer still to
     * be written has its ETag.
     */
    boolean isKnown(HttpServletRequest request, HttpServletResponse response, long generation, String form) {
        String tag = "\"" + Long.toString(modified.toEpochMilli(), Character.MAX_RADIX) + "-" + generation + "-" + form
                + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "no-cache"); // kept, but asked about before it is used again
        String known = Optional.ofNullable(request.getHeader("If-None-Match")).orElse("");
        if (!known.contains(tag) && !known.equals("*")) {
            return false;
        }
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return true;
    }
}

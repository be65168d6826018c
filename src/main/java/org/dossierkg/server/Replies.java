package org.dossierkg.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/** What the replies of an endpoint share: its limits, its memory of answers, and their tags. */
final class Replies {
    /** Sets the tags of this endpoint apart from those of any other, such as of the same one before it was started anew. */
    private final String run = UUID.randomUUID().toString();

    private final AnswerLimits limits;
    private final Generations generations;
    private final AnswerCache cache;
    private final String rowLimit;
    private final Repeats repeats;

    /** @param generations is told of each change of the dataset that is current */
    Replies(AnswerLimits limits, Generations generations, Supplier<DatasetGraph> current, Metrics metrics) {
        this.limits = limits;
        this.generations = generations;
        this.cache = new AnswerCache(limits.cache());
        this.rowLimit = String.valueOf(limits.rows());
        this.repeats = new Repeats(
                current,
                generations,
                cache,
                metrics.counter("dossier.answers.remembered", "Answers that were known, so that no query ran.")
                        .withTags());
    }

    /**
     * The reply to a query.
     *
     * @throws HttpError when the request accepts no form in which the answer can be sent
     */
    Reply to(HttpServletRequest request, HttpServletResponse response, ParsedQuery query, DatasetGraph dataset) {
        Offer offer = Offer.chosen(request, query.givesGraph() ? Offer.OF_GRAPHS : Offer.OF_ROWS);
        AnswerKey key = query.repeatable()
                ? new AnswerKey(
                        generations.of(dataset),
                        query.text(),
                        values(request.getParameterValues("default-graph-uri")),
                        values(request.getParameterValues("named-graph-uri")),
                        offer.mediaType() + " " + offer.word())
                : null;
        return new Reply(request, response, offer, key, this);
    }

    AnswerLimits limits() {
        return limits;
    }

    AnswerCache cache() {
        return cache;
    }

    Repeats repeats() {
        return repeats;
    }

    /** The value of the header X-Row-Limit. */
    String rowLimit() {
        return rowLimit;
    }

    /** The value of the header ETag. */
    String tag(AnswerKey key) {
        return key.tag(run);
    }

    private static List<String> values(String @Nullable [] values) {
        return values == null ? List.of() : List.of(values);
    }
}

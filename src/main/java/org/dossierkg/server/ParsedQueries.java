package org.dossierkg.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.dossierkg.guard.Guard;
import org.dossierkg.report.ProblemException;
import org.dossierkg.source.SparqlParser;

/** Queries as they come from their texts; those that come again are kept. */
final class ParsedQueries {
    /** Characters of query text. */
    private static final long LARGEST = 1 << 20;

    private final Cache<String, ParsedQuery> kept = Caffeine.newBuilder()
            .executor(Runnable::run) // a thread that is woken costs more than the work
            .maximumWeight(LARGEST)
            .weigher((String text, ParsedQuery query) -> text.length() + 100)
            .build();

    private final Doorkeeper doorkeeper = new Doorkeeper();
    private final Guard guard;
    private final SparqlParser parser;

    ParsedQueries(Guard guard, SparqlParser parser) {
        this.guard = guard;
        this.parser = parser;
    }

    /** The query in a text, if it is kept. */
    Optional<ParsedQuery> known(String text) {
        return Optional.ofNullable(kept.getIfPresent(text));
    }

    /**
     * The query in the text.
     *
     * @throws ProblemException when the text is no query
     * @throws org.dossierkg.guard.Refused when it is too large, or calls what it may not
     */
    ParsedQuery of(String text) {
        ParsedQuery known = kept.getIfPresent(text);
        if (known != null) {
            return known;
        }
        ParsedQuery parsed = ParsedQuery.of(text, guard.question(text, parser).query());
        if (doorkeeper.knows(text) && parsed.shareable()) {
            kept.put(text, parsed);
        }
        return parsed;
    }
}

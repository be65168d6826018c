package org.dossierkg.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.dossierkg.guard.Guard;
import org.dossierkg.report.ProblemException;
import org.dossierkg.source.SparqlParser;

/**
 * Queries as they come from their texts. A query is kept when it comes the second time; the first time, only that it came,
 * since most never come again and would be work for the collector.
 */
final class ParsedQueries {
    /** Characters of query text. */
    private static final long LARGEST = 1 << 20;

    private final Cache<String, Optional<ParsedQuery>> kept = Caffeine.newBuilder()
            .executor(Runnable::run) // a thread that is woken costs more than the work
            .maximumWeight(LARGEST)
            .weigher((String text, Optional<ParsedQuery> query) -> text.length() + 100)
            .build();

    private final Guard guard;
    private final SparqlParser parser;

    ParsedQueries(Guard guard, SparqlParser parser) {
        this.guard = guard;
        this.parser = parser;
    }

    /** The query in a text, if it is kept. */
    Optional<ParsedQuery> known(String text) {
        return Optional.ofNullable(kept.getIfPresent(text)).flatMap(query -> query);
    }

    /**
     * The query in the text.
     *
     * @throws ProblemException when the text is no query
     * @throws org.dossierkg.guard.Refused when it is too large, or calls what it may not
     */
    ParsedQuery of(String text) {
        Optional<ParsedQuery> known = kept.getIfPresent(text);
        if (known != null && known.isPresent()) {
            return known.get();
        }
        ParsedQuery parsed = ParsedQuery.of(text, guard.question(text, parser).query());
        if (parsed.shareable()) {
            kept.put(text, known == null ? Optional.empty() : Optional.of(parsed));
        }
        return parsed;
    }
}

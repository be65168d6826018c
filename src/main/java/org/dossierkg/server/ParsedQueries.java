package org.dossierkg.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.dossierkg.guard.Guard;
import org.dossierkg.query.Names;
import org.dossierkg.report.ProblemException;

/** Queries as they come from their texts; those that come again are not parsed again. */
final class ParsedQueries {
    /** Characters of query text. */
    private static final long LARGEST = 1 << 20;

    private final Cache<String, ParsedQuery> kept = Caffeine.newBuilder()
            .executor(Runnable::run) // a thread that is woken costs more than the work
            .maximumWeight(LARGEST)
            .weigher((String text, ParsedQuery query) -> text.length() + 100)
            .build();

    private final Guard guard;
    private final Names names;

    /** @param names whose base relative IRIs are resolved against, and whose prefixes need not be declared */
    ParsedQueries(Guard guard, Names names) {
        this.guard = guard;
        this.names = names;
    }

    /** The query in a text that came before, if it is still kept. */
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
        ParsedQuery parsed = ParsedQuery.of(text, guard.question(text, names).query());
        if (parsed.shareable()) {
            kept.put(text, parsed);
        }
        return parsed;
    }
}

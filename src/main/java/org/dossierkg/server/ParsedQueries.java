package org.dossierkg.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.apache.jena.query.Query;
import org.dossierkg.query.Names;
import org.dossierkg.query.Question;
import org.dossierkg.report.ProblemException;

/** Queries as they come from their texts; those that come again are not parsed again. */
final class ParsedQueries {
    /** Characters of query text. */
    private static final long LARGEST = 1 << 20;

    private final Cache<String, ParsedQuery> kept = Caffeine.newBuilder()
            .maximumWeight(LARGEST)
            .weigher((String text, ParsedQuery query) -> text.length() + 100)
            .build();

    private final Names names;

    /** @param names whose base relative IRIs are resolved against, and whose prefixes need not be declared */
    ParsedQueries(Names names) {
        this.names = names;
    }

    /** @throws ProblemException when the text is no query */
    ParsedQuery of(String text) {
        ParsedQuery known = kept.getIfPresent(text);
        if (known != null) {
            return known;
        }
        Query query = Question.ofStandard(text, names).query();
        ParsedQuery parsed = ParsedQuery.of(text, query);
        if (parsed.shareable()) {
            kept.put(text, parsed);
        }
        return parsed;
    }
}

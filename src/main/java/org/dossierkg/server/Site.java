package org.dossierkg.server;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierkg.query.NamedQuery;
import org.dossierkg.query.Names;

/**
 * What the pages say about a dossier, beside its data.
 *
 * @param title the dossier's name, as people know it
 * @param description one or two sentences; may be empty
 * @param figures what there is how many of, in the order of showing: {@code claims} → 412
 * @param queries the questions to offer; the first page orders them by topic and question
 * @param names prefixes that every query of the pages knows without declaring them, and that shorten IRIs
 * @param modified when the dataset became what it is
 */
public record Site(
        String title,
        String description,
        Map<String, Long> figures,
        List<NamedQuery> queries,
        Names names,
        Instant modified) {
    public Site {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        queries = List.copyOf(queries);
    }

    /** Where the things of the dossier are on this server. */
    EntityPaths paths() {
        return EntityPaths.of(names.base());
    }

    public Optional<NamedQuery> query(String name) {
        return queries.stream().filter(query -> query.name().equals(name)).findFirst();
    }
}

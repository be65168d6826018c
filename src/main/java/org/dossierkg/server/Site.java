package org.dossierkg.server;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.shared.PrefixMapping;
import org.dossierkg.query.NamedQuery;

/**
 * What the pages say about a dossier, beside its data.
 *
 * @param title the dossier's name, as people know it
 * @param description one or two sentences; may be empty
 * @param figures what there is how many of, in the order of showing: {@code claims} → 412
 * @param queries the questions to offer, in the order of showing
 * @param prefixes known in every query of the pages without being declared, and used to shorten IRIs
 * @param base the IRI that all IRIs of the dossier begin with, ending in {@code /}
 */
public record Site(
        String title,
        String description,
        Map<String, Long> figures,
        List<NamedQuery> queries,
        PrefixMapping prefixes,
        String base) {
    public Site {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        queries = List.copyOf(queries);
    }

    public Optional<NamedQuery> query(String name) {
        return queries.stream().filter(query -> query.name().equals(name)).findFirst();
    }
}

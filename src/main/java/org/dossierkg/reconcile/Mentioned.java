package org.dossierkg.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierkg.index.Kind;
import org.dossierkg.link.Mention;
import org.dossierkg.link.MentionTable;
import org.jspecify.annotations.Nullable;

/** A query as the linker understands it. */
final class Mentioned {
    private Mentioned() {}

    static Mention of(MatchQuery query, Catalogue catalogue) {
        List<String> countries = new ArrayList<>();
        List<String> websites = new ArrayList<>();
        Map<String, String> identifiers = new HashMap<>();
        int year = 0;
        for (Condition condition : query.conditions()) {
            Optional<Clue> clue = catalogue.clue(condition.property());
            if (clue.isEmpty() || condition.values().isEmpty() || condition.quantifier() == Condition.Quantifier.NONE) {
                continue;
            }
            switch (clue.get().sort()) {
                case COUNTRY -> condition.values().forEach(value -> countries.add(named(value, catalogue)));
                case YEAR -> year = MentionTable.year(condition.values().get(0));
                case WEBSITE -> websites.addAll(condition.values());
                case IDENTIFIER ->
                    identifiers.put(clue.get().scheme(), condition.values().get(0));
            }
        }
        return new Mention(
                query.name(),
                List.of(query.name()),
                "",
                kind(query, catalogue),
                countries,
                year,
                websites,
                identifiers);
    }

    /** The name of a thing of the catalogue; what is no identifier stays as it is. */
    private static String named(String value, Catalogue catalogue) {
        return catalogue.qid(value).map(qid -> catalogue.entity(qid).name()).orElse(value);
    }

    /** The kind of all types of the query, if they have one in common. */
    private static @Nullable Kind kind(MatchQuery query, Catalogue catalogue) {
        List<Kind> kinds = query.types().stream()
                .flatMap(type -> catalogue.kind(type).stream())
                .distinct()
                .toList();
        return kinds.size() == 1 ? kinds.get(0) : null;
    }
}

package org.dossierkg.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossierkg.index.Index;
import org.dossierkg.index.Kind;
import org.dossierkg.name.CountryKey;
import org.dossierkg.name.CountryNames;

/** Gathers the entities that a mention could mean, each with its most similar name. */
final class Pool {
    private static final int MOST = 20;

    /** How many each form of the name may add, however many others have. */
    private static final int LEAST = 6;

    /** The longest code of a country: where nobody says that a country is meant, it is as likely an acronym. */
    private static final int CODE = 3;

    private final Index index;
    private final Context context;

    /** By entity, in the order of finding. */
    private final Map<Integer, Found> found = new LinkedHashMap<>();

    private Pool(Index index, Context context) {
        this.index = index;
        this.context = context;
    }

    static List<Found> of(Context context, Index index, Search search) {
        Pool pool = new Pool(index, context);
        pool.byIdentifier();
        if (context.kind() == Kind.COUNTRY || context.kind() == null) {
            pool.byCountry();
        }
        if (context.kind() != Kind.COUNTRY) {
            pool.byName(search);
        }
        return new ArrayList<>(pool.found.values());
    }

    private Found found(int entity) {
        return found.computeIfAbsent(entity, number -> new Found(index, number));
    }

    private boolean excluded(int entity) {
        Kind kind = context.kind();
        return kind != null && kind.excludes(index.entities().kinds(entity));
    }

    private void byIdentifier() {
        context.mention()
                .identifiers()
                .forEach((scheme, value) ->
                        index.byIdentifier(scheme, value, entity -> found(entity).identifier = true));
        Set<Integer> hosts = new HashSet<>();
        context.domains().forEach(domain -> index.byHost(domain.host(), hosts::add));
        if (hosts.size() <= MOST) {
            hosts.stream().filter(entity -> !excluded(entity)).forEach(this::found);
        }
        found.values().forEach(this::compareAll);
    }

    private void byName(Search search) {
        for (Query query : context.queries()) {
            Comparison comparison = new Comparison(query, index);
            int most = Math.max(MOST, found.size() + LEAST);
            for (int name : search.names(query, context.countries())) {
                int entity = index.names().entity(name);
                boolean known = found.containsKey(entity);
                if (!excluded(entity) && (known || found.size() < most) && query.isNameIn(countries(entity))) {
                    found(entity).add(comparison.with(name));
                }
            }
        }
    }

    private int countries(int entity) {
        int countries = index.entities().countries(entity);
        return countries != 0 ? countries : index.entities().countryHints(entity);
    }

    private void compareAll(Found entity) {
        int first = index.entities().firstName(entity.entity);
        int most = Math.min(index.entities().names(entity.entity), MOST);
        for (Query query : context.queries()) {
            Comparison comparison = new Comparison(query, index);
            for (int name = first; name < first + most && query.isNameIn(countries(entity.entity)); name++) {
                entity.add(comparison.with(name));
            }
        }
    }

    /** Countries come from closed dictionaries alone: names and codes that are known, never names that are similar. */
    private void byCountry() {
        Set<String> codes = new HashSet<>();
        for (Query query : context.queries()) {
            if (found.values().stream().anyMatch(entity -> entity.countryName || entity.countryLocale)) {
                break; // what stands in brackets tells more of a name that is known, and is no other
            }
            if (query.isCut()) {
                continue; // what is left of a name is not a country's
            }
            CountryKey key = CountryKey.of(query.forms().text());
            index.byCountry(key.whole(), entity -> found(entity).countryName = true);
            String code = CountryNames.bundled().code(query.forms().text());
            boolean isName =
                    context.kind() == Kind.COUNTRY || query.forms().fold().length() > CODE;
            if (!code.isEmpty() && isName && codes.add(code)) {
                index.byIdentifier("iso", code, entity -> found(entity).countryLocale = true);
            }
            if (!key.brief().isEmpty() && !CountryNames.bundled().isShared(key.brief())) {
                Set<Integer> brief = new HashSet<>();
                index.byBriefCountry(key.brief(), brief::add);
                if (brief.size() == 1) {
                    brief.forEach(entity -> found(entity).countryBrief = true);
                }
            }
        }
        found.values().removeIf(entity -> excluded(entity.entity) && !entity.identifier);
        for (Found entity : found.values()) {
            for (Query query : context.queries()) {
                index.byFold(query.forms().fold(), name -> {
                    if (index.names().entity(name) == entity.entity) {
                        entity.add(new Comparison(query, index).with(name));
                    }
                });
            }
        }
    }

    /** An entity that was found, and by what. */
    static final class Found {
        private final Index index;
        private final int entity;
        private final List<Likeness> likenesses = new ArrayList<>(2);
        private boolean identifier;
        private boolean countryName;
        private boolean countryLocale;
        private boolean countryBrief;

        Found(Index index, int entity) {
            this.index = index;
            this.entity = entity;
        }

        String qid() {
            return index.entities().qid(entity);
        }

        /** Takes over by what the same entity was found in another index. */
        void join(Found other) {
            likenesses.addAll(other.likenesses);
            identifier |= other.identifier;
            countryName |= other.countryName;
            countryLocale |= other.countryLocale;
            countryBrief |= other.countryBrief;
        }

        /** The index that knows the entity; names of it can be of another one. */
        Index index() {
            return index;
        }

        private void add(Likeness likeness) {
            likenesses.add(likeness);
        }

        int entity() {
            return entity;
        }

        /** The names that were compared. */
        List<Likeness> likenesses() {
            return likenesses;
        }

        boolean identifier() {
            return identifier;
        }

        boolean countryName() {
            return countryName;
        }

        boolean countryLocale() {
            return countryLocale;
        }

        boolean countryBrief() {
            return countryBrief;
        }
    }
}

package org.dossierkg.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dossierkg.index.CandidateName;
import org.dossierkg.index.Countries;
import org.dossierkg.index.EntityTable;
import org.dossierkg.index.Index;
import org.dossierkg.index.Kind;
import org.jspecify.annotations.Nullable;

/** Measures the {@link Feature}s of the entities that a mention could mean. */
final class Features {
    private static final double HEAVY = 10;
    private static final double MANY_NAMES = 6;
    private static final double LONG_ACRONYM = 4;

    private final Index index;
    private final Context context;
    private final EntityTable entities;

    private Features(Index index, Context context) {
        this.index = index;
        this.context = context;
        this.entities = index.entities();
    }

    /** One for each entity of the pool, in its order. */
    static List<Measured> of(Context context, List<Pool.Found> pool, Index index) {
        Features features = new Features(index, context);
        List<Measured> measured = new ArrayList<>(pool.size());
        for (Pool.Found found : pool) {
            measured.add(features.measure(found));
        }
        for (Measured one : measured) {
            one.values[Feature.RIVALS.place()] = Math.log(1 + rivals(one, measured));
        }
        return measured;
    }

    private static int rivals(Measured one, List<Measured> all) {
        return (int) all.stream()
                .filter(other -> other != one && other.sameName() && one.sameName())
                .count();
    }

    private Measured measure(Pool.Found found) {
        Measured measured = new Measured(
                found.entity(),
                found.likenesses().stream()
                        .max(Comparator.comparingDouble(Likeness::rank))
                        .orElse(null));
        measured.set(Feature.FOUND, 1);
        measured.set(Feature.IDENTIFIER, found.identifier());
        measured.set(Feature.COUNTRY_NAME, found.countryName());
        measured.set(Feature.COUNTRY_LOCALE, found.countryLocale());
        measured.set(Feature.COUNTRY_BRIEF, found.countryBrief() && !found.countryName() && !found.countryLocale());
        Optional.ofNullable(measured.likeness()).ifPresent(likeness -> name(measured, likeness));
        place(measured);
        time(measured);
        web(measured);
        kind(measured);
        if (context.kind() != Kind.ORGANIZATION) {
            measured.set(Feature.KNOWN, Math.log(entities.names(found.entity())) / MANY_NAMES);
        }
        return measured;
    }

    private void name(Measured measured, Likeness likeness) {
        double all = Math.max(1e-6, likeness.matched() + likeness.mentionRest());
        double name = Math.max(1e-6, likeness.matched() + likeness.nameRest());
        CandidateName.Role role = index.names().role(likeness.name());
        boolean initials = initials(likeness);
        measured.set(Feature.SAME_NAME, likeness.same());
        measured.set(Feature.SAME_CORE, likeness.sameCore() && !likeness.same());
        measured.set(Feature.OVERLAP, likeness.sameCore() ? 1 : likeness.overlap());
        measured.set(Feature.MENTION_COVERED, likeness.sameCore() ? 1 : likeness.matched() / all);
        measured.set(Feature.NAME_COVERED, likeness.sameCore() ? 1 : likeness.matched() / name);
        if (!likeness.sameCore()) {
            measured.set(Feature.MENTION_REST, likeness.mentionRest() / HEAVY);
            measured.set(Feature.NAME_REST, likeness.nameRest() / HEAVY);
            measured.set(Feature.SPELLING, likeness.spelt() / all);
            measured.set(Feature.NUMBERS, likeness.numbers());
            measured.set(Feature.SORT, likeness.sort());
            measured.set(Feature.INITIALS, initials ? length(likeness) : 0);
        }
        measured.set(Feature.ONE_WORD, likeness.words() <= 1);
        boolean acronym = likeness.same()
                && (role == CandidateName.Role.ACRONYM
                        || likeness.query().forms().isAcronym());
        measured.set(Feature.ACRONYM, acronym ? 1 - length(likeness) / 2 : 0);
        measured.set(Feature.LABEL, role == CandidateName.Role.LABEL);
        String language = index.names().name(likeness.name()).language();
        measured.set(
                Feature.LANGUAGE,
                !language.isEmpty() && language.equals(context.mention().language()));
    }

    /** From 0 to 1: the longer an acronym, the fewer things it can stand for. */
    private static double length(Likeness likeness) {
        return Math.min(1, (likeness.query().forms().fold().length() - 1) / LONG_ACRONYM);
    }

    private boolean initials(Likeness likeness) {
        String fold = likeness.query().forms().fold();
        return likeness.query().forms().isAcronym() && likeness.words() == 0 && !fold.isEmpty();
    }

    private void place(Measured measured) {
        int countries = entities.countries(measured.entity());
        int hints = entities.countryHints(measured.entity());
        if (context.countries() != 0 && countries != 0) {
            boolean same = Countries.overlap(countries, context.countries());
            measured.set(Feature.COUNTRY_SAME, same);
            measured.set(Feature.COUNTRY_OTHER, !same);
        } else if (context.countries() != 0 && hints != 0) {
            boolean same = Countries.overlap(hints, context.countries());
            measured.set(Feature.HINT_SAME, same);
            measured.set(Feature.HINT_OTHER, !same);
        }
    }

    private void time(Measured measured) {
        int year = entities.year(measured.entity());
        if (year != 0 && context.mention().year() != 0) {
            int apart = Math.abs(year - context.mention().year());
            measured.set(Feature.YEAR_SAME, apart == 0 ? 1 : apart == 1 ? 0.5 : 0);
            measured.set(Feature.YEAR_OTHER, Math.min(1, Math.max(0, apart - 1) / 5.0));
        }
    }

    private void web(Measured measured) {
        int host = entities.host(measured.entity());
        if (!context.domains().isEmpty() && host != 0) {
            boolean same = context.hasHost(host);
            boolean owner = context.hasOwner(entities.owner(measured.entity()));
            measured.set(Feature.WEBSITE_SAME, same ? 1 / (1 + Math.log(sharers())) : 0);
            measured.set(Feature.DOMAIN_SAME, owner && !same);
            measured.set(Feature.DOMAIN_OTHER, !owner && !same);
        }
    }

    /** How many entities have a website on the mention's host. */
    private int sharers() {
        int[] count = {0};
        context.domains().forEach(domain -> index.byHost(domain.host(), entity -> count[0]++));
        return Math.max(1, count[0]);
    }

    private void kind(Measured measured) {
        int kinds = entities.kinds(measured.entity());
        Kind kind = context.kind();
        measured.set(Feature.STATE, kind == Kind.COUNTRY && Kind.COUNTRY.isIn(kinds));
        if (kind != null && kinds != 0) {
            boolean same = kind.isIn(kinds) || (kind == Kind.COUNTRY && Kind.TERRITORY.isIn(kinds));
            measured.set(Feature.KIND_SAME, same);
            measured.set(Feature.KIND_OTHER, !same);
        }
    }

    /** An entity with the values of its features. */
    static final class Measured {
        private final int entity;
        private final @Nullable Likeness likeness;
        private final double[] values = new double[Feature.values().length];

        Measured(int entity, @Nullable Likeness likeness) {
            this.entity = entity;
            this.likeness = likeness;
        }

        private void set(Feature feature, double value) {
            values[feature.place()] = value;
        }

        private void set(Feature feature, boolean value) {
            set(feature, value ? 1 : 0);
        }

        int entity() {
            return entity;
        }

        /** The name that is most similar; null when only an identifier or a website led here. */
        @Nullable
        Likeness likeness() {
            return likeness;
        }

        double[] values() {
            return values;
        }

        boolean sameName() {
            return likeness != null && likeness.sameCore();
        }
    }
}

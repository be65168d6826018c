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
import org.dossierkg.name.NameForms;
import org.jspecify.annotations.Nullable;

/** Measures the {@link Feature}s of the entities that a mention could mean. */
final class Features {
    private static final double HEAVY = 10;
    private static final double MANY_NAMES = 6;
    private static final double LONG_ACRONYM = 4;
    private static final double NEARLY_NOTHING = 0.25;

    private final Index index;
    private final Context context;
    private final EntityTable entities;

    private Features(Index index, Context context) {
        this.index = index;
        this.context = context;
        this.entities = index.entities();
    }

    /** One for each entity of the pool, in its order. */
    static List<Measured> of(Context context, List<Pool.Found> pool) {
        List<Measured> measured = new ArrayList<>(pool.size());
        for (Pool.Found found : pool) {
            measured.add(new Features(found.index(), context).measure(found));
        }
        for (Measured one : measured) {
            one.set(Feature.RIVALS, Math.log(1 + rivals(one, measured)));
            one.set(Feature.PART_RIVALS, Math.log(1 + partRivals(one, measured)));
        }
        return measured;
    }

    private static int rivals(Measured one, List<Measured> all) {
        return (int) all.stream()
                .filter(other -> other != one && other.sameName() && one.sameName())
                .count();
    }

    private static int partRivals(Measured one, List<Measured> all) {
        return one.sameName() || !one.hasAllWords()
                ? 0
                : (int) all.stream().filter(Measured::hasAllWords).count() - 1;
    }

    private Measured measure(Pool.Found found) {
        Measured measured = new Measured(
                index,
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
        initials(measured, found.likenesses());
        qualifier(measured);
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
        CandidateName.Role role = likeness.role();
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
            measured.set(Feature.BEGINS, likeness.begins());
            measured.set(Feature.ENDS, likeness.ends());
        } else if (!likeness.same()) {
            String known = likeness.known().text();
            measured.set(Feature.SOUND, likeness.query().forms().soundAlone(NameForms.of(known)));
        }
        measured.set(Feature.ONE_WORD, likeness.words() <= 1 && !likeness.sameCore());
        measured.set(Feature.ONE_WORD_SAME, likeness.words() <= 1 && likeness.sameCore());
        measured.set(Feature.NAMED_SAME, likeness.query().isCut());
        boolean acronym = likeness.sameCore()
                && (role == CandidateName.Role.ACRONYM
                        || likeness.query().forms().isAcronym());
        measured.set(Feature.ACRONYM, acronym ? 1 - length(likeness) / 2 : 0);
        measured.set(Feature.LABEL, role == CandidateName.Role.LABEL);
        String language = likeness.known().language();
        measured.set(
                Feature.LANGUAGE,
                !language.isEmpty() && language.equals(context.mention().language()));
    }

    /** From 0 to 1: the longer an acronym, the fewer things it can stand for. */
    private static double length(Likeness likeness) {
        return Math.min(1, (likeness.query().forms().fold().length() - 1) / LONG_ACRONYM);
    }

    /** Initials count by whichever name they are of: another may be more similar. */
    private void initials(Measured measured, List<Likeness> likenesses) {
        if (measured.sameName()) {
            return;
        }
        for (Likeness likeness : likenesses) {
            if (likeness.initials() && likeness.query().forms().isAcronym()) {
                measured.set(Feature.INITIALS, length(likeness));
            } else if (likeness.initials() && isBeside(measured.likeness())) {
                int letters = likeness.known().text().length();
                measured.set(Feature.INITIALS_OF, Math.min(1, (letters - 1) / LONG_ACRONYM));
            }
        }
    }

    /** Whether no other name is near: one that shares some words and lacks others says that the initials are of another thing. */
    private static boolean isBeside(@Nullable Likeness nearest) {
        return nearest == null || nearest.overlap() < NEARLY_NOTHING;
    }

    /** What stands in brackets behind a name tells it from others of the same name. */
    private void qualifier(Measured measured) {
        List<String> words = context.qualifier();
        String description = entities.description(measured.entity());
        if (words.isEmpty() || description.isEmpty()) {
            return;
        }
        List<String> known = new ArrayList<>(NameForms.of(description).words());
        if (measured.likeness() != null) {
            known.addAll(NameForms.of(measured.likeness().known().text()).words());
        }
        boolean same = known.containsAll(words);
        measured.set(Feature.QUALIFIER_SAME, same);
        measured.set(Feature.QUALIFIER_OTHER, !same);
    }

    private void place(Measured measured) {
        int countries = entities.countries(measured.entity());
        int hints = entities.countryHints(measured.entity());
        named(measured, countries != 0 ? countries : hints);
        if (context.countries() != 0 && countries != 0) {
            boolean same = Countries.overlap(countries, context.countries());
            measured.set(Feature.COUNTRY_SAME, same);
            measured.set(Feature.COUNTRY_OTHER, !same);
        } else if (context.countries() != 0 && hints != 0) {
            boolean same = Countries.overlap(hints, context.countries());
            measured.set(Feature.HINT_SAME, same);
            measured.set(Feature.HINT_OTHER, !same);
        }
        boolean here = measured.has(Feature.COUNTRY_SAME) || measured.has(Feature.HINT_SAME);
        measured.set(Feature.SAME_HERE, here && measured.sameName());
    }

    /** The country in "British Ministry of Defence", where nothing else tells one. */
    private void named(Measured measured, int countries) {
        if (context.named() != 0 && countries != 0 && !measured.sameName()) {
            measured.set(Feature.NAMED_OTHER, !Countries.overlap(countries, context.named()));
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
        boolean land = Kind.COUNTRY.isIn(kinds) || Kind.TERRITORY.isIn(kinds);
        if (land && (kind == null || kind == Kind.ORGANIZATION)) {
            measured.set(Feature.PLACE, kind == Kind.ORGANIZATION);
            measured.set(
                    Feature.PLACE_PART,
                    measured.likeness() != null && measured.likeness().mentionRest() > 0 && !measured.sameName());
        }
        measured.set(Feature.STATE, kind == Kind.COUNTRY && Kind.COUNTRY.isIn(kinds));
        if (kind != null && kinds != 0) {
            boolean same = kind.isIn(kinds) || (kind == Kind.COUNTRY && Kind.TERRITORY.isIn(kinds));
            measured.set(Feature.KIND_SAME, same);
            measured.set(Feature.KIND_OTHER, !same);
        }
    }

    /** An entity with the values of its features. */
    static final class Measured {
        private final Index index;
        private final int entity;
        private final @Nullable Likeness likeness;
        private final double[] values = new double[Feature.values().length];

        Measured(Index index, int entity, @Nullable Likeness likeness) {
            this.index = index;
            this.entity = entity;
            this.likeness = likeness;
        }

        private void set(Feature feature, double value) {
            values[feature.place()] = value;
        }

        private void set(Feature feature, boolean value) {
            set(feature, value ? 1 : 0);
        }

        /** The index that knows the entity. */
        Index index() {
            return index;
        }

        int entity() {
            return entity;
        }

        String qid() {
            return index.entities().qid(entity);
        }

        private boolean has(Feature feature) {
            return values[feature.place()] != 0;
        }

        /** The name that is most similar; null when only an identifier or a website led here. */
        @Nullable
        Likeness likeness() {
            return likeness;
        }

        double[] values() {
            return values;
        }

        /** Whether a name has all words of the mention. */
        boolean hasAllWords() {
            return likeness != null && likeness.mentionRest() <= 0 && likeness.words() > 0;
        }

        boolean sameName() {
            return likeness != null && likeness.sameCore();
        }
    }
}

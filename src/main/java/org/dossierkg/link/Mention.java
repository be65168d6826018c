package org.dossierkg.link;

import java.util.List;
import java.util.Map;
import org.dossierkg.index.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A name that is to be linked, with what else is known of the thing it names.
 *
 * @param key what the caller calls it
 * @param names at least one, the most usual first
 * @param language a BCP 47 tag; empty when nobody says
 * @param kind what sort of thing it is; null when nobody says
 * @param countries codes of two letters, or names in any language
 * @param year of founding or birth; 0 when nobody says
 * @param websites URLs or hosts
 * @param identifiers by scheme in lower case, such as {@code lei}
 */
public record Mention(
        String key,
        List<String> names,
        String language,
        @Nullable Kind kind,
        List<String> countries,
        int year,
        List<String> websites,
        Map<String, String> identifiers) {
    public Mention {
        names = List.copyOf(names);
        countries = List.copyOf(countries);
        websites = List.copyOf(websites);
        identifiers = Map.copyOf(identifiers);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a mention without a name");
        }
    }

    /** A bare name. */
    public static Mention of(String name) {
        return new Mention(name, List.of(name), "", null, List.of(), 0, List.of(), Map.of());
    }

    /** The same name of a thing of this kind. */
    public Mention ofKind(@Nullable Kind other) {
        return new Mention(key, names, language, other, countries, year, websites, identifiers);
    }

    /** The same name of a thing in these countries. */
    public Mention in(List<String> others) {
        return new Mention(key, names, language, kind, others, year, websites, identifiers);
    }

    /** The name that is shown. */
    public String name() {
        return names.get(0);
    }
}

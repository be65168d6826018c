package org.dossierkg.index;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What sort of thing a name is of. A thing can be of several kinds: a city is a place and an organization. */
public enum Kind {
    ORGANIZATION("org", 0),
    PERSON("person", 1),
    COUNTRY("country", 2),
    TERRITORY("territory", 3),
    PLACE("place", 4),
    EVENT("event", 5),
    WORK("work", 6);

    private final String word;
    private final int bit;

    Kind(String word, int place) {
        this.word = word;
        this.bit = 1 << place;
    }

    /** The word for it in files, such as {@code org}. */
    public String word() {
        return word;
    }

    /** The kind with this word or name, in any case; nothing when there is none. */
    public static Optional<Kind> of(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        for (Kind kind : values()) {
            if (kind.word.equals(wanted) || kind.name().toLowerCase(Locale.ROOT).equals(wanted)) {
                return Optional.of(kind);
            }
        }
        return switch (wanted) {
            case "company", "publisher", "organisation" -> Optional.of(ORGANIZATION);
            default -> Optional.empty();
        };
    }

    /** Whether this kind is among those of a set of bits. */
    public boolean isIn(int bits) {
        return (bits & bit) != 0;
    }

    /** Whether a thing of these kinds cannot be of this kind as well; unknown kinds are never excluded. */
    public boolean excludes(int bits) {
        if (bits == 0 || isIn(bits)) {
            return false;
        }
        return switch (this) {
            case PERSON -> true;
            case COUNTRY -> !TERRITORY.isIn(bits) && !PLACE.isIn(bits);
            case EVENT, WORK, ORGANIZATION, TERRITORY, PLACE ->
                bits == PERSON.bit || (bits == COUNTRY.bit && this == WORK) || (bits == EVENT.bit && this != WORK);
        };
    }

    static int bits(Set<Kind> kinds) {
        int bits = 0;
        for (Kind kind : kinds) {
            bits |= kind.bit;
        }
        return bits;
    }

    static Set<Kind> of(int bits) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (Kind kind : values()) {
            if (kind.isIn(bits)) {
                kinds.add(kind);
            }
        }
        return kinds;
    }
}

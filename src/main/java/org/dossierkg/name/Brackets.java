package org.dossierkg.name;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name cut at the brackets behind it.
 *
 * <pre>
 * "Bremen (Germany)"                     main Bremen, inside Germany
 * "Kiev (formerly Kiew)"                 main Kiev, inside Kiew, former
 * "World Health Organization, WHO"       nothing inside: commas are not brackets
 * </pre>
 *
 * @param main what stands before the brackets
 * @param inside what stands in them; empty when there are none
 * @param former whether the inside says that it is an earlier name
 */
public record Brackets(String main, String inside, boolean former) {
    private static final Pattern BEHIND = Pattern.compile("(.*\\S)\\s*[(（\\[]([^()（）\\[\\]]+)[)）\\]]\\s*");
    private static final Pattern FORMER = Pattern.compile(
            "(?i)(?:formerly|formely|former|ex|previously|prev|fka|f/k/a|before|until \\d{4}|anciennement|früher|ehemals|antes|原|旧)[\\s.:-]*(.*)");

    /** Cuts a name; without brackets at its end it is all main. */
    public static Brackets of(String name) {
        Matcher behind = BEHIND.matcher(name);
        if (!behind.matches()) {
            return new Brackets(name, "", false);
        }
        Matcher former = FORMER.matcher(behind.group(2));
        boolean earlier = former.matches() && !former.group(1).isBlank();
        return new Brackets(behind.group(1), earlier ? former.group(1) : behind.group(2), earlier);
    }

    /** Whether what is inside is a name too: an earlier one, or the initials of the rest, and no country. */
    private boolean isNamed(NameForms one, NameForms other) {
        return former
                || one.initials().contains(other.fold())
                || other.initials().contains(one.fold())
                || (other.isAcronym() && CountryNames.bundled().code(inside).isEmpty());
    }

    /**
     * The names that a text stands for, the text itself first: without its brackets, what is in them when it is an
     * earlier name or the initials of the rest, "Last, First" turned around, and Chinese characters translated.
     */
    public static List<NameForms> names(String text) {
        List<NameForms> names = new ArrayList<>(3);
        names.add(NameForms.of(text));
        Brackets cut = of(text);
        if (!cut.inside().isEmpty()) {
            NameForms main = NameForms.of(cut.main());
            NameForms inside = NameForms.of(cut.inside());
            names.add(main);
            if (cut.isNamed(main, inside)) {
                names.add(inside);
            }
        }
        int comma = text.indexOf(',');
        if (comma > 0 && comma == text.lastIndexOf(',') && comma < text.length() - 1) {
            names.add(NameForms.of(text.substring(comma + 1) + " " + text.substring(0, comma)));
        }
        Gloss.of(cut.main()).map(NameForms::of).ifPresent(names::add);
        return names;
    }
}

package org.dossierkg.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A name without the country that it speaks of, which another writer leaves out, since everybody there knows.
 *
 * <pre>
 * British Ministry of Defence     Ministry of Defence, GB
 * Ministry of Defence, Ukraine    Ministry of Defence, UA
 * 日本防衛省                       防衛省, JP
 * </pre>
 *
 * @param rest what is left; at least two words, three letters of an acronym, or three characters
 * @param code of the country, two letters
 */
public record CountryCut(NameForms rest, String code) {
    private static final int LONGEST = 3;
    private static final int SHORTEST_NAME = 4;
    private static final int SHORTEST_REST = 3;

    /** Cuts the first word for a country that is not all of the name; nothing when there is none, or little is left. */
    public static Optional<CountryCut> of(String name) {
        String plain = name.strip();
        if (!plain.isEmpty() && Letters.isContinuous(plain.codePointAt(0))) {
            return continuous(plain);
        }
        String[] words = plain.split("[\\s,()]+", -1);
        for (int at = 0; at < words.length; at++) {
            for (int length = Math.min(LONGEST, words.length - at); length > 0; length--) {
                String code = code(words, at, length);
                if (!code.isEmpty()) {
                    return cut(words, at, length, code);
                }
            }
        }
        return Optional.empty();
    }

    private static String code(String[] words, int at, int length) {
        String written = String.join(" ", Arrays.asList(words).subList(at, at + length));
        if (written.replace(".", "").equals("US")) {
            return "US";
        }
        String nation = CountryWords.nation(Fold.of(written).replace(' ', '_'));
        boolean isLast = at + length == words.length && at > 0 && length < LONGEST;
        return nation.isEmpty() && isLast && written.length() >= SHORTEST_NAME
                ? CountryNames.bundled().code(written)
                : nation;
    }

    private static Optional<CountryCut> cut(String[] words, int at, int length, String code) {
        List<String> rest = new ArrayList<>(Arrays.asList(words));
        rest.subList(at, at + length).clear();
        NameForms forms = NameForms.of(String.join(" ", rest));
        boolean isAcronym = forms.isAcronym() && forms.fold().length() >= SHORTEST_REST;
        return forms.words().size() > 1 || isAcronym ? Optional.of(new CountryCut(forms, code)) : Optional.empty();
    }

    private static Optional<CountryCut> continuous(String name) {
        for (int length = Math.min(LONGEST + 1, name.length() - SHORTEST_REST); length > 1; length--) {
            String code = CountryNames.bundled().code(name.substring(0, length));
            if (!code.isEmpty()) {
                return Optional.of(new CountryCut(NameForms.of(name.substring(length)), code));
            }
        }
        return Optional.empty();
    }
}

package org.dossierkg.name;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** English words by which descriptions tell a country: "German regional bakery chain". */
public final class CountryWords {
    private static final Map<String, String> CODES = read();

    private CountryWords() {}

    /** The codes of the countries that a description speaks of, in its order. */
    public static Set<String> in(String description) {
        Set<String> codes = new LinkedHashSet<>();
        if (!description.isEmpty()) {
            for (String word : Fold.of(description).split(" ", -1)) {
                String code = CODES.get(word);
                if (code != null) {
                    codes.add(code);
                }
            }
        }
        return codes;
    }

    private static Map<String, String> read() {
        Map<String, String> codes = new HashMap<>();
        for (String line : WordFile.lines("country-adjectives.txt")) {
            for (String word : line.substring(3).strip().split(" ", -1)) {
                codes.put(word, line.substring(0, 2));
            }
        }
        return Map.copyOf(codes);
    }
}

package org.dossierkg.name;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** English words by which descriptions tell a country: "German regional bakery chain". */
public final class CountryWords {
    private static final int LONGEST = 3;
    private static final String NONE = "--";
    private static final String PARTS = " / ";
    private static final Map<String, String> CODES = read(true);
    private static final Map<String, String> NATIONS = read(false);

    private CountryWords() {}

    /** The codes of the countries that a description speaks of, in its order. */
    public static Set<String> in(String description) {
        Set<String> codes = new LinkedHashSet<>();
        if (!description.isEmpty()) {
            add(Fold.of(description).split(" ", -1), codes);
        }
        return codes;
    }

    /** The codes of the countries that the words of a name speak of, as {@link NameForms#words} has them. */
    public static Set<String> in(List<String> words) {
        Set<String> codes = new LinkedHashSet<>();
        add(words.toArray(String[]::new), codes);
        return codes;
    }

    private static void add(String[] words, Set<String> codes) {
        for (int at = 0; at < words.length; ) {
            int length = Math.min(LONGEST, words.length - at);
            String code = CODES.get(row(words, at, length));
            while (code == null && length > 1) {
                code = CODES.get(row(words, at, --length));
            }
            if (code != null && !code.equals(NONE)) {
                codes.add(code);
            }
            at += length;
        }
    }

    /** The code of the country that a name ends with, as "Equity Bank South Sudan"; empty when it ends with none. */
    public static String atEnd(String name) {
        String[] words = Fold.of(name).split(" ", -1);
        for (int length = Math.min(LONGEST, words.length - 1); length > 0; length--) {
            String code = CODES.get(row(words, words.length - length, length));
            if (code != null) {
                return code.equals(NONE) ? "" : code;
            }
        }
        return "";
    }

    /**
     * The code of the country that words are a name or an adjective of, but not that of a part of it; empty when there is none.
     *
     * @param words folded, with {@code _} between them
     */
    static String nation(String words) {
        String code = NATIONS.getOrDefault(words, NONE);
        return code.equals(NONE) ? "" : code;
    }

    private static String row(String[] words, int from, int length) {
        return length == 1 ? words[from] : String.join("_", Arrays.asList(words).subList(from, from + length));
    }

    private static Map<String, String> read(boolean parts) {
        Map<String, String> codes = new HashMap<>();
        for (String line : WordFile.lines("country-adjectives.txt")) {
            int slash = line.indexOf(PARTS);
            String words = slash < 0 ? line : parts ? line.replace(PARTS, " ") : line.substring(0, slash);
            for (String word : words.substring(3).strip().split(" ", -1)) {
                String code = line.substring(0, 2);
                codes.put(word, code);
                codes.putIfAbsent(Sound.of(word), code);
                codes.putIfAbsent(Vocabulary.canonical(Sound.of(word)), code);
            }
        }
        return Map.copyOf(codes);
    }
}

package org.dossierkg.name;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keys under which names of countries are the same: the words in any order, and these without what says only what kind
 * of state it is.
 *
 * <pre>
 * "Korea, Dem. People's Rep."            whole "democratic korea people republic", short "korea"
 * "la République islamique d'Iran"       whole "iran islamique republique", short "iran"
 * </pre>
 *
 * <p>A short key names a country only where no other country has it: see {@link CountryNames}.
 *
 * @param whole all words but articles, sorted
 * @param brief without generic words; empty when nothing else is left
 * @param declined whether a generic word is of a language in which the name beside it takes another ending
 */
public record CountryKey(String whole, String brief, boolean declined) {
    private static final Set<String> ARTICLES = Set.of(
            "the", "of", "de", "la", "le", "les", "l", "du", "des", "d", "el", "los", "las", "do", "da", "dos", "das",
            "di", "del", "della", "van", "von", "der", "and", "y", "et", "e", "i", "и", "و");
    private static final Lists LISTS = Lists.read();

    public static CountryKey of(String name) {
        List<String> whole = new ArrayList<>();
        List<String> brief = new ArrayList<>();
        boolean declined = false;
        for (String word : Fold.of(name).split(" ", -1)) {
            String same = LISTS.same().getOrDefault(word, word);
            for (String part : same.split(" ", -1)) {
                if (!ARTICLES.contains(part) && !part.isEmpty()) {
                    whole.add(part);
                    if (LISTS.declined().contains(part)) {
                        declined = true;
                    } else if (!LISTS.generic().contains(part)) {
                        brief.add(bare(part));
                    }
                }
            }
        }
        Collections.sort(whole);
        Collections.sort(brief);
        return new CountryKey(String.join(" ", whole), String.join(" ", brief), declined);
    }

    private static String bare(String word) {
        for (String form : LISTS.inside()) {
            if (word.length() > form.length() && word.endsWith(form)) {
                return word.substring(0, word.length() - form.length());
            }
        }
        return word;
    }

    /**
     * The word lists.
     *
     * @param inside longest first
     */
    private record Lists(Set<String> generic, Set<String> declined, Map<String, String> same, List<String> inside) {
        static Lists read() {
            Set<String> generic = new HashSet<>();
            Set<String> declined = new HashSet<>();
            Map<String, String> same = new HashMap<>();
            List<String> inside = new ArrayList<>();
            String section = "";
            for (String line : WordFile.lines("country-words.txt")) {
                if (line.startsWith("[")) {
                    section = line;
                } else if (section.equals("[inside]")) {
                    inside.add(Fold.of(line));
                    generic.add(Fold.of(line));
                } else if (section.equals("[declined]")) {
                    declined.addAll(List.of(Fold.of(line).split(" ", -1)));
                } else if (section.equals("[generic]")) {
                    generic.addAll(List.of(Fold.of(line).split(" ", -1)));
                } else {
                    int colon = line.indexOf(':');
                    for (String word : line.substring(colon + 1).strip().split(" ", -1)) {
                        same.put(word, line.substring(0, colon));
                    }
                }
            }
            inside.sort((a, b) -> b.length() - a.length());
            return new Lists(Set.copyOf(generic), Set.copyOf(declined), Map.copyOf(same), List.copyOf(inside));
        }
    }
}

package org.dossierkg.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes legal forms such as {@code gmbh} off names: by word for alphabets, by part of a word for other scripts. */
final class LegalForms {
    private static final int LONGEST = 5;
    private static final Lists LISTS = Lists.read();

    private LegalForms() {}

    /** The words of a folded name without the legal forms at its ends; never empty unless the words are. */
    static List<String> strip(List<String> words) {
        int from = 0;
        int to = words.size();
        boolean changed = true;
        while (changed) {
            changed = false;
            int behind = length(words, from, to, true);
            if (behind > 0) {
                to -= behind;
                changed = true;
            }
            int before = length(words, from, to, false);
            if (before > 0) {
                from += before;
                changed = true;
            }
        }
        return from == 0 && to == words.size() ? words : words.subList(from, to);
    }

    /** How many words a legal form takes at this end, leaving at least one. */
    private static int length(List<String> words, int from, int to, boolean behind) {
        Set<String> forms = behind ? LISTS.behind() : LISTS.before();
        for (int n = Math.min(LONGEST, to - from - 1); n > 0; n--) {
            List<String> part = behind ? words.subList(to - n, to) : words.subList(from, from + n);
            if (forms.contains(n == 1 ? part.get(0) : String.join(" ", part))) {
                return n;
            }
        }
        return 0;
    }

    /** A word of a script without blanks, without the legal forms at its ends; never empty unless the word is. */
    static String stripInside(String word) {
        for (String form : LISTS.inside()) {
            if (word.length() > form.length()) {
                if (word.endsWith(form)) {
                    return stripInside(word.substring(0, word.length() - form.length()));
                }
                if (word.startsWith(form)) {
                    return stripInside(word.substring(form.length()));
                }
            }
        }
        return word;
    }

    /**
     * The forms, as names fold.
     *
     * @param inside longest first
     */
    private record Lists(Set<String> behind, Set<String> before, List<String> inside) {
        static Lists read() {
            Set<String> behind = new HashSet<>();
            Set<String> before = new HashSet<>();
            List<String> inside = new ArrayList<>();
            String section = "";
            for (String line : WordFile.lines("legal-forms.txt")) {
                if (line.startsWith("[")) {
                    section = line;
                } else if (section.equals("[inside]")) {
                    inside.add(Fold.of(line));
                } else {
                    (section.equals("[before]") ? before : behind).add(Fold.of(line));
                }
            }
            inside.sort(Comparator.comparing(String::length).reversed());
            return new Lists(Set.copyOf(behind), Set.copyOf(before), List.copyOf(inside));
        }
    }
}

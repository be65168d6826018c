package org.dossierkg.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/** Takes legal forms such as {@code gmbh} off names: by word for alphabets, by part of a word for other scripts. */
final class LegalForms {
    private static final int LONGEST = 6;
    private static final Lists LISTS = Lists.read();

    private LegalForms() {}

    /**
     * What is left of the words of a name.
     *
     * @param from place of the first word
     * @param to place behind the last word
     */
    record Rest(int from, int to) {}

    /** The words of a name, spelt by {@link Sound}, without the legal forms at its ends; empty only if the words are. */
    static Rest strip(List<String> words) {
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
        return new Rest(from, to);
    }

    /** How many words a legal form takes at this end, leaving at least one. */
    private static int length(List<String> words, int from, int to, boolean behind) {
        Set<String> forms = behind ? LISTS.behind() : LISTS.before();
        boolean possible = from < to && LISTS.ends().contains(words.get(behind ? to - 1 : from));
        if (!possible) {
            return 0;
        }
        for (int n = Math.min(LONGEST, to - from - 1); n > 0; n--) {
            List<String> part = behind ? words.subList(to - n, to) : words.subList(from, from + n);
            if (forms.contains(n == 1 ? part.get(0) : String.join(" ", part))) {
                return n;
            }
        }
        return 0;
    }

    /** Whether a word of a script without blanks is nothing but a legal form, as the one in "(株) IHI". */
    static boolean isInside(String word) {
        return LISTS.inside().contains(word) || LISTS.alone().contains(word);
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

    /** A form as the words of names are spelt, which may be written in any script with blanks. */
    private static String spelt(String form) {
        StringJoiner words = new StringJoiner(" ");
        for (String word : Latin.of(Fold.of(form)).split(" ", -1)) {
            words.add(Sound.of(word));
        }
        return words.toString();
    }

    /**
     * The forms, as the words of names are spelt.
     *
     * @param inside longest first
     * @param ends last words of the forms behind a name, first words of those before it
     */
    private record Lists(
            Set<String> behind, Set<String> before, List<String> inside, Set<String> alone, Set<String> ends) {
        static Lists read() {
            Set<String> behind = new HashSet<>();
            Set<String> before = new HashSet<>();
            List<String> inside = new ArrayList<>();
            Set<String> alone = new HashSet<>();
            String section = "";
            for (String line : WordFile.lines("legal-forms.txt")) {
                if (line.startsWith("[")) {
                    section = line;
                } else if (section.equals("[inside]")) {
                    inside.add(Fold.of(line));
                } else if (section.equals("[alone]")) {
                    alone.add(Fold.of(line));
                } else if (section.equals("[ends]")) {
                    behind.add(spelt(line));
                    before.add(spelt(line));
                } else {
                    (section.equals("[before]") ? before : behind).add(spelt(line));
                }
            }
            inside.sort(Comparator.comparing(String::length).reversed());
            Set<String> ends = new HashSet<>();
            behind.forEach(form -> ends.add(form.substring(form.lastIndexOf(' ') + 1)));
            before.forEach(form -> ends.add(form.split(" ", 2)[0]));
            return new Lists(
                    Set.copyOf(behind), Set.copyOf(before), List.copyOf(inside), Set.copyOf(alone), Set.copyOf(ends));
        }
    }
}

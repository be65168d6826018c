package org.dossierkg.name;

import java.util.Set;

/** Words that say what sort of institution a name is of: with such a word more, it is another one. */
public final class InstitutionWords {
    private static final Set<String> WORDS = Set.copyOf(WordFile.lines("institution-words.txt"));

    private InstitutionWords() {}

    /** All of them. */
    public static Set<String> all() {
        return WORDS;
    }

    /** Whether a word is one of them, as {@link NameForms#words} has it. */
    public static boolean contains(String word) {
        return WORDS.contains(word);
    }
}

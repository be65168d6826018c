package org.dossierkg.name;

import java.util.Set;
import java.util.stream.Collectors;

/** Words that names take and lose freely, such as "group": they tell little, however few of the names at hand have them. */
public final class GenericWords {
    private static final Set<String> WORDS = WordFile.lines("generic-words.txt").stream()
            .map(word -> Vocabulary.canonical(Sound.of(word)))
            .collect(Collectors.toUnmodifiableSet());

    private GenericWords() {}

    /** All of them, as {@link NameForms#words} has them. */
    public static Set<String> all() {
        return WORDS;
    }
}

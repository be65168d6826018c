package org.dossierkg.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts one wording in place of others that mean the same and have not as many words, such as abbreviations.
 *
 * <pre>
 * nii                         →  research institute
 * science research institute  →  research institute
 * </pre>
 */
final class Phrases {
    /** By first word, longest first. */
    private static final Map<String, List<Phrase>> PHRASES = read();

    private Phrases() {}

    private record Phrase(List<String> words, List<String> plain) {}

    /** The words of a name, as {@link Vocabulary} has them, with each known wording made plain. */
    static List<String> plain(List<String> words) {
        List<String> plain = new ArrayList<>(words.size() + 2);
        int at = 0;
        while (at < words.size()) {
            Phrase found = find(words, at);
            if (found == null) {
                plain.add(words.get(at++));
            } else {
                plain.addAll(found.plain);
                at += found.words.size();
            }
        }
        return plain;
    }

    private static @Nullable Phrase find(List<String> words, int at) {
        for (Phrase phrase : PHRASES.getOrDefault(words.get(at), List.of())) {
            int end = at + phrase.words.size();
            if (end <= words.size() && words.subList(at, end).equals(phrase.words)) {
                return phrase;
            }
        }
        return null;
    }

    private static Map<String, List<Phrase>> read() {
        Map<String, List<Phrase>> phrases = new HashMap<>();
        for (String line : WordFile.lines("phrases.txt")) {
            int colon = line.indexOf(':');
            List<String> plain = words(line.substring(0, colon));
            for (String other : line.substring(colon + 1).split(";", -1)) {
                List<String> words = words(other);
                phrases.computeIfAbsent(words.get(0), word -> new ArrayList<>()).add(new Phrase(words, plain));
            }
        }
        phrases.values().forEach(some -> some.sort((a, b) -> b.words.size() - a.words.size()));
        return Map.copyOf(phrases);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : Latin.of(Fold.of(text)).split(" ", -1)) {
            String sound = Sound.of(word);
            if (!Vocabulary.isStop(sound)) {
                words.add(Vocabulary.canonical(sound));
            }
        }
        return words;
    }
}

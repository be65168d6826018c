package org.dossierkg.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Words that mean the same in names, and those that mean nothing there. */
public final class Vocabulary {
    private static final Map<String, String> SAME = same();
    private static final Set<String> STOP = stop();

    private Vocabulary() {}

    /** The word that stands for this one, which is in Latin letters and spelt by {@link Sound}. */
    static String canonical(String word) {
        return SAME.getOrDefault(word, word);
    }

    /** A word in Latin letters, or the beginning of one, as names have it when no other stands for it: as it sounds. */
    public static String spelling(String word) {
        return Sound.of(word);
    }

    static boolean isStop(String word) {
        return STOP.contains(word);
    }

    /** Each word that another stands for, spelt by {@link Sound}, with that other. */
    public static Map<String, String> synonyms() {
        return SAME;
    }

    private static Map<String, String> same() {
        Map<String, String> same = new HashMap<>();
        for (String line : WordFile.lines("words.txt")) {
            int colon = line.indexOf(':');
            String first = line.substring(0, colon);
            same.putIfAbsent(Sound.of(first), first);
            for (String word : line.substring(colon + 1).strip().split(" +", -1)) {
                if (!word.isEmpty()) {
                    same.putIfAbsent(Sound.of(Latin.of(Fold.of(word))), first);
                }
            }
        }
        return Map.copyOf(same);
    }

    private static Set<String> stop() {
        Set<String> stop = new HashSet<>();
        for (String line : WordFile.lines("stop-words.txt")) {
            for (String word : line.split(" +", -1)) {
                stop.add(word);
            }
        }
        return Set.copyOf(stop);
    }
}

package org.dossierkg.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers texts from 0 on, in the order in which they come. */
final class Numbering {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    int of(String text) {
        return numbers.computeIfAbsent(text, added -> numbers.size());
    }

    /** The texts by number. */
    List<String> all() {
        return List.copyOf(numbers.keySet());
    }
}

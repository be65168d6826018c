package org.dossierkg.query;

import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Shortens IRIs with the longest fitting namespace, and remembers which prefixes it took. */
final class Prefixes {
    private final NavigableMap<String, String> byNamespace = new TreeMap<>();
    private final SortedMap<String, String> used = new TreeMap<>();

    /** @param prefixes prefix to namespace; of two prefixes for one namespace the first in the alphabet is taken */
    Prefixes(Map<String, String> prefixes) {
        new TreeMap<>(prefixes).forEach((prefix, namespace) -> {
            if (!namespace.isEmpty()) {
                byNamespace.putIfAbsent(namespace, prefix);
            }
        });
    }

    /** {@code prefix:local}, or null when no namespace leaves a local name that the format can write. */
    @Nullable
    String shortened(String iri, Predicate<String> legal) {
        String namespace = byNamespace.floorKey(iri);
        while (namespace != null) {
            String prefix = byNamespace.get(namespace);
            if (prefix != null && iri.startsWith(namespace) && legal.test(iri.substring(namespace.length()))) {
                used.put(prefix, namespace);
                return prefix + ":" + iri.substring(namespace.length());
            }
            namespace = byNamespace.lowerKey(namespace);
        }
        return null;
    }

    /** What was taken so far, by prefix. */
    SortedMap<String, String> used() {
        return used;
    }
}

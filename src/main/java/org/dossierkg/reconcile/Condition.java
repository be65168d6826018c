package org.dossierkg.reconcile;

import java.util.List;

/**
 * What a query says of the thing it means.
 *
 * @param property its identifier
 * @param values as text: identifiers of things, names or literals
 * @param required whether a thing that fails it is no candidate; else it only counts
 * @param quantifier how many of the values a thing has to have
 */
record Condition(String property, List<String> values, boolean required, Quantifier quantifier) {
    Condition {
        values = List.copyOf(values);
    }

    enum Quantifier {
        ANY,
        ALL,
        NONE
    }

    /** Whether a thing with these values of the property meets it. */
    boolean isMetBy(List<Value> known) {
        return switch (quantifier) {
            case ANY -> values.stream().anyMatch(value -> has(known, value));
            case ALL -> values.stream().allMatch(value -> has(known, value));
            case NONE -> values.stream().noneMatch(value -> has(known, value));
        };
    }

    private static boolean has(List<Value> known, String value) {
        return known.stream().anyMatch(one -> one.isMeantBy(value));
    }
}

package org.dossierkg.link;

import org.dossierkg.index.Kind;
import org.jspecify.annotations.Nullable;

/**
 * From which probability on something is done.
 *
 * @param accept the least with which the best candidate is accepted by rule
 * @param untyped the same where nobody says what kind of thing is named
 * @param review the least with which a person is asked
 */
public record Thresholds(double accept, double untyped, double review) {
    /** The least probability with which the best candidate for a thing of this kind is accepted by rule. */
    double accept(@Nullable Kind kind) {
        return kind == null ? untyped : accept;
    }

    /** By what rule the best candidate for a thing of this kind is accepted, as {@code probability at least 0.8}. */
    String rule(@Nullable Kind kind) {
        return "probability at least " + accept(kind);
    }
}

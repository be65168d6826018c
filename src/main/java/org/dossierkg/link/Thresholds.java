package org.dossierkg.link;

/**
 * From which probability on something is done.
 *
 * @param accept the least with which the best candidate is accepted by rule
 * @param review the least with which a person is asked
 */
public record Thresholds(double accept, double review) {
    /** By what rule the best candidate is accepted, as {@code probability at least 0.85}. */
    String rule() {
        return "probability at least " + accept;
    }
}

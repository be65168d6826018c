package org.dossierkg.reconcile;

import java.util.List;
import org.dossierkg.link.Contribution;

/**
 * A candidate for a query.
 *
 * @param score how probable it is, from 0 to 100
 * @param certain whether it can be taken without a look
 * @param features what speaks for it and against it; the contributions add up to the logarithm of its odds against none
 * @param met which of the conditions that the linker does not know it meets, by property
 * @param reason one sentence that says what speaks for it and against it
 */
record Match(Entity entity, double score, boolean certain, List<Contribution> features, List<Met> met, String reason) {
    /** Whether a condition is met. */
    record Met(String property, boolean met) {}
}

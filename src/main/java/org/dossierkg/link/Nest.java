package org.dossierkg.link;

import java.util.Arrays;

/**
 * How candidates with scores share their probability, as {@link Model} says it.
 *
 * @param shares of each candidate in what falls to any of them; their sum is 1
 * @param some the probability that any candidate is meant; 0 when there are none
 * @param worth the score that a single candidate would need for that probability
 */
record Nest(double[] shares, double some, double worth) {
    static Nest of(double[] scores, double sharpness) {
        if (scores.length == 0) {
            return new Nest(scores, 0, Double.NEGATIVE_INFINITY);
        }
        double top = Arrays.stream(scores).max().orElse(0);
        double[] shares = Arrays.stream(scores)
                .map(score -> Math.exp(sharpness * (score - top)))
                .toArray();
        double sum = Arrays.stream(shares).sum();
        double worth = top + Math.log(sum) / sharpness;
        return new Nest(Arrays.stream(shares).map(share -> share / sum).toArray(), 1 / (1 + Math.exp(-worth)), worth);
    }

    double[] probabilities() {
        return Arrays.stream(shares).map(share -> share * some).toArray();
    }
}

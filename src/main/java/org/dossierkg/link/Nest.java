package org.dossierkg.link;

import java.util.Arrays;

/** How candidates with scores share their probability, as {@link Model} says it. */
final class Nest {
    private final double[] shares;
    private final double worth;

    private Nest(double[] shares, double worth) {
        this.shares = shares;
        this.worth = worth;
    }

    static Nest of(double[] scores, double sharpness) {
        double top = Arrays.stream(scores).max().orElse(Double.NEGATIVE_INFINITY);
        double[] shares = Arrays.stream(scores)
                .map(score -> Math.exp(sharpness * (score - top)))
                .toArray();
        double sum = Arrays.stream(shares).sum();
        double worth = scores.length == 0 ? top : top + Math.log(sum) / sharpness;
        return new Nest(Arrays.stream(shares).map(share -> share / sum).toArray(), worth);
    }

    /** What a candidate has of the probability that falls to any of them; the shares of all make 1. */
    double share(int candidate) {
        return shares[candidate];
    }

    /** The probability that any candidate is meant; 0 when there are none. */
    double some() {
        return 1 / (1 + Math.exp(-worth));
    }

    /** The score that a single candidate would need for that probability. */
    double worth() {
        return worth;
    }

    double[] probabilities() {
        double some = some();
        return Arrays.stream(shares).map(share -> share * some).toArray();
    }
}

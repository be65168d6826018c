package org.dossierkg.link;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dossierkg.index.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Weights of the features, for each kind of mention: a conditional logistic regression in which "none of these" is a
 * candidate too, with score 0.
 *
 * <p>The score of a candidate is the sum of weight times value over its features, and its probability is
 * {@code exp(score) / (1 + sum of exp(score) over all candidates)}. So a second candidate that is nearly as good lowers
 * the first one's probability, and what is left of 1 is the probability that the mention means nothing in the index.
 */
public final class Model {
    /** What an identifier that agrees weighs where nothing was learnt of identifiers: more than any likeness of names. */
    private static final double PROOF = 8;

    private final Map<Family, double[]> weights = new EnumMap<>(Family.class);
    private final Thresholds thresholds;

    /** Which mentions share weights. */
    enum Family {
        ORGANIZATION,
        PERSON,
        COUNTRY,
        PLACE,
        ANY;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Family of(@Nullable Kind kind) {
            if (kind == null) {
                return ANY;
            }
            return switch (kind) {
                case ORGANIZATION, WORK -> ORGANIZATION;
                case PERSON -> PERSON;
                case COUNTRY -> COUNTRY;
                case TERRITORY, PLACE -> PLACE;
                case EVENT -> ANY;
            };
        }
    }

    Model(Map<Family, double[]> weights, Thresholds thresholds) {
        this.thresholds = thresholds;
        weights.forEach((family, values) -> {
            double[] own = values.clone();
            if (own[Feature.IDENTIFIER.place()] == 0) {
                own[Feature.IDENTIFIER.place()] = PROOF; // the known names that it was learnt from have no identifiers
            }
            this.weights.put(family, own);
        });
    }

    /** The model that comes with the program; the file says what it was learnt from. */
    public static Model bundled() {
        return ModelFile.bundled();
    }

    /** From which probability on something is done. */
    public Thresholds thresholds() {
        return thresholds;
    }

    double weight(Family family, Feature feature) {
        return weights(family)[feature.place()];
    }

    private double[] weights(Family family) {
        double[] known = weights.get(family);
        return known == null ? new double[Feature.values().length] : known;
    }

    double score(Family family, double[] values) {
        double[] known = weights(family);
        double score = 0;
        for (int i = 0; i < values.length; i++) {
            score += known[i] * values[i];
        }
        return score;
    }

    /** The probability of each candidate with these scores; what is left of 1 is that of none. */
    static double[] probabilities(List<Double> scores) {
        double top = scores.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double shift = Math.max(0, top);
        double[] probabilities =
                scores.stream().mapToDouble(score -> Math.exp(score - shift)).toArray();
        double sum = Math.exp(-shift) + Arrays.stream(probabilities).sum();
        return Arrays.stream(probabilities).map(value -> value / sum).toArray();
    }
}

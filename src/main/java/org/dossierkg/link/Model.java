package org.dossierkg.link;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.dossierkg.index.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Weights of the features, for each kind of mention: a nested logistic regression, which first asks whether any candidate
 * is meant, and then which.
 *
 * <p>The score of a candidate is the sum of weight times value over its features. With sharpness {@code t}, some candidate
 * is meant with probability {@code s / (1 + s)}, where {@code s} is the sum of {@code exp(t * score)} over all, to the power
 * of {@code 1 / t}; each has a share of it like {@code exp(t * score)}. With a single candidate this is the usual
 * {@code exp(score) / (1 + exp(score))}, and so it is with a sharpness of 1 and "none of these" as one more candidate. Above
 * 1 the worse candidates take less from the best: they are in the list because they resemble each other, and many of them
 * are no sign that one of them is meant. A second that is nearly as good still takes half.
 */
public final class Model {
    /** What an identifier that agrees weighs where nothing was learnt of identifiers: more than any likeness of names. */
    private static final double PROOF = 8;

    private final Map<Family, Weights> weights = new EnumMap<>(Family.class);
    private final Thresholds thresholds;

    /** Which mentions share weights. */
    enum Family {
        ORGANIZATION,
        PERSON,
        COUNTRY,
        PLACE,
        /** Events and works: what has a name, and is nothing that acts or lies anywhere. */
        THING,
        ANY;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Family of(@Nullable Kind kind) {
            if (kind == null) {
                return ANY;
            }
            return switch (kind) {
                case ORGANIZATION -> ORGANIZATION;
                case PERSON -> PERSON;
                case COUNTRY -> COUNTRY;
                case TERRITORY, PLACE -> PLACE;
                case EVENT, WORK -> THING;
            };
        }
    }

    /** What was learnt of one family. */
    static final class Weights {
        static final Weights NONE = new Weights(new double[Feature.values().length], 1);

        private final double[] values;
        private final double sharpness;

        /**
         * What was learnt of one family.
         *
         * @param values by the place of the feature
         * @param sharpness how much more a score is worth between candidates than against none of them; at least 1
         */
        Weights(double[] values, double sharpness) {
            this.values = values.clone();
            this.sharpness = sharpness;
        }

        /** A copy that belongs to the caller. */
        double[] values() {
            return values.clone();
        }

        double sharpness() {
            return sharpness;
        }
    }

    Model(Map<Family, Weights> weights, Thresholds thresholds) {
        this.thresholds = thresholds;
        weights.forEach((family, known) -> {
            double[] own = known.values();
            if (own[Feature.IDENTIFIER.place()] == 0) {
                own[Feature.IDENTIFIER.place()] = PROOF; // the known names that it was learnt from have no identifiers
            }
            this.weights.put(family, new Weights(own, known.sharpness()));
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
        return weights(family).values[feature.place()];
    }

    double sharpness(Family family) {
        return weights(family).sharpness();
    }

    private Weights weights(Family family) {
        return weights.getOrDefault(family, Weights.NONE);
    }

    double score(Family family, double[] values) {
        double[] known = weights(family).values;
        double score = 0;
        for (int i = 0; i < values.length; i++) {
            score += known[i] * values[i];
        }
        return score;
    }

    /** The probability of each candidate with these scores; what is left of 1 is that of none. */
    double[] probabilities(Family family, double[] scores) {
        return Nest.of(scores, sharpness(family)).probabilities();
    }
}

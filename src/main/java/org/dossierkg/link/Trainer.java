package org.dossierkg.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dossierkg.link.Model.Family;

/** Learns the weights of a {@link Model} from mentions whose meaning is known; the same input gives the same weights. */
final class Trainer {
    private static final int STEPS = 1500;
    private static final double RATE = 0.05;
    private static final double DECAY = 0.9;
    private static final double SLOW = 0.999;
    private static final double RIDGE = 1.0;

    private Trainer() {}

    /**
     * A mention to learn from.
     *
     * @param candidates the values of the features of each
     * @param right which of them is meant; -1 when none is
     */
    record Example(Family family, List<double[]> candidates, int right) {}

    static Model train(List<Example> examples, Thresholds thresholds) {
        Map<Family, List<Example>> byFamily = new EnumMap<>(Family.class);
        examples.forEach(example -> byFamily.computeIfAbsent(example.family(), family -> new ArrayList<>())
                .add(example));
        double[] nothing = new double[Feature.values().length];
        Model.Weights organization =
                weights(byFamily.getOrDefault(Family.ORGANIZATION, List.of()), new Model.Weights(nothing, 1));
        Map<Family, Model.Weights> weights = new EnumMap<>(Family.class);
        byFamily.forEach((family, known) -> weights.put(
                family,
                switch (family) {
                    case ORGANIZATION -> organization;
                    case COUNTRY -> weights(known, new Model.Weights(nothing, 1));
                    case PERSON, PLACE, THING, ANY -> weights(known, organization);
                }));
        return new Model(weights, thresholds);
    }

    /**
     * Maximizes the likelihood by Adam over all examples at once, with a penalty for weights that differ from others: what
     * few examples tell nothing of, such as the website of a person, counts as it does there.
     */
    private static Model.Weights weights(List<Example> examples, Model.Weights others) {
        if (examples.isEmpty()) {
            return others;
        }
        int n = Feature.values().length;
        double[] centre = Arrays.copyOf(others.values(), n + 1); // the last place is the logarithm of the sharpness
        centre[n] = Math.log(others.sharpness());
        double[] known = centre.clone();
        double[] mean = new double[n + 1];
        double[] square = new double[n + 1];
        for (int step = 1; step <= STEPS; step++) {
            double[] gradient = new double[n + 1];
            double sharpness = Math.exp(known[n]);
            for (Example example : examples) {
                add(example, known, sharpness, gradient);
            }
            for (int i = 0; i <= n; i++) {
                double g = (gradient[i] - RIDGE * (known[i] - centre[i])) / examples.size();
                mean[i] = DECAY * mean[i] + (1 - DECAY) * g;
                square[i] = SLOW * square[i] + (1 - SLOW) * g * g;
                double m = mean[i] / (1 - Math.pow(DECAY, step));
                double s = square[i] / (1 - Math.pow(SLOW, step));
                known[i] += RATE * m / (Math.sqrt(s) + 1e-9);
            }
            known[n] = Math.max(0, known[n]);
        }
        return new Model.Weights(Arrays.copyOf(known, n), Math.exp(known[n]));
    }

    /** Adds the gradient of the logarithm of the probability of what is right. */
    private static void add(Example example, double[] weights, double sharpness, double[] gradient) {
        List<double[]> candidates = example.candidates();
        if (candidates.isEmpty()) {
            return;
        }
        double[] scores = new double[candidates.size()];
        for (int c = 0; c < scores.length; c++) {
            double[] values = candidates.get(c);
            for (int i = 0; i < values.length; i++) {
                scores[c] += weights[i] * values[i];
            }
        }
        Nest nest = Nest.of(scores, sharpness);
        boolean some = example.right() >= 0;
        double surprise = (some ? 1 : 0) - nest.some();
        double expected = 0;
        for (int c = 0; c < scores.length; c++) {
            double share = nest.share(c);
            double chosen = some ? sharpness * ((c == example.right() ? 1 : 0) - share) : 0;
            double error = chosen + surprise * share;
            double[] values = candidates.get(c);
            for (int i = 0; i < values.length; i++) {
                gradient[i] += error * values[i];
            }
            expected += share * scores[c];
        }
        double own = some ? sharpness * (scores[example.right()] - expected) : 0;
        gradient[gradient.length - 1] += own + surprise * (expected - nest.worth());
    }
}

package org.dossierkg.link;

import java.util.ArrayList;
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
        Map<Family, double[]> weights = new EnumMap<>(Family.class);
        byFamily.forEach((family, known) -> weights.put(family, weights(known)));
        return new Model(weights, thresholds);
    }

    /** Maximizes the likelihood with a ridge penalty, by Adam over all examples at once. */
    private static double[] weights(List<Example> examples) {
        int n = Feature.values().length;
        double[] weights = new double[n];
        double[] mean = new double[n];
        double[] square = new double[n];
        for (int step = 1; step <= STEPS; step++) {
            double[] gradient = new double[n];
            for (Example example : examples) {
                add(example, weights, gradient);
            }
            for (int i = 0; i < n; i++) {
                double g = (gradient[i] - RIDGE * weights[i]) / examples.size();
                mean[i] = DECAY * mean[i] + (1 - DECAY) * g;
                square[i] = SLOW * square[i] + (1 - SLOW) * g * g;
                double m = mean[i] / (1 - Math.pow(DECAY, step));
                double s = square[i] / (1 - Math.pow(SLOW, step));
                weights[i] += RATE * m / (Math.sqrt(s) + 1e-9);
            }
        }
        return weights;
    }

    private static void add(Example example, double[] weights, double[] gradient) {
        List<Double> scores = new ArrayList<>(example.candidates().size());
        for (double[] values : example.candidates()) {
            double score = 0;
            for (int i = 0; i < values.length; i++) {
                score += weights[i] * values[i];
            }
            scores.add(score);
        }
        double[] probabilities = Model.probabilities(scores);
        for (int c = 0; c < probabilities.length; c++) {
            double error = (c == example.right() ? 1 : 0) - probabilities[c];
            double[] values = example.candidates().get(c);
            for (int i = 0; i < values.length; i++) {
                gradient[i] += error * values[i];
            }
        }
    }
}

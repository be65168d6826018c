package org.dossierkg.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dossierkg.link.Model.Family;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How scores become probabilities, and how that is learnt. */
class ModelTest {
    private static final int OTHERS = 15;

    private static double[] among(double best, int others, double worse) {
        double[] scores = new double[others + 1];
        Arrays.fill(scores, worse);
        scores[0] = best;
        return scores;
    }

    @Test
    void aSingleCandidateHasTheUsualProbability() {
        assertEquals(1 / (1 + Math.exp(-2)), Nest.of(among(2, 0, 0), 2.3).probabilities()[0], 1e-9);
        assertEquals(0, Nest.of(new double[0], 2.3).some());
    }

    @Test
    void manyWorseCandidatesTakeLessFromTheBestTheSharperTheModelIs() {
        double blunt = Nest.of(among(2, OTHERS, -1), 1).probabilities()[0];
        double sharp = Nest.of(among(2, OTHERS, -1), 2.3).probabilities()[0];
        assertEquals(Math.exp(2) / (1 + Math.exp(2) + OTHERS * Math.exp(-1)), blunt, 1e-9);
        assertTrue(sharp > blunt + 0.2, () -> sharp + " and " + blunt);
    }

    @Test
    void aSecondThatIsAsGoodTakesHalf() {
        double[] both = Nest.of(among(3, 1, 3), 2.3).probabilities();
        assertEquals(both[0], both[1], 1e-9);
        assertTrue(both[0] < 0.5 && both[0] > 0.45, () -> Arrays.toString(both));
    }

    /** Lists in which the best candidate is meant, or none, but hardly ever one of the many others. */
    @Test
    void theSharpnessIsLearnt() {
        Random random = new Random(1);
        List<Trainer.Example> examples = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            List<double[]> candidates = new ArrayList<>();
            double best = 0.5 + random.nextDouble() / 2;
            for (int c = 0; c <= OTHERS; c++) {
                double[] values = new double[Feature.values().length];
                values[Feature.FOUND.place()] = 1;
                values[Feature.OVERLAP.place()] = c == 0 ? best : best - 0.3;
                candidates.add(values);
            }
            double chance = random.nextDouble();
            int right = chance < 0.02 ? 1 : chance < best ? 0 : -1;
            examples.add(new Trainer.Example(Family.ORGANIZATION, candidates, right));
        }
        Model model = Trainer.train(examples, new Thresholds(0.8, 0.9, 0.2));
        assertTrue(model.sharpness(Family.ORGANIZATION) > 1.3, () -> "" + model.sharpness(Family.ORGANIZATION));
        double promised = 0;
        for (Trainer.Example example : examples) {
            double[] scores = example.candidates().stream()
                    .mapToDouble(values -> model.score(Family.ORGANIZATION, values))
                    .toArray();
            promised += model.probabilities(Family.ORGANIZATION, scores)[0];
        }
        double kept = (double)
                examples.stream().filter(example -> example.right() == 0).count();
        assertEquals(kept, promised, 0.03 * examples.size());
    }

    @Test
    void aModelIsReadAsItWasWritten(@TempDir Path folder) throws IOException {
        double[] values = new double[Feature.values().length];
        values[Feature.OVERLAP.place()] = 1.25;
        Model model = new Model(Map.of(Family.PLACE, new Model.Weights(values, 1.75)), new Thresholds(0.8, 0.9, 0.2));
        Path file = folder.resolve("model.tsv");
        Files.writeString(file, ModelFile.text(model, List.of("from nowhere")));
        Model read = ModelFile.read(file);
        assertEquals(model.thresholds(), read.thresholds());
        assertEquals(1.75, read.sharpness(Family.PLACE));
        assertEquals(1.25, read.weight(Family.PLACE, Feature.OVERLAP));
    }
}

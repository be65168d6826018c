package org.dossierkg.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dossierkg.link.Model.Family;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;

/**
 * A model as a table that people can read:
 *
 * <pre>
 * # what it was learnt from, when, and by which command
 * family        feature       weight
 * threshold     accept        0.8
 * organization  sharpness     2.1
 * organization  same-name     1.734
 * </pre>
 */
public final class ModelFile {
    private static final String HEADER = "family\tfeature\tweight";
    private static final String THRESHOLD = "threshold";
    private static final String SHARPNESS = "sharpness";

    private ModelFile() {}

    static Model bundled() {
        InputStream in = ModelFile.class.getResourceAsStream("/link/model.tsv");
        if (in == null) {
            throw new IllegalStateException("the model is missing from the program");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return of(reader.lines().toList(), Path.of("model.tsv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a model.
     *
     * @throws ProblemException if the file cannot be read or has a line that is none of a model
     */
    public static Model read(Path file) {
        try {
            return of(Files.readAllLines(file), file);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.error(Position.of(file), "cannot be read: " + e.getMessage(), "name a file of link train"),
                    e);
        }
    }

    private static Model of(List<String> lines, Path file) {
        Map<Family, double[]> weights = new EnumMap<>(Family.class);
        Map<Family, Double> sharpness = new EnumMap<>(Family.class);
        double accept = 1;
        double untyped = 1;
        double review = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#") || line.equals(HEADER)) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            try {
                double weight = Double.parseDouble(cells[2]);
                if (cells[1].equals(SHARPNESS)) {
                    sharpness.put(Family.valueOf(cells[0].toUpperCase(Locale.ROOT)), weight);
                } else if (!cells[0].equals(THRESHOLD)) {
                    Family family = Family.valueOf(cells[0].toUpperCase(Locale.ROOT));
                    Feature feature =
                            Feature.valueOf(cells[1].toUpperCase(Locale.ROOT).replace('-', '_'));
                    weights.computeIfAbsent(family, unknown -> new double[Feature.values().length])[feature.place()] =
                            weight;
                } else if (cells[1].equals("accept")) {
                    accept = weight;
                } else if (cells[1].equals("untyped")) {
                    untyped = weight;
                } else {
                    review = weight;
                }
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new ProblemException(
                        Problem.error(
                                Position.of(file, i + 1L),
                                "\"" + line + "\" is no line of a model",
                                "write a family, a feature and a weight, with tabs between them"),
                        e);
            }
        }
        Map<Family, Model.Weights> known = new EnumMap<>(Family.class);
        weights.forEach(
                (family, values) -> known.put(family, new Model.Weights(values, sharpness.getOrDefault(family, 1.0))));
        return new Model(known, new Thresholds(accept, untyped, review));
    }

    /**
     * The lines of a model's file.
     *
     * @param origin lines that say what it was learnt from
     */
    public static String text(Model model, List<String> origin) {
        StringBuilder text = new StringBuilder();
        origin.forEach(line -> text.append("# ").append(line).append('\n'));
        text.append(HEADER).append('\n');
        line(text, THRESHOLD, "accept", model.thresholds().accept());
        line(text, THRESHOLD, "untyped", model.thresholds().untyped());
        line(text, THRESHOLD, "review", model.thresholds().review());
        for (Family family : Family.values()) {
            line(text, family.word(), SHARPNESS, model.sharpness(family));
            for (Feature feature : Feature.values()) {
                double weight = model.weight(family, feature);
                if (Math.abs(weight) >= 0.0005) {
                    line(text, family.word(), feature.id(), weight);
                }
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String family, String feature, double weight) {
        text.append(family).append('\t').append(feature).append('\t');
        text.append(String.format(Locale.ROOT, "%.3f", weight)).append('\n');
    }
}

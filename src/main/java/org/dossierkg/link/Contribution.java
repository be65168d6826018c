package org.dossierkg.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What one feature does to a candidate's score.
 *
 * @param feature what was compared
 * @param value how far it agrees
 * @param contribution value times weight: above 0 it speaks for the candidate
 */
public record Contribution(Feature feature, double value, double contribution) {
    /** The column of an SSSOM table with pairs of key and value that the standard has no column for. */
    static final String COLUMN = "other";

    private static final Pattern PAIR = Pattern.compile("([a-z-]+): ([+-][0-9]+\\.[0-9]+) \\((-?[0-9]+\\.[0-9]+)\\)");

    private static final Map<String, Feature> FEATURES =
            Arrays.stream(Feature.values()).collect(Collectors.toUnmodifiableMap(Feature::id, Function.identity()));

    /** Contributions as a cell: {@code same-name: +1.59 (1.00)|country-same: +1.03 (1.00)}, the value in brackets. */
    static String text(List<Contribution> contributions) {
        return contributions.stream().map(Contribution::pair).collect(Collectors.joining("|"));
    }

    private String pair() {
        return String.format(Locale.ROOT, "%s: %+.2f (%.2f)", feature.id(), contribution, value);
    }

    /** The contributions in a cell; pairs that are none of them are passed over. */
    static List<Contribution> read(String cell) {
        List<Contribution> contributions = new ArrayList<>();
        for (String pair : cell.split("\\|", -1)) {
            Matcher parts = PAIR.matcher(pair.strip());
            if (parts.matches()) {
                of(parts.group(1), parts.group(3), parts.group(2)).ifPresent(contributions::add);
            }
        }
        return contributions;
    }

    /** A contribution as it was written; nothing when there is no such feature, or no number. */
    static Optional<Contribution> of(String id, String value, String contribution) {
        try {
            return Optional.ofNullable(FEATURES.get(id))
                    .map(feature ->
                            new Contribution(feature, Double.parseDouble(value), Double.parseDouble(contribution)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}

package org.dossierkg.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a client accepts, as a header such as {@code Accept} or {@code Accept-Encoding} says it.
 *
 * @param ranges in the order of the header
 */
record Accepted(List<Range> ranges) {
    private static final Accepted NOTHING = new Accepted(List.of());

    Accepted {
        ranges = List.copyOf(ranges);
    }

    /**
     * Media types, or codings, that are accepted alike.
     *
     * @param name in lower case, such as {@code text/csv}, <code>text/*</code>, {@code gzip} or {@code *}
     * @param quality 0 for what is not accepted, up to 1 for what is liked best
     */
    record Range(String name, double quality) {
        /** How exactly it names the type: 3 to the letter, 2 by its kind, 1 by accepting anything, 0 not at all. */
        private int exactness(String type) {
            if (name.equals(type)) {
                return 3;
            }
            if (name.endsWith("/*") && type.startsWith(name.substring(0, name.length() - 1))) {
                return 2;
            }
            return name.equals("*/*") || name.equals("*") ? 1 : 0;
        }
    }

    /** @param header null when it was not sent, which is not the same as accepting anything */
    static Accepted of(@Nullable String header) {
        if (header == null) {
            return NOTHING;
        }
        List<Range> ranges = new ArrayList<>();
        for (String item : header.split(",", -1)) {
            String[] parts = item.split(";", -1);
            String name = parts[0].strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty()) {
                ranges.add(new Range(name, quality(parts)));
            }
        }
        return new Accepted(ranges);
    }

    /** The quality of a type by the range that names it most exactly; 0 when it is not accepted. */
    double quality(String type) {
        int best = 0;
        double quality = 0;
        for (Range range : ranges) {
            int exactness = range.exactness(type);
            if (exactness > best) {
                best = exactness;
                quality = range.quality();
            }
        }
        return quality;
    }

    /** Whether a type is accepted by its own name, and not by one that stands for many. */
    boolean names(String type) {
        return ranges.stream().anyMatch(range -> range.name().equals(type) && range.quality() > 0);
    }

    private static double quality(String... parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.startsWith("q=") || parameter.startsWith("Q=")) {
                try {
                    return Math.min(1, Math.max(0, Double.parseDouble(parameter.substring(2))));
                } catch (NumberFormatException e) {
                    return 1;
                }
            }
        }
        return 1;
    }
}

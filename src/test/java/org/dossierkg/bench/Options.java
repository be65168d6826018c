package org.dossierkg.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What to measure, and how often.
 *
 * @param measure one of {@code convert}, {@code join}, {@code claims}, {@code limit}, {@code cores}, {@code link},
 *     {@code endpoint}, {@code attack}
 * @param rows of the table, or of the child table of a join; one measurement each
 * @param parents rows of the parent table of a join; 0 for half of the child's
 * @param rounds how often each tool runs
 * @param heap of each tool, as {@code -Xmx} takes it
 * @param tools names, or jars of dossier, in the order of running; ratios are of the first to each other
 * @param timeout of one run
 * @param seconds how long a server is asked, with each query and number of connections
 * @param probe the path of a page that is asked for while a server is attacked
 * @param maven the program that resolves the peers
 */
record Options(
        String measure,
        List<Integer> rows,
        int parents,
        int rounds,
        String heap,
        List<String> tools,
        Duration timeout,
        int seconds,
        String probe,
        Path maven) {
    /** The folder that everything made here stands in. */
    static final Path FOLDER = Path.of("target", "bench");

    /** Reads arguments of the form {@code name=value}; the build's profile has a default for each. */
    static Options of(String... arguments) {
        Map<String, String> given = Arrays.stream(arguments)
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return new Options(
                text(given, "bench"),
                list(text(given, "rows")).stream().map(Integer::valueOf).toList(),
                Integer.parseInt(text(given, "parents")),
                Integer.parseInt(text(given, "rounds")),
                text(given, "heap"),
                list(text(given, "tools")),
                Duration.ofSeconds(Long.parseLong(text(given, "timeout"))),
                Integer.parseInt(text(given, "seconds")),
                text(given, "probe"),
                Path.of(text(given, "maven")));
    }

    private static String text(Map<String, String> given, String name) {
        String value = given.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    private static List<String> list(String text) {
        return List.of(text.split(",", -1));
    }
}

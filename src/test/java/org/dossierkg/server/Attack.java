package org.dossierkg.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A query that is meant to do harm.
 *
 * @param name what it does
 * @param statuses of HTTP, of which one may answer it
 * @param query written out
 */
public record Attack(String name, Set<Integer> statuses, String query) {
    private static final Pattern CASE = Pattern.compile("(?m)^== (.*): ([0-9, ]+)\n");
    private static final Pattern COPIES = Pattern.compile("«([0-9]+)×(.*?)»", Pattern.DOTALL);
    private static final String PREFIXES = """
            PREFIX afn: <http://jena.apache.org/ARQ/function#>
            PREFIX apf: <http://jena.apache.org/ARQ/property#>
            PREFIX lfn: <http://www.dotnetrdf.org/leviathan#>
            PREFIX fn: <http://www.w3.org/2005/xpath-functions#>
            PREFIX math: <http://www.w3.org/2005/xpath-functions/math#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            PREFIX ex: <http://example.org/>
            """;

    /**
     * The cases of the file {@code attacks.txt}.
     *
     * @param trap the address of the server that nobody must visit
     */
    public static List<Attack> all(String trap) throws IOException {
        try (InputStream in = Objects.requireNonNull(Attack.class.getResourceAsStream("attacks.txt"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<Attack> attacks = new ArrayList<>();
            Matcher head = CASE.matcher(text);
            boolean more = head.find();
            while (more) {
                String name = head.group(1);
                String statuses = head.group(2);
                int start = head.end();
                more = head.find();
                String query = text.substring(start, more ? head.start() : text.length());
                attacks.add(of(name, statuses, query.strip().replace("TRAP", trap)));
            }
            return attacks;
        }
    }

    private static Attack of(String name, String statuses, String query) {
        Set<Integer> allowed =
                Arrays.stream(statuses.split(", ", -1)).map(Integer::valueOf).collect(Collectors.toSet());
        return new Attack(name, allowed, PREFIXES + writtenOut(query));
    }

    private static String writtenOut(String query) {
        return COPIES.matcher(query).replaceAll(copies -> {
            String text = copies.group(2);
            boolean same = !text.contains("‹");
            int count = Integer.parseInt(copies.group(1));
            return Matcher.quoteReplacement(
                    same
                            ? text.repeat(count)
                            : IntStream.range(0, count)
                                    .mapToObj(i -> text.replace("‹i›", String.valueOf(i))
                                            .replace("‹j›", String.valueOf(i + 1)))
                                    .collect(Collectors.joining()));
        });
    }
}

package org.dossierkg.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The benchmark's command: measures as {@link Options} say and prints tables. */
final class Bench {
    private Bench() {}

    public static void main(String... arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Options options = Options.of(arguments);
        if (!Files.exists(Path.of("/proc/self/stat"))) {
            throw new IllegalStateException("the benchmark reads /proc; run it on Linux");
        }
        switch (options.measure()) {
            case "link" -> Linking.measure(options.rounds(), out);
            case "limit" -> options.rows().forEach(rows -> Limit.measure(Tables.organizations(rows), options, out));
            case "cores" -> options.rows().forEach(rows -> Cores.measure(Tables.organizations(rows), options, out));
            case "attack" -> Siege.measure(options, out);
            case "convert" -> {
                List<Tool> tools = tools(options);
                options.rows().forEach(rows -> new Comparison(Tables.organizations(rows), tools, options).print(out));
            }
            case "join" -> {
                List<Tool> tools = tools(options);
                options.rows().forEach(rows -> {
                    int parents = options.parents() == 0 ? rows / 2 : options.parents();
                    new Comparison(Tables.subsidiaries(rows, parents), tools, options).print(out);
                });
            }
            case "claims" -> {
                List<Tool> ours = options.tools().stream()
                        .filter(Tool::isOurs)
                        .map(name -> Tool.of(name, options))
                        .toList();
                options.rows().forEach(rows -> new Comparison(Tables.claims(rows), ours, options).print(out));
            }
            case "endpoint" -> new Servers(options, out).measure();
            default ->
                throw new IllegalArgumentException("\"" + options.measure()
                        + "\" is not measured; take convert, join, claims, limit, cores, link, endpoint or attack");
        }
    }

    private static List<Tool> tools(Options options) {
        return options.tools().stream().map(name -> Tool.of(name, options)).toList();
    }
}

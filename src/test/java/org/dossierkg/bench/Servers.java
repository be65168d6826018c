package org.dossierkg.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dossierkg.bench.Load.Answered;

/** Compares the SPARQL service to that of stock Fuseki: requests per second of the server's processor time. */
final class Servers {
    private static final String FUSEKI_6 = "jena-fuseki-server:6.2.0";

    static final int MOST_CONNECTIONS = 64;
    private static final int[] CONNECTIONS = {1, 8, MOST_CONNECTIONS};
    private static final int WARM_UP_CPU_SECONDS = 20;

    private final Options options;
    private final PrintStream out;

    Servers(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /**
     * A query to measure.
     *
     * @param name for the table
     * @param text where the comment {@code #NUMBER} makes each request a new one
     */
    private record Work(String name, String text) {}

    /** Measures every server with every query on a thousand triples, and on the bundled dossier. */
    void measure() {
        try {
            Files.createDirectories(Options.FOLDER);
            String thousand = "SELECT * { ?s ?p ?o } LIMIT 1000";
            measure(
                    triples(),
                    List.of(
                            new Work("one row, new", "SELECT ?o { <http://example.org/thing/500> ?p ?o } #NUMBER"),
                            new Work("one row, again", "SELECT ?o { <http://example.org/thing/500> ?p ?o }"),
                            new Work("1000 rows, new", thousand + " #NUMBER"),
                            new Work("1000 rows, again", thousand)));
            String status = "PREFIX dsr: <https://w3id.org/dossier/ontology#> SELECT * { ?claim dsr:status ?status ;"
                    + " dsr:about ?about } LIMIT ";
            measure(
                    dossier(),
                    List.of(
                            new Work("one claim, new", status + "1 #NUMBER"),
                            new Work("1000 rows, new", thousand + " #NUMBER"),
                            new Work("claims, again", status + "1000")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void measure(Path data, List<Work> works) {
        List<Served> all = new ArrayList<>();
        try {
            for (int tool = 0; tool < 3; tool++) {
                start(tool, data).ifPresent(all::add);
            }
            all.forEach(served -> works.forEach(work -> warmUp(served, work)));
            out.printf(
                    "%n%s, %d s each in %d turns, -Xmx%s%n",
                    data.getFileName(), options.seconds(), options.rounds(), options.heap());
            for (Work work : works) {
                all.forEach(served -> warmUp(served, work)); // what the others taught the compiler, it unlearns
                out.printf("%n%-16s%s%n", work.name(), Measurement.HEAD);
                for (int connections : CONNECTIONS) {
                    List<Measurement> measured = measured(all, work, connections);
                    for (int i = 0; i < all.size(); i++) {
                        String name = all.get(i).name();
                        out.println(measured.get(i).line(name, connections, measured.get(0)));
                    }
                }
            }
        } finally {
            all.forEach(Served::close);
        }
    }

    /** The servers take turns, so that whatever else the machine does hits all of them. */
    private List<Measurement> measured(List<Served> all, Work work, int connections) {
        List<Measurement> sums = new ArrayList<>(Collections.nCopies(all.size(), Measurement.NOTHING));
        for (int round = 0; round < options.rounds(); round++) {
            for (int i = 0; i < all.size(); i++) {
                sums.set(i, sums.get(i).and(measured(all.get(i), load(all.get(i), work, connections))));
            }
        }
        return sums;
    }

    private static Load load(Served served, Work work, int connections) {
        String path = served.path() + "?query=" + URLEncoder.encode(work.text(), StandardCharsets.UTF_8);
        return new Load(served.port(), path, connections);
    }

    /** Until the virtual machine has compiled what it will, however little of the processor it gets. */
    private static void warmUp(Served served, Work work) {
        double before = served.cpu();
        while (served.cpu() - before < WARM_UP_CPU_SECONDS) {
            load(served, work, 8).run(1);
        }
    }

    private Measurement measured(Served served, Load load) {
        double seconds = options.seconds() / (double) options.rounds();
        double before = served.cpu();
        Answered answered = load.run(seconds);
        return new Measurement(answered, served.cpu() - before, seconds);
    }

    /**
     * What one server did with one query.
     *
     * @param answered the answers
     * @param cpu seconds of the server's process
     * @param seconds of the clock
     */
    private record Measurement(Answered answered, double cpu, double seconds) {
        private static final Measurement NOTHING = new Measurement(Answered.NONE, 0, 0);
        private static final String HEAD = String.format(
                "%6s %15s %6s %8s %9s %9s %8s",
                "conns", "requests/CPU s", "ratio", "req/s", "p50 ms", "p99 ms", "bytes");

        private double rate() {
            return answered.nanos().length / cpu;
        }

        private Measurement and(Measurement other) {
            return new Measurement(answered.and(other.answered), cpu + other.cpu, seconds + other.seconds);
        }

        /** @param ours the first server's, whose rate is as many times this one's as the column ratio says */
        private String line(String name, int connections, Measurement ours) {
            return String.format(
                    Locale.ROOT,
                    "%-16s%6d %15.0f %6.1f %8.0f %9.2f %9.2f %8d",
                    name,
                    connections,
                    rate(),
                    ours.rate() / rate(),
                    answered.nanos().length / seconds,
                    answered.quantile(0.5),
                    answered.quantile(0.99),
                    answered.bytes());
        }
    }

    /** The servers in their order: ours first, to which the others are compared. */
    private Optional<Served> start(int tool, Path data) {
        int port = Served.freePort();
        Path log = Options.FOLDER.resolve("server-" + tool + ".log");
        if (tool == 2) {
            return java21().map(java -> {
                List<String> command = new ArrayList<>(List.of(java.toString(), "-Xmx" + options.heap(), "-jar"));
                command.addAll(
                        List.of(fuseki6().toString(), "--port=" + port, "--localhost", "--file=" + data, "/sparql"));
                return Served.start("fuseki 6.2.0", command, port, "/sparql", log);
            });
        }
        List<String> command = List.of(
                Measured.JAVA.toString(),
                "-Xmx" + options.heap(),
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Serving.class.getName(),
                tool == 0 ? "dossier" : "fuseki",
                data.toString(),
                String.valueOf(port));
        return Optional.of(Served.start(tool == 0 ? "dossier" : "fuseki 5.6.0", command, port, "/sparql", log));
    }

    private Path triples() throws IOException {
        Path file = Options.FOLDER.resolve("thousand.nt").toAbsolutePath();
        Files.write(
                file,
                IntStream.range(0, 1_000)
                        .mapToObj(i -> "<http://example.org/thing/" + i + "> <http://example.org/name> \"Name of thing "
                                + i + "\"@en .")
                        .toList());
        return file;
    }

    private Path dossier() {
        Path file = Options.FOLDER.resolve("norinco.nt").toAbsolutePath();
        List<String> command =
                List.of(Measured.JAVA.toString(), "-jar", "target/dossier.jar", "export", "--format", "nt", "-o");
        if (!Measured.succeeds(command, file.toString(), Options.FOLDER.resolve("export.log"))) {
            throw new IllegalStateException("the dossier was not exported");
        }
        return file;
    }

    private Path fuseki6() {
        Path folder = Options.FOLDER.resolve("peers").toAbsolutePath();
        Path jar = folder.resolve("jena-fuseki-server-6.2.0.jar");
        List<String> copy = List.of(
                options.maven().toString(),
                "--batch-mode",
                "--quiet",
                "dependency:copy",
                "-Dartifact=org.apache.jena:" + FUSEKI_6,
                "-DoutputDirectory=" + folder);
        Path log = Options.FOLDER.resolve("fuseki6.log");
        if (!Files.exists(jar)
                && !Measured.succeeds(copy, "--offline", log)
                && !Measured.succeeds(copy, "--errors", log)) {
            throw new IllegalStateException(FUSEKI_6 + " was not fetched; see " + log);
        }
        return jar;
    }

    /** A Java that Fuseki 6 runs on, which is 21 or newer; without one it is not measured. */
    private Optional<Path> java21() {
        if (Runtime.version().feature() >= 21) {
            return Optional.of(Measured.JAVA);
        }
        try (Stream<Path> machines = Files.list(Path.of("/usr/lib/jvm"))) {
            Optional<Path> java = machines.filter(
                            path -> path.getFileName().toString().matches(".*(21|25).*"))
                    .map(path -> path.resolve("bin").resolve("java"))
                    .filter(Files::isExecutable)
                    .max(Path::compareTo);
            if (java.isEmpty()) {
                out.println("fuseki 6.2.0 is left out: there is no Java 21 or 25 in /usr/lib/jvm");
            }
            return java;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

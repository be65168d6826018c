package org.dossierkg.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dossierkg.server.Attack;
import org.dossierkg.server.ServedProcess;
import org.dossierkg.server.Trap;

/**
 * {@code dossier serve} in a process of its own with a small heap, 64 attackers that send all the cases of
 * {@code attacks.txt} in an order of their own, and a probe that asks meanwhile for a page that needs no query.
 */
final class Siege {
    private static final int ATTACKERS = 64;
    private static final int QUERY_SECONDS = 2;

    /** Attacks that run at a time; they come from this machine, which has all of the server's places. */
    private static final int RUNNING = 8;

    private static final Duration ROUND = Duration.ofSeconds(10);

    /** What the second port answers. */
    private static final Set<String> OPERATIONS = Set.of("/healthz", "/readyz", "/metrics");

    private final Options options;
    private final PrintStream out;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(30))
            .build();
    private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean over = new AtomicBoolean();

    /** @param status of HTTP, 0 when there was no answer */
    private record Sent(Attack attack, int status, double seconds) {}

    private Siege(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    static void measure(Options options, PrintStream out) {
        try {
            new Siege(options, out).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() throws IOException, InterruptedException {
        List<String> jar = List.of("-jar", "target/dossier.jar");
        String[] limits = {"--timeout", String.valueOf(QUERY_SECONDS), "--running", String.valueOf(RUNNING)};
        try (ServedProcess server = ServedProcess.start(jar, options.heap(), Options.FOLDER, limits);
                Trap trap = Trap.answering(200, "text/turtle", "<urn:s> <urn:p> <urn:o> .")) {
            String url = server.url();
            URI probe = URI.create(OPERATIONS.contains(options.probe()) ? server.operations() : url)
                    .resolve(options.probe());
            server.fill(1_000);
            double[] calm = probed(probe, ROUND);
            List<Attack> attacks = Attack.all(trap.url());
            List<Thread> attackers = IntStream.range(0, ATTACKERS)
                    .mapToObj(number -> attacker(url, attacks, number))
                    .toList();
            attackers.forEach(Thread::start);
            double[] besieged = probed(probe, ROUND.multipliedBy(options.rounds()));
            over.set(true);
            for (Thread attacker : attackers) {
                attacker.join();
            }
            Duration before =
                    server.process().toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
            double[] after = probed(probe, ROUND);
            Duration spent = server.process()
                    .toHandle()
                    .info()
                    .totalCpuDuration()
                    .orElse(Duration.ZERO)
                    .minus(before);
            print(calm, besieged, after);
            out.printf(Locale.ROOT, "afterwards %.0f ms CPU a second%n", spent.toMillis() / (double) ROUND.toSeconds());
            out.println("visits to the trap: " + trap.visits().size());
            out.println("lines of the server's log with OutOfMemoryError: "
                    + server.exhausted().size() + ", see " + server.log());
        }
    }

    private Thread attacker(String url, List<Attack> attacks, int number) {
        return new Thread(() -> {
            Random random = new Random(number);
            while (!over.get()) {
                Attack attack = attacks.get(random.nextInt(attacks.size()));
                HttpRequest request = HttpRequest.newBuilder(URI.create(url + "sparql"))
                        .header("Content-Type", "application/sparql-query")
                        .POST(BodyPublishers.ofString(attack.query()))
                        .build();
                long start = System.nanoTime();
                try {
                    int status = status(request);
                    sent.add(new Sent(attack, status, (System.nanoTime() - start) / 1e9));
                    if (status == 503) {
                        Thread.sleep(random.nextInt(200));
                    }
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
    }

    private int status(HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Milliseconds of each request for the probe's page, sorted. */
    private double[] probed(URI page, Duration time) throws InterruptedException {
        HttpRequest probe = HttpRequest.newBuilder(page).build();
        List<Double> took = new ArrayList<>();
        AtomicLong failed = new AtomicLong();
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            if (status(probe) != 200) {
                failed.incrementAndGet();
            }
            took.add((System.nanoTime() - start) / 1e6);
            Thread.sleep(20);
        }
        if (failed.get() > 0) {
            out.println("the probe failed " + failed + " times");
        }
        return took.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private void print(double[] calm, double[] besieged, double[] after) {
        out.println("probe of " + options.probe() + ", ms     n     p50     p99     max");
        row("before", calm);
        row("besieged by " + ATTACKERS, besieged);
        row("after", after);
        Map<Integer, Long> statuses =
                sent.stream().collect(Collectors.groupingBy(Sent::status, TreeMap::new, Collectors.counting()));
        out.println("attacks: " + sent.size() + ", by status: " + statuses);
        double[] seconds = sent.stream().mapToDouble(Sent::seconds).sorted().toArray();
        out.printf(
                Locale.ROOT,
                "seconds of an attack: p50 %.2f, p99 %.2f, max %.2f; the timeout is %d%n",
                at(seconds, 0.5),
                at(seconds, 0.99),
                at(seconds, 1),
                QUERY_SECONDS);
        sent.stream()
                .filter(one -> one.status() == 0 || one.status() == 500)
                .map(one -> "  " + one.status() + " " + one.attack().name())
                .distinct()
                .forEach(out::println);
    }

    private void row(String name, double... sorted) {
        out.printf(
                Locale.ROOT,
                "%-22s %6d %7.1f %7.1f %7.1f%n",
                name,
                sorted.length,
                at(sorted, 0.5),
                at(sorted, 0.99),
                at(sorted, 1));
    }

    private static double at(double[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, part * sorted.length)];
    }
}

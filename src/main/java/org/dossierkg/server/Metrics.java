package org.dossierkg.server;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmInfoMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.jetty.http.pathmap.MatchedResource;
import org.eclipse.jetty.http.pathmap.PathMappings;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;

/**
 * What Prometheus can learn of an endpoint and its virtual machine.
 *
 * <p>Requests are counted, and their times kept, by status and by the pattern that their path matches, of which there
 * are few, whatever people ask for.
 */
final class Metrics implements RequestLog, AutoCloseable {
    private static final Duration[] BOUNDS = Stream.of(
                    1, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final PathMappings<String> kinds = new PathMappings<>();
    private final MeterProvider<Timer> requests = Timer.builder("http.server.requests")
            .description("Requests that have ended, and how long they took.")
            .serviceLevelObjectives(BOUNDS)
            .withRegistry(registry);

    Metrics() {
        Stream.of(
                        new JvmInfoMetrics(),
                        new JvmMemoryMetrics(),
                        new JvmThreadMetrics(),
                        collections,
                        new ProcessorMetrics(),
                        new FileDescriptorMetrics(),
                        new UptimeMetrics())
                .forEach(meters -> meters.bindTo(registry));
    }

    /** Adds a number that is asked for whenever somebody looks. */
    void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }

    /** A number that only grows, counted apart for each value of a tag. */
    MeterProvider<Counter> counter(String name, String description) {
        return Counter.builder(name).description(description).withRegistry(registry);
    }

    /**
     * Tells requests apart by these patterns from now on, and how much the site that is shown has of what, for how long.
     *
     * @param patterns of paths, as the Servlet specification writes them
     */
    void observe(Set<String> patterns, Mounts mounts) {
        patterns.forEach(pattern -> kinds.put(pattern, pattern));
        gauge(
                "dossier.generation.age.seconds",
                "For how long the dataset has been served.",
                () -> Duration.between(mounts.shown().since(), Instant.now()).toSeconds());
        for (String figure : mounts.shown().site().figures().keySet()) {
            gauge(
                    "dossier." + figure,
                    "How many " + figure + " the dossier had when it was built.",
                    () -> mounts.shown().site().figures().getOrDefault(figure, 0L));
        }
    }

    @Override
    public void log(Request request, Response response) {
        requests.withTags("path", kind(request), "status", String.valueOf(response.getStatus()))
                .record(Duration.ofNanos(AccessLog.nanos(request)));
    }

    private String kind(Request request) {
        @Nullable String path = request.getHttpURI().getCanonicalPath();
        @Nullable MatchedResource<String> match = path == null ? null : kinds.getMatched(path);
        return match == null ? "none" : match.getResource();
    }

    /** All of it, in the text format of Prometheus. */
    String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}

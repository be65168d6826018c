package org.dossierkg.server;

import jakarta.servlet.http.HttpServlet;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The servlets that show a site, each at its pattern of paths, which all become those of another site at once. */
final class Mounts {
    private final Function<Site, Map<String, HttpServlet>> making;
    private final Map<String, Replaceable> servlets = new LinkedHashMap<>();
    private volatile Shown shown;

    /** @param making the servlets of a site by their patterns, which are the same for every site of one base IRI */
    Mounts(Site first, Function<Site, Map<String, HttpServlet>> making) {
        this.making = making;
        this.shown = new Shown(first, Instant.now());
        making.apply(first).forEach((pattern, servlet) -> servlets.put(pattern, new Replaceable(servlet)));
    }

    /**
     * What is shown.
     *
     * @param since when that began
     */
    record Shown(Site site, Instant since) {}

    Map<String, Replaceable> servlets() {
        return servlets;
    }

    Shown shown() {
        return shown;
    }

    /** Shows another site; what a request has been passed to goes on to its end. */
    void show(Site next) {
        making.apply(next).forEach((pattern, servlet) -> {
            Replaceable mounted = servlets.get(pattern);
            if (mounted != null) {
                mounted.replace(servlet);
            }
        });
        shown = new Shown(next, Instant.now());
    }
}

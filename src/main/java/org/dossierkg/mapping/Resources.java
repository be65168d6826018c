package org.dossierkg.mapping;

import java.nio.file.Path;

/**
 * What a conversion may use of the machine.
 *
 * @param threads how many parts of a table are worked on at once, at least 1
 * @param chunk how many bytes such a part has at most, unless one row alone is longer
 * @param memory how many bytes the parents of joins may take in memory before they go to files
 * @param folder where those files are, which are gone when the conversion ends
 */
public record Resources(int threads, int chunk, long memory, Path folder) {
    /** Large enough that a part's cost is its rows, small enough for a garbage collector to treat it as nothing special. */
    private static final int CHUNK = 1 << 17;

    /** One in so many bytes of the heap is for joins. */
    private static final int SHARE = 4;

    /** Parts of a fitting size, a quarter of the heap for joins, and the folder of the system for temporary files. */
    public static Resources of(int threads) {
        return new Resources(
                threads,
                CHUNK,
                Runtime.getRuntime().maxMemory() / SHARE,
                Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** The same with other limits for joins. */
    public Resources forJoins(long bytes, Path temporary) {
        return new Resources(threads, chunk, bytes, temporary);
    }
}

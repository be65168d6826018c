package org.dossierkg.source;

import java.io.InputStream;
import java.nio.file.Path;

/**
 * What a mapping may read.
 *
 * @param network whether http and https sources are fetched
 * @param directory what paths stand against that are relative to the working directory
 * @param standardInput what {@code -} stands for
 */
public record Access(boolean network, Path directory, InputStream standardInput) {
    /** Files alone: nothing from the network, and nothing from standard input. */
    public static Access files() {
        return new Access(false, Path.of(""), InputStream.nullInputStream());
    }
}

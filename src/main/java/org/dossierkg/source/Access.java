package org.dossierkg.source;

import java.io.InputStream;
import java.nio.file.Path;

/**
 * What a mapping may read, and how.
 *
 * @param network whether http and https sources are fetched
 * @param directory what paths stand against that are relative to the working directory
 * @param standardInput what {@code -} stands for
 * @param naturalDatatypes whether numbers and booleans of JSON become literals of their datatypes, as RML has it today,
 *     where a mapping names none; else they become strings, as they did before
 */
public record Access(boolean network, Path directory, InputStream standardInput, boolean naturalDatatypes) {
    /** Files alone: nothing from the network, and nothing from standard input. */
    public static Access files() {
        return new Access(false, Path.of(""), InputStream.nullInputStream(), true);
    }
}

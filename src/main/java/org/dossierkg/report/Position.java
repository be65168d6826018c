package org.dossierkg.report;

import java.nio.file.Path;

/**
 * A place in a file, written so that terminals and editors can jump to it.
 *
 * @param file the path as the user would type it, with {@code /} between its parts
 * @param line 1-based; 0 when the whole file is meant
 * @param column 1-based, in characters; 0 when the whole line is meant
 */
public record Position(String file, long line, long column) {
    public static Position of(Path file) {
        return of(file, 0);
    }

    public static Position of(Path file, long line) {
        return of(file, line, 0);
    }

    public static Position of(Path file, long line, long column) {
        return new Position(file.toString().replace('\\', '/'), line, column);
    }

    /** {@code file}, {@code file:line} or {@code file:line:column}. */
    @Override
    public String toString() {
        if (line <= 0) {
            return file;
        }
        return column <= 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}

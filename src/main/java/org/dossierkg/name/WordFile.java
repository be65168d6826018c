package org.dossierkg.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the bundled word lists: a line an entry, {@code #} before comments. */
final class WordFile {
    private WordFile() {}

    /** The lines of a list, without comments and blank lines. */
    static List<String> lines(String name) {
        InputStream in = WordFile.class.getResourceAsStream("/name/" + name);
        if (in == null) {
            throw new IllegalStateException("the word list " + name + " is missing from the program");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

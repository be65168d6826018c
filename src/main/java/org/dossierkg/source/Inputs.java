package org.dossierkg.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;

/**
 * The inputs of one run, by what a mapping calls them.
 *
 * <p>A mapping is compared with the header of a table before the table is mapped, and tables are read again to find
 * what is wrong. So what can be read only once, standard input and the network, is kept in a temporary file.
 */
public final class Inputs {
    /** What names standard input. */
    public static final String STANDARD_INPUT = "-";

    private final Access access;
    private final Map<String, Path> kept = new HashMap<>();

    public Inputs(Access access) {
        this.access = access;
    }

    /** What paths stand against that are relative to the working directory. */
    public Path directory() {
        return access.directory();
    }

    /** Whether a name is that of a place in the network. */
    public static boolean isUrl(String name) {
        return name.regionMatches(true, 0, "http://", 0, 7) || name.regionMatches(true, 0, "https://", 0, 8);
    }

    /** Whether places in the network may be read. */
    public boolean network() {
        return access.network();
    }

    /** All of standard input. */
    public Input standardInput() throws IOException {
        Path file = kept.get(STANDARD_INPUT);
        if (file == null) {
            file = temporary(STANDARD_INPUT);
            try (InputStream in = access.standardInput()) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return Input.of(file).named(Path.of(STANDARD_INPUT));
    }

    /**
     * What stands at this http or https address now.
     *
     * @throws IOException if it cannot be fetched; its message says why
     */
    public Input fetched(URI url) throws IOException {
        Path file = kept.get(url.toString());
        if (file == null) {
            Path fetched = Files.createTempFile("dossier-", ".part");
            try {
                Download.to(fetched, url);
                file = temporary(url.toString());
                Files.move(fetched, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fetched);
            }
        }
        return Input.of(file).named(name(url));
    }

    /** Host and path, since a path cannot hold the two slashes of a scheme. */
    private static Path name(URI url) {
        return Path.of(url.getHost() + url.getPath());
    }

    private Path temporary(String name) throws IOException {
        Path file = Files.createTempFile("dossier-", ".input");
        file.toFile().deleteOnExit();
        kept.put(name, file);
        return file;
    }
}

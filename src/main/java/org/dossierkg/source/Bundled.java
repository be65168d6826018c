package org.dossierkg.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;

/** The folders that come with the program ({@code ontology}, {@code queries}), from a class folder or its jar. */
public final class Bundled {
    private Bundled() {}

    /** The folder of this name, readable with {@link java.nio.file.Files} wherever the program runs from. */
    public static Path folder(String name) {
        URL url = Bundled.class.getClassLoader().getResource(name + "/");
        if (url == null) {
            throw new IllegalStateException("the program was built without its folder " + name);
        }
        try {
            URI uri = url.toURI();
            if (uri.getScheme().equals("jar")) {
                open(uri);
            }
            return Path.of(uri);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void open(URI jar) {
        try {
            FileSystems.newFileSystem(jar, Map.of());
        } catch (FileSystemAlreadyExistsException e) {
            return; // opened by an earlier call, and open as long as the program runs
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

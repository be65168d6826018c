package org.dossierkg.shapes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/** Reads the Turtle that comes with the program, also from inside its jar. */
public final class BundledGraph {
    private BundledGraph() {}

    public static Graph read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return RDFParser.source(in).lang(Lang.TURTLE).toGraph();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

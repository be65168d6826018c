package org.dossierkg.cli;

import java.nio.file.Path;
import org.dossierkg.source.Access;
import picocli.CommandLine.Option;

/** The options that say what a mapping may read. */
final class Reading {
    @Option(names = "--allow-network", description = "Fetch the http and https sources of the mapping.")
    private boolean network;

    @Option(
            names = "--no-natural-datatypes",
            description = "Make strings of JSON's numbers and booleans, as earlier RML did.")
    private boolean strings;

    Access access() {
        return new Access(network, Path.of(""), System.in, !strings);
    }
}

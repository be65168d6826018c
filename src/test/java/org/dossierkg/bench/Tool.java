package org.dossierkg.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that maps tables to N-Triples.
 *
 * @param name with its version
 * @param dialect of the mappings that it reads
 * @param launch what follows the options of the virtual machine: a jar, or a class path and a main class
 * @param ours whether it is dossier, whose arguments differ from those that the main classes for peers take
 */
record Tool(String name, Dialect dialect, List<String> launch, boolean ours) {
    /** The tool of this name. */
    static Tool of(String name, Options options) {
        if (name.equals("dossier")) {
            if (!Files.exists(options.jar())) {
                throw new IllegalArgumentException(options.jar() + " is not there; run the package phase first");
            }
            return new Tool(
                    name,
                    Dialect.CORE,
                    List.of("-jar", options.jar().toAbsolutePath().toString(), "convert"),
                    true);
        }
        return Peer.of(name, options.maven()).tool();
    }

    /** The command that maps what stands in a folder. */
    List<String> command(Path folder, String heap, Path output) {
        List<String> command =
                new ArrayList<>(List.of(Measured.JAVA.toString(), "-Xmx" + heap, "-Dfile.encoding=UTF-8"));
        command.addAll(launch);
        command.add(folder.resolve("mapping" + dialect.suffix()).toString());
        command.add(ours ? "-o" : folder.toString());
        command.add(output.toString());
        return command;
    }
}

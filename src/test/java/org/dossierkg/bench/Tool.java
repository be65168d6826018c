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
    private static final String OURS = "dossier";

    /** The tool of this name, or what a jar of dossier, such as one of another commit, holds. */
    static Tool of(String name, Options options) {
        if (isOurs(name)) {
            Path jar = Path.of(name.equals(OURS) ? "target/dossier.jar" : name).toAbsolutePath();
            if (!Files.exists(jar)) {
                throw new IllegalArgumentException(jar + " is not there");
            }
            return new Tool(shorter(name), Dialect.CORE, launch(jar, name.equals(OURS)), true);
        }
        return Peer.of(name, options.maven()).tool();
    }

    /** As the documentation has it, with the archive of classes that the build makes; or the jar alone. */
    private static List<String> launch(Path jar, boolean documented) {
        List<String> jarAlone = List.of("-jar", jar.toString(), "convert");
        if (!documented) {
            return jarAlone;
        }
        List<String> launch =
                new ArrayList<>(List.of("-XX:SharedArchiveFile=" + jar.resolveSibling("dossier.jsa"), "-Xlog:disable"));
        launch.addAll(jarAlone);
        return launch;
    }

    /** Whether a name means dossier, as it is or in a jar. */
    static boolean isOurs(String name) {
        return name.equals(OURS) || name.endsWith(".jar");
    }

    private static String shorter(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
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

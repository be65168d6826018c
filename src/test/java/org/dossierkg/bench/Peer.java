package org.dossierkg.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/**
 * A mapper of somebody else's, with a POM and a main class of ours.
 *
 * <p>Its class path is resolved and its main class compiled at the first use only, apart from the build's own.
 *
 * @param name of its folder
 * @param source the folder of its POM and its {@code Main.java}
 * @param maven the program that resolves its class path
 */
record Peer(String name, Path source, Path maven) {
    private static final Path PEERS = Options.FOLDER.resolve("peers");
    private static final Pattern VERSION = Pattern.compile("<peer.version>(.*)</peer.version>");

    static Peer of(String name, Path maven) {
        Path source = Path.of("src", "test", "resources", "bench", name);
        if (!Files.isDirectory(source)) {
            throw new IllegalArgumentException("\"" + name + "\" is no tool; take dossier, carml or rmlmapper");
        }
        return new Peer(name, source, maven);
    }

    Tool tool() {
        try {
            Path classes = PEERS.resolve(name).toAbsolutePath();
            String libraries = libraries();
            compile(classes, libraries);
            List<String> launch = List.of("-cp", classes + File.pathSeparator + libraries, "Main");
            return new Tool(name + " " + version(), Dialect.MMLAB, launch, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String libraries() throws IOException {
        Path list = PEERS.resolve(name + ".classpath").toAbsolutePath();
        Path pom = source.resolve("pom.xml");
        Files.createDirectories(PEERS);
        if (!Files.exists(list) || Files.getLastModifiedTime(list).compareTo(Files.getLastModifiedTime(pom)) < 0) {
            List<String> resolve = List.of(
                    maven.toString(),
                    "--batch-mode",
                    "--quiet",
                    "--file",
                    pom.toString(),
                    "dependency:build-classpath",
                    "-Dmdep.outputFile=" + list);
            Path log = PEERS.resolve(name + ".log");
            if (!Measured.succeeds(resolve, "--offline", log) && !Measured.succeeds(resolve, "--errors", log)) {
                throw new IllegalStateException("the class path of " + name + " was not resolved; see " + log);
            }
        }
        return Files.readString(list).strip();
    }

    private void compile(Path classes, String libraries) throws IOException {
        Files.createDirectories(classes);
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-nowarn",
                        "-d",
                        classes.toString(),
                        "-cp",
                        libraries,
                        source.resolve("Main.java").toString());
        if (result != 0) {
            throw new IllegalStateException("the main class of " + name + " does not compile");
        }
    }

    private String version() throws IOException {
        Matcher version = VERSION.matcher(Files.readString(source.resolve("pom.xml")));
        return version.find() ? version.group(1) : "";
    }
}

package org.dossierkg.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;
import org.dossierkg.source.Bundled;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dossier new}. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "Makes a small dossier that builds and serves at once, to start your own from.")
final class NewCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "DIR", description = "A folder that is not there yet, or is empty.")
    private Path folder = Path.of("");

    NewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new ProblemException(
                        Problem.error(Position.of(folder), "is not empty", "name a folder that is not there yet"));
            }
        }
        List<Path> templates;
        try (Stream<Path> files = Files.list(Bundled.folder("new"))) {
            templates = files.sorted().toList();
        }
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        for (Path template : templates) {
            String text = Files.readString(template).replace("DOSSIER", name);
            Files.writeString(folder.resolve(template.getFileName().toString()), text);
        }
        console.note("made " + folder + "; read " + folder.resolve("README.md") + ", then: dossier serve " + folder);
        return Main.DONE;
    }
}

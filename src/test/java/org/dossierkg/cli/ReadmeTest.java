package org.dossierkg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Executes README.md: the {@code console} blocks in their order, by a real shell in a copy of {@code data}, with
 * {@code dossier} being this build. Blocks that call Maven are what runs this test, or are held against the pom.
 */
class ReadmeTest {
    private static final Path BASH = Path.of("/bin/bash");
    private static final Pattern BLOCK = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path work;

    @Test
    void everyConsoleBlockPrintsWhatItSays() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(BASH), "skipped: there is no " + BASH);
        Cli.copy(Path.of("data"), work.resolve("data"));
        Path program = Files.writeString(work.resolve("dossier"), """
                #!/bin/bash
                exec java -cp "$DOSSIER_CLASS_PATH" org.dossierkg.cli.Main "$@"
                """);
        assertTrue(program.toFile().setExecutable(true));
        int executed = 0;
        for (Step step : steps()) {
            if (!step.command().startsWith("mvn ") && !step.command().startsWith("alias ")) {
                assertEquals(step.output(), run(step.command()), step.command());
                executed++;
            }
        }
        assertTrue(executed >= 7, executed + " commands were executed");
    }

    @Test
    void theMavenCommandsAreThoseOfThePom() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        List<String> commands = steps().stream()
                .map(Step::command)
                .filter(command -> !command.startsWith("dossier"))
                .filter(command -> command.startsWith("mvn") || command.startsWith("alias"))
                .toList();
        assertEquals(
                List.of(
                        "mvn compile exec:java",
                        "mvn -q package -DskipTests",
                        "alias dossier=\"java -XX:SharedArchiveFile=$PWD/target/dossier.jsa"
                                + " -Xlog:disable -jar $PWD/target/dossier.jar\""),
                commands);
        assertTrue(pom.contains("<commandlineArgs>serve</commandlineArgs>"));
        assertTrue(pom.contains("<main.class>" + Main.class.getName() + "</main.class>"));
        assertTrue(pom.contains("<finalName>dossier</finalName>"));
        assertTrue(pom.contains("-XX:ArchiveClassesAtExit=${project.build.directory}/dossier.jsa"));
        assertTrue(Files.readString(Path.of(".ci/run")).strip().endsWith("verify"));
    }

    /**
     * A command with what it prints.
     *
     * @param command what stands behind {@code $}, with its continuation lines behind {@code >}
     * @param output what both streams show, joined
     */
    private record Step(String command, String output) {}

    private static List<Step> steps() throws IOException {
        List<Step> steps = new ArrayList<>();
        Matcher blocks = BLOCK.matcher(Files.readString(Path.of("README.md")));
        while (blocks.find()) {
            String command = "";
            StringBuilder output = new StringBuilder();
            for (String line : blocks.group(1).lines().toList()) {
                if (line.startsWith("$ ")) {
                    if (!command.isEmpty()) {
                        steps.add(new Step(command, output.toString()));
                    }
                    command = line.substring(2);
                    output.setLength(0);
                } else if (line.startsWith("> ")) {
                    command += "\n" + line.substring(2);
                } else {
                    output.append(line).append('\n');
                }
            }
            steps.add(new Step(command, output.toString()));
        }
        return steps;
    }

    private String run(String command) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder(BASH.toString(), "-c", command)
                .directory(work.toFile())
                .redirectErrorStream(true);
        Map<String, String> environment = shell.environment();
        environment.put("DOSSIER_CLASS_PATH", System.getProperty("java.class.path"));
        Path java = Path.of(System.getProperty("java.home"), "bin");
        environment.put("PATH", work + ":" + java + ":" + environment.get("PATH"));
        Process process = shell.start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), command);
        return printed;
    }
}

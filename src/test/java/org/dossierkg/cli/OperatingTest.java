package org.dossierkg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code dossier serve} as a process of its own. */
@Timeout(120)
class OperatingTest {
    @TempDir
    Path folder;

    @Test
    void aServerThatIsOpenToOthersSaysSoAndEndsWellWhenItIsToldTo() throws Exception {
        Path dossier = folder.resolve("example");
        assertEquals(Main.DONE, Cli.run("new", dossier).code());
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "serve",
                        dossier.toString(),
                        "--port=0",
                        "--ops-port=0",
                        "--host=0.0.0.0")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader printed = server.inputReader(StandardCharsets.UTF_8)) {
            List<String> lines = new ArrayList<>();
            while (lines.stream().noneMatch(line -> line.startsWith("serving http://localhost:"))) {
                lines.add(printed.readLine());
            }
            assertTrue(lines.contains("open to everyone who can reach 0.0.0.0:"), lines::toString);
            assertTrue(lines.stream().anyMatch(line -> line.matches("  to read: / .*/sparql.*")), lines::toString);
            assertTrue(lines.contains("  to change: nothing; it is read-only"), lines::toString);
            assertTrue(lines.stream().anyMatch(line -> line.startsWith("  encrypted: no;")), lines::toString);
            assertTrue(
                    lines.stream().anyMatch(line -> line.startsWith("operations at http://127.0.0.1:")),
                    lines::toString);
            server.toHandle().destroy(); // SIGTERM, and leaves what it prints readable
            assertTrue(server.waitFor(60, TimeUnit.SECONDS));
            assertEquals(Main.DONE, server.exitValue());
            assertTrue(printed.lines().anyMatch(line -> line.startsWith("stopping;")));
        } finally {
            server.destroyForcibly();
        }
    }

    @Test
    void aKeystoreWithoutAPasswordIsReportedWithAdvice() throws Exception {
        Path keystore = Files.createFile(folder.resolve("server.p12"));
        Cli run = Cli.run("serve", "--keystore", keystore);
        assertEquals(Main.BAD_INPUT, run.code());
        assertTrue(run.err().contains("give --keystore-password-file, or set DOSSIER_KEYSTORE_PASSWORD"), run.err());
    }
}

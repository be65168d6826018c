package org.dossierkg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Norinco dossier linked anew, as if nobody had decided anything, where a snapshot is at hand. */
class NorincoLinksTest {
    private static final Path FOLDER = Path.of(System.getProperty("linking", "../shared/linking"));

    @TempDir
    Path work;

    private Path dossierWithoutLinks() throws IOException {
        Path dossier = Files.createDirectory(work.resolve("norinco"));
        try (Stream<Path> files = Files.list(Path.of("data/norinco"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, dossier.resolve(file.getFileName()));
            }
        }
        Files.delete(dossier.resolve("links.sssom.tsv"));
        return dossier;
    }

    @Test
    void verifiedItemsAreFoundAndTheGroupIsNeverAnotherCompany() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(FOLDER), () -> "skipped: the known names are not at " + FOLDER);
        Path candidates = Files.writeString(work.resolve("more.jsonl"), """
                {"qid":"Q7054813","names":[["North China University of Technology","en","label"],["北方工业大学","zh","label"]],"kinds":["org"],"country":["CN"]}
                """);
        Path index = work.resolve("x.index");
        Cli.run("link", "build-index", FOLDER.resolve("candidates.jsonl.gz"), candidates, "-o", index);
        Cli run = Cli.run("link", "run", dossierWithoutLinks(), "--index", index);
        assertEquals(Main.DONE, run.code(), run.err());
        List<String> rows = run.out().lines().toList();
        for (String known : List.of(
                "china\twd:Q148",
                "dr-congo\twd:Q974",
                "pakistan\twd:Q843",
                "zimbabwe\twd:Q954",
                "venezuela\twd:Q717",
                "iran\twd:Q794",
                "russia\twd:Q159",
                "united-states\twd:Q30",
                "ukraine\twd:Q212",
                "us-dod\twd:Q11209")) {
            String key = known.substring(0, known.indexOf('\t'));
            List<String> own = rows(rows, key);
            assertEquals(1, own.size(), own::toString);
            assertTrue(own.get(0).contains(known.substring(known.indexOf('\t'))), own::toString);
            assertTrue(own.get(0).contains("\tautomatic"), own::toString);
        }
        for (String key : List.of("norinco-group", "norinco", "poly-technologies")) {
            assertFalse(rows(rows, key).toString().contains("\tautomatic"), rows(rows, key)::toString);
            assertTrue(rows(rows, key).size() <= 3, rows(rows, key)::toString);
        }
        assertTrue(rows(rows, "norinco-group").get(0).contains("sssom:NoTermFound"), run.out());
        assertFalse(run.out().contains("wd:Q971\t"), "the Republic of the Congo is another country");
    }

    private static List<String> rows(List<String> rows, String key) {
        return rows.stream().filter(row -> row.startsWith(key + "\t")).toList();
    }
}

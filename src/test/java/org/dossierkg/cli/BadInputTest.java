package org.dossierkg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.SKOS;
import org.dossierkg.source.Bundled;
import org.dossierkg.store.Store;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bad input by manifest: each folder of {@code src/test/cases/bad-input} holds the files in which a dossier differs
 * from the one that {@code dossier new} makes, {@code remove.txt} with files to take away, and {@code expected.txt}
 * with the lines that {@code dossier build} prints.
 *
 * <p>To write the expected lines anew, run this class with {@code -Dupdate=true} and read the difference.
 */
class BadInputTest {
    private static final Path CASES = Path.of("src/test/cases/bad-input");
    private static final int COUNT = 35;

    /** Cases that are told of and built all the same. */
    private static final List<String> HARMLESS = List.of("byte-order-mark");

    @TempDir
    static Path temporary;

    /** A dossier without anything wrong, and a store with its first generation. */
    @BeforeAll
    static void buildTheGoodDossier() throws IOException {
        Path dossier = Files.createDirectories(temporary.resolve("good/example"));
        for (Path file : children(Bundled.folder("new"))) {
            Files.copy(file, dossier.resolve(file.getFileName().toString()));
        }
        assertEquals(Main.DONE, build(dossier, temporary.resolve("good/store")).code());
    }

    @TestFactory
    Stream<DynamicTest> eachGivesItsLineAndLeavesTheStoreAlone() throws IOException {
        List<Path> cases = children(CASES);
        assertEquals(COUNT, cases.size(), "cases of the manifest");
        return cases.stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> run(folder)));
    }

    private static void run(Path folder) throws IOException {
        Path work = Files.createTempDirectory(temporary, "case");
        copy(temporary.resolve("good"), work);
        Path dossier = work.resolve("example");
        Path store = work.resolve("store");
        String before = Files.readString(store.resolve("current"));
        for (Path file : children(folder)) {
            Files.copy(file, dossier.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        if (Files.exists(folder.resolve("remove.txt"))) {
            for (String name : Files.readAllLines(folder.resolve("remove.txt"))) {
                Files.delete(dossier.resolve(name));
            }
        }

        Outcome outcome = build(dossier, store);

        String printed = outcome.printed().replace(work + "/", "");
        Path expected = folder.resolve("expected.txt");
        if (Boolean.getBoolean("update")) {
            Files.writeString(expected, printed);
        }
        assertEquals(Files.readString(expected), printed);
        if (HARMLESS.contains(folder.getFileName().toString())) {
            assertEquals(Main.DONE, outcome.code());
            return;
        }
        assertEquals(Main.BAD_INPUT, outcome.code());
        assertEquals(before, Files.readString(store.resolve("current")), "the current generation");
        List<String> kept = children(store).stream()
                .map(file -> file.getFileName().toString())
                .toList();
        assertEquals(List.of("current", before), kept, "what the store holds");
        assertTrue(names(store, "Example Trading"), "the last good generation still answers");
    }

    private record Outcome(int code, String printed) {}

    private static Outcome build(Path dossier, Path store) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                "build",
                dossier.toString(),
                "--store",
                store.toString());
        return new Outcome(code, err.toString(StandardCharsets.UTF_8));
    }

    private static boolean names(Path store, String name) {
        DatasetGraph data = Store.at(store).open().orElseThrow();
        return Txn.calculateRead(
                data,
                () -> data.getDefaultGraph()
                        .contains(Node.ANY, SKOS.prefLabel.asNode(), NodeFactory.createLiteralLang(name, "en")));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}

package org.dossierkg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    private static final List<String> COMMANDS =
            List.of("build", "serve", "validate", "query", "export", "convert", "link", "new");

    @TempDir
    Path temporary;

    @TestFactory
    Stream<DynamicTest> everyCommandExplainsItself() {
        return COMMANDS.stream()
                .map(command -> DynamicTest.dynamicTest(command, () -> {
                    Cli help = Cli.run(command, "--help");
                    assertEquals(Main.DONE, help.code());
                    assertTrue(help.out().startsWith("Usage: dossier " + command), help.out());
                    assertTrue(help.out().contains("--quiet"), help.out());
                }));
    }

    @Test
    void wrongUsageIsToldWithExitCodeTwo() {
        assertEquals(2, Cli.run().code());
        assertEquals(2, Cli.run("quer").code());
        assertEquals(2, Cli.run("export", "--format", "xlsx").code());
        assertEquals(2, Cli.run("export", "--rdf", "2.0").code());
        assertEquals(2, Cli.run("query", "subsidiaries", "-e", "ASK {}").code());
        assertEquals(2, Cli.run("serve", "--allow-update").code());
        assertEquals(2, Cli.run("serve", "--timeout", "0").code());
        assertEquals(
                2, Cli.run("serve", "--allow-service", "file:///etc/passwd").code());
        assertTrue(Cli.run("quer").err().contains("Did you mean: dossier query"));
    }

    @Test
    void aFolderThatIsNoDossierIsToldInOneLine() {
        Cli cli = Cli.run("build", temporary);
        assertEquals(Main.BAD_INPUT, cli.code());
        assertEquals(
                temporary + ": error: has no mapping.ttl; write one, or start from an example: dossier new DIR\n",
                cli.err());
    }

    @Test
    void completionKnowsTheCommands() {
        String script = Cli.run("generate-completion").out();
        COMMANDS.forEach(command -> assertTrue(script.contains(command), command));
    }

    @Test
    void aNewDossierBuildsAndAnswersAtOnce() {
        Path dossier = temporary.resolve("mine");
        assertEquals(Main.DONE, Cli.run("new", dossier).code());
        Cli build = Cli.run("build", dossier);
        assertEquals("mine: 6 claims, 3 sources, 85 triples, 0 flags\n", build.err());
        Cli answer = Cli.run(
                "query",
                "--dossier",
                dossier,
                "--format",
                "csv",
                "-e",
                "SELECT ?name { d:example-holding dsr:hasSubsidiary/skos:prefLabel ?name }");
        assertEquals("name\nExample Trading\n", answer.out().replace("\r", ""));
    }

    @Test
    void aNewDossierNeverOverwritesAnything() throws IOException {
        Files.writeString(temporary.resolve("notes.txt"), "mine");
        Cli cli = Cli.run("new", temporary);
        assertEquals(Main.BAD_INPUT, cli.code());
        assertEquals(temporary + ": error: is not empty; name a folder that is not there yet\n", cli.err());
    }

    @Test
    void validateTellsTheProblemsOfAMappingAlone() {
        Path dossier = temporary.resolve("mine");
        Cli.run("new", dossier);
        assertEquals(
                Main.DONE, Cli.run("validate", dossier.resolve("mapping.ttl")).code());
        assertTrue(dossier.resolve("countries.csv").toFile().delete());
        Cli cli = Cli.run("validate", dossier.resolve("mapping.ttl"));
        assertEquals(Main.BAD_INPUT, cli.code());
        assertTrue(cli.out().contains("mapping.ttl:39:86: error: \"countries.csv\" is not there"), cli.out());
    }

    @Test
    void convertWritesWhatTheMappingSaysAndNoMore() throws IOException {
        Path dossier = temporary.resolve("mine");
        Path result = temporary.resolve("out.nt");
        Cli.run("new", dossier);
        assertEquals(
                Main.DONE,
                Cli.run("convert", dossier.resolve("mapping.ttl"), "-o", result).code());
        List<String> lines = Files.readAllLines(result);
        assertTrue(
                lines.contains(
                        "<https://w3id.org/dossier/mine/example-holding> "
                                + "<https://w3id.org/dossier/ontology#hasSubsidiary> <https://w3id.org/dossier/mine/example-trading> ."));
        assertFalse(lines.stream().anyMatch(line -> line.contains("dcat")));
    }

    @Test
    void convertWritesNoLineTwiceWhenAskedNotTo() throws IOException {
        Path dossier = temporary.resolve("mine");
        Cli.run("new", dossier);
        String mapping = Files.readString(dossier.resolve("mapping.ttl"));
        Files.writeString(
                dossier.resolve("mapping.ttl"),
                mapping + "\nPREFIX rml: <http://w3id.org/rml/> <#again> rml:logicalSource [ rml:source"
                        + " [ a rml:RelativePathSource ; rml:path \"countries.csv\" ] ; rml:referenceFormulation rml:CSV ] ;"
                        + " rml:subjectMap [ rml:template \"same\" ; rml:class <#Same> ] .\n");
        Files.writeString(dossier.resolve("countries.csv"), "key,name,code\natlantis,Atlantis,XA\nutopia,Utopia,XU\n");
        List<String> all = lines(Cli.run("convert", dossier.resolve("mapping.ttl")));
        List<String> distinct = lines(Cli.run("convert", "--distinct", dossier.resolve("mapping.ttl")));
        assertTrue(distinct.size() < all.size());
        assertEquals(all.stream().distinct().sorted().toList(), distinct);
    }

    private static List<String> lines(Cli cli) {
        assertEquals(Main.DONE, cli.code(), cli.err());
        return cli.out().lines().toList();
    }

    @Test
    void convertNeverSaysThatNothingWasWrittenWhenSomethingWas() throws IOException {
        Path dossier = temporary.resolve("mine");
        Cli.run("new", dossier);
        Files.writeString(dossier.resolve("countries.csv"), "key,name,code\n,Nowhere,XN\nutopia,Utopia,XU\n");
        Cli toOutput = Cli.run("convert", dossier.resolve("mapping.ttl"));
        assertTrue(toOutput.out().contains("\"Utopia\"@en"), toOutput.out());
        assertTrue(toOutput.err().contains("1 error; their rows were left out"), toOutput.err());
        Path file = temporary.resolve("none.nt");
        Cli toFile = Cli.run("convert", dossier.resolve("mapping.ttl"), "-o", file);
        assertTrue(toFile.err().contains("1 error; nothing was written"), toFile.err());
        assertFalse(Files.exists(file));
    }

    @Test
    void whatIsWrittenGoesThroughALinkAndIntoAPipeButOverNoFolder() throws Exception {
        Path dossier = temporary.resolve("mine");
        Path mapping = dossier.resolve("mapping.ttl");
        Cli.run("new", dossier);
        Path file = Files.writeString(temporary.resolve("out.nt"), "old");
        Path link = Files.createSymbolicLink(temporary.resolve("link.nt"), file);
        assertEquals(Main.DONE, Cli.run("convert", mapping, "-o", link).code());
        assertTrue(Files.isSymbolicLink(link));
        List<String> written = Files.readAllLines(file);
        assertEquals(lines(Cli.run("convert", mapping)), written);

        Path pipe = temporary.resolve("pipe");
        Assumptions.assumeTrue(makesPipes(pipe), "skipped: there is no mkfifo");
        Future<List<String>> read = Executors.newSingleThreadExecutor().submit(() -> Files.readAllLines(pipe));
        assertEquals(Main.DONE, Cli.run("convert", mapping, "-o", pipe).code());
        assertEquals(written, read.get(10, TimeUnit.SECONDS));
        assertTrue(Files.readAttributes(pipe, BasicFileAttributes.class).isOther());

        Cli toFolder = Cli.run("convert", mapping, "-o", temporary);
        assertEquals(temporary + ": error: is a folder; name a file\n", toFolder.err());

        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "skipped: there is no " + full);
        for (Cli toFull : List.of(Cli.run("convert", mapping, "-o", full), Cli.run("export", dossier, "-o", full))) {
            assertEquals(
                    full + ": error: cannot be written: No space left on device; name another file\n", toFull.err());
        }
    }

    private static boolean makesPipes(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    @Test
    void convertSaysWhatIsWrongWithTheLimitsOfJoins() throws IOException {
        Path dossier = temporary.resolve("mine");
        Cli.run("new", dossier);
        Path mapping = dossier.resolve("mapping.ttl");
        Path missing = temporary.resolve("missing");
        Cli noFolder = Cli.run("convert", mapping, "--temp", missing);
        assertEquals(missing + ": error: is not a folder; create it or name another with --temp\n", noFolder.err());
        assertEquals(Main.BAD_INPUT, noFolder.code());
        Cli noSize = Cli.run("convert", mapping, "--memory", "1x");
        assertTrue(noSize.err().contains("\"1x\" is not a size; write one such as 200m or 1g"), noSize.err());
        assertEquals(2, noSize.code());
        Cli converted = Cli.run("convert", mapping, "--memory", "200K", "--temp", temporary);
        assertEquals(Main.DONE, converted.code());
    }

    @Test
    void aStoreIsBuiltOnceAndAnswersUntilATableChanges() throws IOException {
        Path dossier = temporary.resolve("mine");
        Path store = temporary.resolve("store");
        Cli.run("new", dossier);
        String count = "SELECT (COUNT(*) AS ?n) { ?c a dsr:Claim }";
        Cli first = Cli.run("query", "--dossier", dossier, "--store", store, "--format", "csv", "-e", count);
        assertEquals("n\n6\n", first.out().replace("\r", ""));
        String current = Files.readString(store.resolve("current"));
        Cli.run("query", "--dossier", dossier, "--store", store, "--format", "csv", "-e", count);
        assertEquals(current, Files.readString(store.resolve("current")));
        Files.writeString(
                dossier.resolve("subsidiaries.csv"),
                "sub03,example-holding,example-optics,Example Optics,Stated,annual-report,page 6\n",
                java.nio.file.StandardOpenOption.APPEND);
        Cli later = Cli.run("query", "--dossier", dossier, "--store", store, "--format", "csv", "-e", count);
        assertEquals("n\n7\n", later.out().replace("\r", ""));
    }

    @Test
    void aFolderOfSomethingElseIsNeverTakenForAStore() throws IOException {
        Files.writeString(temporary.resolve("thesis.txt"), "years of work");
        Cli cli = Cli.run("build", "--store", temporary);
        assertEquals(Main.BAD_INPUT, cli.code());
        assertEquals(
                temporary + ": error: is not a store: it holds thesis.txt; name an empty or a new directory\n",
                cli.err());
    }
}

package org.dossierkg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code dossier link apply} takes into the links of a dossier, and what it says of the rest. */
class LinkApplyTest {
    private static final String HEAD = "subject_id\tpredicate_id\tpredicate_modifier\tobject_id\tmapping_justification"
            + "\treviewer_label\tcuration_rule_text\n";

    @TempDir
    Path work;

    private Path dossier = Path.of("");
    private Path proposals = Path.of("");

    @BeforeEach
    void makeADossier() {
        dossier = work.resolve("mine");
        proposals = work.resolve("p.tsv");
        Cli.run("new", dossier);
    }

    private Cli apply(String rows, Object... more) throws IOException {
        Files.writeString(proposals, HEAD + rows);
        Object[] args = {"link", "apply", proposals, "--dossier", dossier};
        Object[] all = new Object[args.length + more.length];
        System.arraycopy(args, 0, all, 0, args.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return Cli.run(all);
    }

    private String links() throws IOException {
        return Files.readString(dossier.resolve("links.sssom.tsv"));
    }

    @Test
    void aRejectionThatNobodySignsIsToldInOneLine() throws IOException {
        Cli cli = apply("""
                example-holding\tskos:exactMatch\tNot\twd:Q999999901\tsemapv:LexicalMatching\t\treview
                example-trading\tskos:exactMatch\t\twd:Q999999902\tsemapv:LexicalMatching\t\treview
                """);
        assertEquals(Main.DONE, cli.code(), cli.err());
        assertEquals(
                proposals
                        + ":2: warning: reviewer_label: is empty, so the Not in predicate_modifier is nobody's decision"
                        + " and was left; write your name into it\n"
                        + "0 accepted, 0 rejected, 0 known to be missing, 2 left open\n",
                cli.err());
    }

    @Test
    void anAcceptedLinkNamesTheRuleOfItsOwnRow() throws IOException {
        Cli cli = apply("""
                example-holding\tskos:exactMatch\t\twd:Q999999901\tsemapv:LexicalMatching\t\tautomatic: probability at least 0.5
                example-trading\tskos:exactMatch\t\twd:Q999999902\tsemapv:LexicalMatching\t\tautomatic
                """, "--accept-automatic");
        assertEquals("2 accepted, 0 rejected, 0 known to be missing, 0 left open\n", cli.err());
        assertTrue(links().contains("\trule: probability at least 0.5\t"), links());
        assertTrue(links().contains("\trule: automatic\t"), links());
        assertFalse(links().contains("0.85"), links());
        assertEquals(Main.DONE, Cli.run("build", dossier).code());
    }

    @Test
    void theRuleIsThatOfTheModelThatProposed() throws IOException {
        Path candidates = Files.writeString(work.resolve("c.jsonl"), """
                {"qid":"Q999999901","names":[["Example Holding","en","label"]],"kinds":["org"]}
                """);
        Path index = work.resolve("x.index");
        Cli.run("link", "build-index", candidates, "-o", index);
        String bundled = Files.readString(Path.of("src/main/resources/link/model.tsv"));
        Path model = Files.writeString(
                work.resolve("model.tsv"),
                bundled.replaceFirst("threshold\taccept\t[0-9.]+", "threshold\taccept\t0.600"));
        Cli.run("link", "run", dossier, "--index", index, "--model", model, "-o", proposals);
        assertTrue(
                Files.readString(proposals).contains("\tautomatic: probability at least 0.6"),
                Files.readString(proposals));
        Cli.run("link", "apply", proposals, "--dossier", dossier, "--accept-automatic");
        assertTrue(links().contains("\trule: probability at least 0.6\t"), links());
    }

    @Test
    void whatNoTableHasIsToldBeforeTheLinksAreChanged() throws IOException {
        Cli cli = apply("""
                u1\tskos:exactMatch\t\twd:Q999999901\tsemapv:LexicalMatching\tA. Reader\treview
                example-holding\tskos:exactMatch\t\tu2\tsemapv:LexicalMatching\tA. Reader\treview
                example-trading\tskos:exactMatch\t\thttps://w3id.org/dossier/mine/u3\tsemapv:LexicalMatching\tA. Reader\treview
                d:example-holding\tskos:exactMatch\t\twd:Q999999901\tsemapv:LexicalMatching\tA. Reader\treview
                u4\tskos:exactMatch\t\tsssom:NoTermFound\tsemapv:LexicalMatching\tA. Reader\treview
                example-holding\tskos:exactMatch\tnot\twd:Q999999901\tsemapv:LexicalMatching\tA. Reader\treview
                u5\tskos:exactMatch\t\twd:Q999999901\tsemapv:LexicalMatching\t\treview
                """);
        assertEquals(Main.BAD_INPUT, cli.code());
        String unknown = " is not in any table of the dossier; correct the key, or leave reviewer_label empty\n";
        assertEquals(
                proposals + ":2: error: subject_id: \"u1\"" + unknown
                        + proposals
                        + ":3: error: object_id: \"u2\" is not an item of Wikidata; write one such as wd:Q148,"
                        + " or the IRI of another thing that is the same\n"
                        + proposals + ":4: error: object_id: \"https://w3id.org/dossier/mine/u3\"" + unknown
                        + proposals
                        + ":5: error: subject_id: \"d:example-holding\" is neither a key of the dossier nor an"
                        + " IRI; write the key that a table of the dossier has\n"
                        + proposals + ":6: error: subject_id: \"u4\"" + unknown
                        + proposals
                        + ":7: error: predicate_modifier: \"not\" is not known; write Not or leave it empty\n"
                        + "6 errors; nothing was changed\n",
                cli.err());
        assertFalse(Files.exists(dossier.resolve("links.sssom.tsv")));
    }

    @Test
    void linksCanBeMendedWhileTheyKeepTheDossierFromBeingBuilt() throws IOException {
        Files.writeString(dossier.resolve("links.sssom.tsv"), "subject_id\n");
        assertEquals(Main.BAD_INPUT, Cli.run("build", dossier).code());
        Cli cli =
                apply("example-holding\tskos:exactMatch\t\twd:Q999999901\tsemapv:LexicalMatching\tA. Reader\treview\n");
        assertEquals("1 accepted, 0 rejected, 0 known to be missing, 0 left open\n", cli.err());
        assertEquals(Main.DONE, Cli.run("build", dossier).code());
    }

    @Test
    void whereTheTablesCannotBeReadTheirKeysAreLeftToTheBuild() throws IOException {
        Files.delete(dossier.resolve("organizations.csv"));
        Cli cli = apply("u1\tskos:exactMatch\t\twd:Q999999901\tsemapv:LexicalMatching\tA. Reader\treview\n");
        assertEquals("1 accepted, 0 rejected, 0 known to be missing, 0 left open\n", cli.err());
    }
}

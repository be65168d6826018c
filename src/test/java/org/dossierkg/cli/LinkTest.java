package org.dossierkg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkTest {
    @TempDir
    Path work;

    private Path index = Path.of("");
    private Path table = Path.of("");

    @BeforeEach
    void makeAnIndex() throws IOException {
        Path candidates = Files.writeString(work.resolve("c.jsonl"), """
                {"qid":"Q101","names":[["Example Holding","en","label"]],"kinds":["org"],"country":["XU"]}
                {"qid":"Q102","names":[["Universität Hildesheim","de","label"]],"kinds":["org"],"country":["DE"]}
                """);
        index = work.resolve("x.index");
        Cli built = Cli.run("link", "build-index", candidates, "-o", index, "--snapshot", "2026-11-01");
        assertEquals(Main.DONE, built.code(), built.err());
        assertEquals("2 names of 2 items\n", built.err());
        table = Files.writeString(
                work.resolve("t.csv"), "id,title,land\nu1,University of Hildesheim,Germany\nu2,Zzyzx Quarry Trust,\n");
    }

    private String run() {
        Cli run = Cli.run(
                "link",
                "run",
                "--index",
                index,
                "--table",
                table,
                "--key",
                "id",
                "--name",
                "title",
                "--country",
                "land",
                "--kind",
                "org");
        assertEquals(Main.DONE, run.code(), run.err());
        assertEquals("1 automatic, 0 to review, 1 NIL, 0 decided already\n", run.err());
        return run.out();
    }

    @Test
    void theRowsOfATableAreLinkedForReview() {
        String out = run();
        assertTrue(out.contains("\nu1\tskos:exactMatch\t\twd:Q102\tsemapv:LexicalMatching\t"), out);
        assertTrue(out.contains("\nu2\tskos:exactMatch\t\tsssom:NoTermFound\t"), out);
        assertTrue(out.contains("2026-11-01"), out);
    }

    @Test
    void aNameIsExplained() {
        Cli cli = Cli.run(
                "link", "explain", "University of Hildesheim", "--kind", "org", "--country", "DE", "--index", index);
        assertTrue(cli.out().startsWith("automatic: \"Universität Hildesheim\" is the same name but for"), cli.out());
        assertTrue(cli.out().contains("country-same"), cli.out());
    }

    @Test
    void whatAPersonDecidedIsAppliedAndNeverAskedAgain() throws IOException {
        Path dossier = work.resolve("mine");
        Cli.run("new", dossier);
        Path proposals = work.resolve("p.tsv");
        Cli first = Cli.run("link", "run", dossier, "--index", index, "-o", proposals);
        assertEquals(Main.DONE, first.code(), first.err());
        Files.writeString(proposals, """
                subject_id\tpredicate_id\tpredicate_modifier\tobject_id\tmapping_justification\treviewer_label\tmapping_date\tcuration_rule_text
                example-holding\tskos:exactMatch\t\twd:Q101\tsemapv:ManualMappingCuration\tA. Reader\t2026-11-02\treview
                example-trading\tskos:exactMatch\t\tsssom:NoTermFound\tsemapv:ManualMappingCuration\tA. Reader\t2026-11-02\treview
                """);
        Cli apply = Cli.run("link", "apply", proposals, "--dossier", dossier);
        assertEquals("1 accepted, 0 rejected, 1 known to be missing, 0 left open\n", apply.err());
        Files.writeString(proposals, """
                subject_id\tpredicate_id\tpredicate_modifier\tobject_id\tmapping_justification\tconfidence\tcuration_rule_text
                example-holding\tskos:exactMatch\t\twd:Q102\tsemapv:LexicalMatching\t0.99\tautomatic
                """);
        Cli rule = Cli.run("link", "apply", proposals, "--dossier", dossier, "--accept-automatic");
        assertEquals("0 accepted, 0 rejected, 0 known to be missing, 1 left open\n", rule.err());
        Cli build = Cli.run("build", dossier);
        assertEquals(Main.DONE, build.code(), build.err());
        Cli asked = Cli.run("query", "--dossier", dossier, "-e", "ASK { d:example-holding skos:exactMatch wd:Q101 }");
        assertTrue(asked.out().contains("yes") || asked.out().contains("true"), asked.out());
        Cli again = Cli.run("link", "run", dossier, "--index", index);
        assertTrue(again.err().contains("2 decided already"), again.err());
        assertFalse(again.out().contains("\nexample-holding\t"), again.out());
    }

    @Test
    void whatWasAcceptedStandsInTheGraphWithItsEvidence() throws IOException {
        Path dossier = work.resolve("mine");
        Cli.run("new", dossier);
        Path proposals = work.resolve("p.tsv");
        Cli.run("link", "run", dossier, "--index", index, "-o", proposals);
        String rows = Files.readString(proposals);
        for (String key : List.of("example-holding", "example-trading")) {
            String row = rows.lines()
                    .filter(line -> line.startsWith(key + "\t"))
                    .findFirst()
                    .orElseThrow();
            rows = rows.replace(row, reviewed(row));
        }
        Files.writeString(proposals, rows);
        Cli apply = Cli.run("link", "apply", proposals, "--dossier", dossier);
        assertTrue(apply.err().startsWith("1 accepted, 0 rejected, 1 known to be missing"), apply.err());
        Cli links = Cli.run("export", dossier, "--links");
        assertEquals(Main.DONE, links.code(), links.err());
        assertTrue(links.out().contains("skos:exactMatch wd:Q101 ~ c:link-example-holding-Q101 {|"), links.out());
        assertTrue(links.out().contains("dsr:snapshot \"2026-11-01\"^^xsd:date"), links.out());
        assertTrue(
                links.out().contains("dsr:absentFrom <http://www.wikidata.org/> ~ c:link-example-trading-none {|"),
                links.out());
        assertFalse(links.out().contains("dsr:subsidiaryOf"), links.out());
        String sum = "SELECT (SUM(?contribution) > 0 AS ?sure) WHERE { ?link dsr:about d:example-holding ;"
                + " dsr:evidence [ a dsr:Evidence ; dsr:contribution ?contribution ] }";
        Cli asked = Cli.run("query", "--dossier", dossier, "-e", sum, "--format", "csv");
        assertTrue(asked.out().contains("true"), asked.out() + asked.err());
    }

    @Test
    void aSnapshotThatIsNotThereIsTold() {
        Path none = work.resolve("none.jsonl");
        Cli cli = Cli.run("link", "build-index", none, "-o", work.resolve("none.index"));
        assertEquals(Main.BAD_INPUT, cli.code());
        assertEquals(none + ": error: no such file; create it or correct the name\n", cli.err());
    }

    @Test
    void aSnapshotIsOfADay() {
        Cli cli = Cli.run("link", "build-index", table, "-o", index, "--snapshot", "autumn");
        assertEquals(2, cli.code());
        assertTrue(cli.err().contains("\"autumn\" is no day; write one such as 2026-11-01"), cli.err());
    }

    @Test
    void knownNamesAreMeasuredAndLearntFrom() throws IOException {
        Path gold = Files.writeString(work.resolve("gold.tsv"), """
                id\tset\tmention\tkind\tcountry\tgold_qid
                1\tone\tUniversity of Hildesheim\torg\tDE\tQ102
                2\tone\tExample Holding Ltd\torg\t\tQ101
                3\tone\tZzyzx Quarry Trust\torg\t\tNIL
                """);
        Cli eval = Cli.run("link", "eval", "--gold", gold, "--index", index);
        assertTrue(eval.out().contains("one"), eval.out());
        Path one = work.resolve("one.tsv");
        Path two = work.resolve("two.tsv");
        Cli.run("link", "train", "--gold", gold, "--index", index, "-o", one);
        Cli.run("link", "train", "--gold", gold, "--index", index, "-o", two);
        assertEquals(Files.readString(one), Files.readString(two));
        assertEquals(
                Main.DONE,
                Cli.run("link", "eval", "--gold", gold, "--index", index, "--model", one)
                        .code());
        Cli odd = Cli.run("link", "train", "--gold", gold, "--gold", gold, "--index", index, "-o", two);
        assertEquals(2, odd.code());
        assertTrue(odd.err().contains("give one --index for each --gold"), odd.err());
    }

    @Test
    void duplicatesOfATableAreProposed() throws IOException {
        Path twins = Files.writeString(
                work.resolve("d.csv"),
                "id,name\na,Universität Hildesheim\nb,University of Hildesheim\nc,Bank of Nowhere\n");
        Cli cli = Cli.run("link", "dedupe", twins, "--key", "id", "--kind", "org");
        assertEquals(Main.DONE, cli.code(), cli.err());
        assertTrue(cli.out().contains("\na\tskos:exactMatch\t\tb\t"), cli.out());
        assertEquals("1 pairs\n", cli.err());
    }

    @Test
    void allThatIsNamedHasToBeThereBeforeTheFirstIsCompared() {
        Cli cli = Cli.run("link", "dedupe", table, work.resolve("nowhere"), "--name", "title");
        assertEquals(Main.BAD_INPUT, cli.code());
        assertEquals(
                work.resolve("nowhere") + ": error: is not there; name the folder of a dossier, or a CSV table\n",
                cli.err());
    }

    @Test
    void aPairWithATableWhoseKeysAreNoIrisIsRefusedWhenItIsApplied() throws IOException {
        Path mine = work.resolve("mine");
        Cli.run("new", mine);
        Path twins = Files.writeString(work.resolve("d.csv"), "id,name\na,Example Holding\n");
        for (Object[] sides : new Object[][] {{mine, twins}, {twins, mine}}) {
            Path pairs = work.resolve("pairs.tsv");
            Cli found = Cli.run("link", "dedupe", sides[0], sides[1], "--key", "id", "-o", pairs);
            assertEquals(Main.DONE, found.code(), found.err());
            String row = Files.readAllLines(pairs).get(7);
            Files.writeString(pairs, Files.readString(pairs).replace(row, reviewed(row)));
            Cli apply = Cli.run("link", "apply", pairs, "--dossier", mine);
            assertEquals(Main.BAD_INPUT, apply.code());
            assertTrue(apply.err().startsWith(pairs + ":8: error: "), apply.err());
            assertTrue(apply.err().contains("_id: \"a\" is not "), apply.err());
            assertTrue(apply.err().endsWith("1 error; nothing was changed\n"), apply.err());
        }
    }

    @Test
    void whatTheNorincoDossierStatesOfLinkedThingsIsGivenToWikidata() {
        Cli cli = Cli.run("link", "export", "data/norinco", "--format", "quickstatements");
        assertEquals(Main.DONE, cli.code(), cli.err());
        assertTrue(
                cli.out().contains("\nQ9684\tP236\t\"0362-4331\"\tS1476\ten:\"Trump Bars Investment in Chinese"),
                cli.out());
        assertFalse(cli.out().contains("Q7054813"), "a rejected link: " + cli.out());
        assertTrue(cli.err().endsWith("11 statements on 11 items; left out: 1 with a flag\n"), cli.err());
        Cli links = Cli.run("link", "export", "data/norinco", "--links");
        assertTrue(
                links.out()
                        .contains(
                                "\nQ148\tP2888\t\"https://w3id.org/dossier/norinco/china\"\tS813\t+2026-11-22T00:00:00Z/11"),
                links.out());
    }

    @Test
    void aDossierWithoutAcceptedLinksHasNothingForWikidata() {
        Path dossier = work.resolve("mine");
        Cli.run("new", dossier);
        Cli cli = Cli.run("link", "export", dossier);
        assertEquals("", cli.out());
        assertTrue(cli.err().contains("nothing to give: no stated fact"), cli.err());
    }

    @Test
    void whatIsNoIndexIsTold() {
        Cli cli = Cli.run("link", "explain", "X", "--index", table);
        assertEquals(Main.BAD_INPUT, cli.code());
        assertEquals(table + ": error: is no index of names; make it anew: dossier link build-index\n", cli.err());
    }

    @Test
    void thingsOfTwoDossiersThatAReviewerAcceptsAsOneAreLinked() throws IOException {
        Path mine = work.resolve("mine");
        Path other = work.resolve("other");
        Cli.run("new", mine);
        Cli.run("new", other);
        Path pairs = work.resolve("pairs.tsv");
        Cli found = Cli.run("link", "dedupe", mine, other, "-o", pairs);
        assertEquals(Main.DONE, found.code(), found.err());
        String row = Files.readAllLines(pairs).stream()
                .filter(line -> line.startsWith("example-holding\t"))
                .findFirst()
                .orElseThrow();
        String iri = row.split("\t", -1)[3];
        assertTrue(iri.equals("https://w3id.org/dossier/other/example-holding"), row);
        Files.writeString(pairs, Files.readString(pairs).replace(row, reviewed(row)));
        Cli apply = Cli.run("link", "apply", pairs, "--dossier", mine);
        assertTrue(apply.err().startsWith("1 accepted, "), apply.err());
        Cli build = Cli.run("build", mine);
        assertEquals(Main.DONE, build.code(), build.err());
        String question = "ASK { d:example-holding skos:exactMatch <" + iri + "> . ?c dsr:reviewer \"A. Reader\" ;"
                + " rdf:reifies <<( d:example-holding skos:exactMatch <" + iri + "> )>> ; dsr:score ?score }";
        Cli asked = Cli.run("query", "--dossier", mine, "-e", question);
        assertTrue(asked.out().contains("yes") || asked.out().contains("true"), asked.out() + asked.err());
        Cli again = Cli.run("link", "dedupe", mine, other);
        assertFalse(again.out().contains("\nexample-holding\t"), again.out());
        Cli linked = Cli.run("link", "run", mine, "--index", index);
        assertTrue(linked.out().contains("\nexample-holding\t"), "Wikidata is still to be asked for: " + linked.out());
    }

    private static String reviewed(String row) {
        String[] cells = row.split("\t", -1);
        cells[6] = "A. Reader";
        return String.join("\t", cells);
    }
}

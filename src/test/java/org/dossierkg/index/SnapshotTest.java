package org.dossierkg.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {
    @TempDir
    Path folder;

    private final List<String> skipped = new ArrayList<>();
    private final List<String> left = new ArrayList<>();

    private final Progress progress = new Progress() {
        @Override
        public void skipped(Problem problem) {
            skipped.add(problem.what());
        }

        @Override
        public void left(String reason) {
            left.add(reason);
        }

        @Override
        public void read(long records) {}
    };

    private List<Candidate> read(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        List<Candidate> candidates = new ArrayList<>();
        new Snapshot(List.of(file), null, progress).read(candidates::add);
        return candidates;
    }

    @Test
    void candidatesAreReadFromJsonLinesAndBadLinesAreTold() throws IOException {
        List<Candidate> candidates = read("c.jsonl", """
                {"qid":"Q11","names":[["Alpha","en","label"],["A","","acronym"]],"kinds":["org"],"country":["DE"],"inception":1990}
                {"qid":"X1","names":[["Beta","en","label"]]}
                {"qid":"Q12","names":[]}
                {"qid":
                """);
        assertEquals(1, candidates.size());
        assertEquals(1990, candidates.get(0).inception());
        assertEquals(3, skipped.size());
        assertTrue(skipped.contains("qid: \"X1\" is not an item of Wikidata"), skipped::toString);
    }

    @Test
    void itemsOfADumpAreTakenByTheirClassesAndSubclasses() throws IOException {
        List<Candidate> candidates = read("dump.json", """
                [
                {"type":"item","id":"Q21","labels":{"en":{"language":"en","value":"Acme"}},"aliases":{"de":[{"language":"de","value":"Akme"}]},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q22"}}}}],"P17":[{"mainsnak":{"datavalue":{"value":{"id":"Q23"}}}}],"P571":[{"mainsnak":{"datavalue":{"value":{"time":"+1999-00-00T00:00:00Z"}}}}]}},
                {"type":"item","id":"Q22","labels":{"en":{"language":"en","value":"firm"}},"claims":{"P279":[{"mainsnak":{"datavalue":{"value":{"id":"Q43229"}}}}]}},
                {"type":"item","id":"Q23","labels":{"en":{"language":"en","value":"Nowhere"}},"claims":{"P297":[{"mainsnak":{"datavalue":{"value":"XN"}}}]}},
                {"type":"item","id":"Q24","labels":{"en":{"language":"en","value":"blue"}},"claims":{}}
                ]
                """);
        assertEquals(
                List.of("Q21", "Q23"), candidates.stream().map(Candidate::qid).toList());
        Candidate acme = candidates.get(0);
        assertEquals(Set.of(Kind.ORGANIZATION), acme.kinds());
        assertEquals(List.of("XN"), acme.countries());
        assertEquals(1999, acme.inception());
        assertEquals(2, left.size());
    }

    @Test
    void triplesAndSparqlResultsAndFollowTheMoneyAreReadToo() throws IOException {
        List<Candidate> triples = read("t.nt", """
                <http://www.wikidata.org/entity/Q31> <http://www.w3.org/2000/01/rdf-schema#label> "Gamma"@en .
                <http://www.wikidata.org/entity/Q31> <http://www.wikidata.org/prop/direct/P31> <http://www.wikidata.org/entity/Q5> .
                """);
        assertEquals(Set.of(Kind.PERSON), triples.get(0).kinds());
        List<Candidate> results = read("r.srj", """
                {"head":{"vars":["item","label","country","lei"]},"results":{"bindings":[
                {"item":{"type":"uri","value":"http://www.wikidata.org/entity/Q41"},"label":{"type":"literal","value":"Delta"},"country":{"type":"literal","value":"FR"},"lei":{"type":"literal","value":"L1"}}]}}
                """);
        assertEquals("L1", results.get(0).identifiers().get("lei"));
        List<Candidate> entities = read("f.jsonl", """
                {"id":"a","schema":"Company","properties":{"name":["Epsilon"],"wikidataId":["Q51"],"country":["cn"]}}
                {"id":"b","schema":"Company","properties":{"name":["Zeta"]}}
                """);
        assertEquals(List.of("CN"), entities.get(0).countries());
        assertEquals(1, entities.size());
    }

    @Test
    void anIndexInAFileAnswersAsOneInMemory() throws IOException {
        Path packed = folder.resolve("c.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(
                    "{\"qid\":\"Q61\",\"names\":[[\"Universität Hildesheim\",\"de\",\"label\"]],\"ids\":{\"lei\":\"AB 12\"},\"websites\":[\"https://www.uni-hildesheim.de\"]}\n"
                            .getBytes(StandardCharsets.UTF_8));
        }
        Path file = folder.resolve("x.index");
        Snapshot.Size size = new Snapshot(List.of(packed), null, progress).write(file, "2026-11-01");
        assertEquals(new Snapshot.Size(1, 1), size);
        Index index = IndexFile.open(file);
        assertEquals("2026-11-01", index.snapshot());
        List<Integer> found = new ArrayList<>();
        index.byFold("universitat hildesheim", found::add);
        index.byIdentifier("LEI", "ab12", found::add);
        index.byHost("uni-hildesheim.de", found::add);
        List<Integer> near = new ArrayList<>();
        index.words().near("hildeshiem", 5, near::add);
        assertEquals(List.of(0, 0, 0), found);
        assertEquals("hildesheim", index.words().word(near.get(0)));
        assertEquals("Universität Hildesheim", index.names().name(0).text());
        assertEquals("Q61", index.entities().qid(0));
    }

    @Test
    void anIndexThatCannotBeWrittenWholeIsNotThereAtAll() throws IOException {
        Path empty = Files.writeString(folder.resolve("e.jsonl"), "");
        Path file = folder.resolve("x.index");
        assertThrows(ProblemException.class, () -> new Snapshot(List.of(empty), null, progress).write(file, ""));
        assertFalse(Files.exists(file));
        Files.writeString(
                file, "no index at all, but long enough to have a head of one, and then some more text to read on");
        assertThrows(ProblemException.class, () -> IndexFile.open(file));
    }
}

package org.dossierkg.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.dossierkg.report.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexTest {
    private static final List<String> WORDS = List.of(
            "北方工业", "Universität", "Ελλάδα", "ministry", "of", "Œuvre", "नेपाल", "industries", "사단법인", "𝔘nicode");

    @TempDir
    Path folder;

    private static Candidate candidate(int number, Random random) {
        List<CandidateName> names = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(90) / (1 + random.nextInt(30)); i++) {
            String word = WORDS.get(random.nextInt(WORDS.size()));
            String text = word + " " + number + " " + i + (random.nextInt(5) == 0 ? " (ABC)" : "");
            names.add(new CandidateName(text, i % 3 == 0 ? "en" : "zh", CandidateName.Role.ALIAS));
        }
        boolean odd = number % 2 == 1;
        return new Candidate(
                "Q" + (7 * number),
                names,
                odd ? "" : "the " + WORDS.get(number % WORDS.size()) + " of " + number,
                Set.of(Kind.ORGANIZATION),
                odd ? List.of("CN") : List.of(),
                1900 + number % 100,
                odd ? List.of() : List.of("https://www.site" + number + ".example.de/path"),
                odd ? Map.of() : Map.of("lei", "LEI" + number, "isni", "0000 " + number),
                odd ? List.of("Q5", "Q77777777") : List.of());
    }

    @Test
    void whatIsPutInComesOutAgain() {
        Random random = new Random(11);
        List<Candidate> candidates =
                IntStream.range(1, 900).mapToObj(n -> candidate(n, random)).toList();
        Index index = Index.of(candidates, "2026-11-01");
        assertEquals(candidates.size(), index.entities().size());
        for (int entity = 0; entity < candidates.size(); entity++) {
            Candidate candidate = candidates.get(entity);
            assertEquals(candidate.qid(), index.entities().qid(entity));
            assertEquals(candidate.description(), index.entities().description(entity));
            assertEquals(candidate.identifiers(), index.entities().identifiers(entity));
            assertEquals(candidate.inception(), index.entities().year(entity));
            assertEquals(
                    candidate.parents(),
                    index.entities().parents(entity).stream()
                            .map(parent -> "Q" + parent)
                            .toList());
            assertEquals(Countries.of(candidate.countries()), index.entities().countries(entity));
            boolean german = !candidate.websites().isEmpty();
            assertEquals(german ? "DE" : "", Countries.text(index.entities().countryHints(entity)));
            int host = german
                    ? (int) Hash.of('h', Domain.of(candidate.websites().get(0)).host())
                    : 0;
            assertEquals(host, index.entities().host(entity));
            assertEquals(
                    german ? (int) Hash.of('o', "example.de") : 0,
                    index.entities().owner(entity));
            Set<CandidateName> names = Set.copyOf(IntStream.range(
                            index.entities().firstName(entity), index.entities().firstName(entity + 1))
                    .mapToObj(index.names()::name)
                    .toList());
            assertEquals(Set.copyOf(candidate.names()), names);
            for (int name = index.entities().firstName(entity);
                    name < index.entities().firstName(entity + 1);
                    name++) {
                assertEquals(entity, index.names().entity(name));
            }
        }
    }

    @Test
    void textsOfAnyBytesArePackedAndUnpacked() {
        Random random = new Random(3);
        List<String> texts = new ArrayList<>(WORDS);
        texts.add("");
        for (int i = 0; i < 300; i++) {
            texts.add(
                    WORDS.get(random.nextInt(WORDS.size())).repeat(random.nextInt(4)) + (char) random.nextInt(0xD000));
        }
        for (int size : new int[] {0, 1, texts.size()}) {
            Packing packing = Packing.of(texts.subList(0, size).stream()
                    .map(text -> text.getBytes(StandardCharsets.UTF_8))
                    .toList());
            Blob blob = new Blob();
            texts.forEach(text -> packing.write(text.getBytes(StandardCharsets.UTF_8), blob));
            Symbols symbols = new Symbols(packing.bytes());
            Cursor at = new Cursor(blob.bytes(), 0);
            texts.forEach(text -> assertEquals(text, at.text(symbols)));
        }
    }

    @Test
    void everyNumberUnderAHashIsFoundAndNoOther() {
        for (int numbers : new int[] {1, 5, 3000}) {
            Longs entries = new Longs();
            for (int number = 0; number < numbers; number++) {
                entries.add(HashTable.entry(Hash.of('f', "name " + number), number));
                entries.add(HashTable.entry(Hash.of('f', "shared"), number));
            }
            HashTable table = new HashTable(HashTable.write(entries, numbers));
            List<Integer> shared = new ArrayList<>();
            table.find(Hash.of('f', "shared"), numbers + 1, shared::add);
            assertEquals(IntStream.range(0, numbers).boxed().toList(), shared);
            for (int number = 0; number < numbers; number++) {
                List<Integer> found = new ArrayList<>();
                table.find(Hash.of('f', "name " + number), 9, found::add);
                assertEquals(List.of(number), found);
                table.find(Hash.of('c', "name " + number), 9, found::add);
                assertEquals(1, found.size(), "a hash that was not put in");
            }
        }
    }

    @Test
    void namesWithoutLettersMakeNoItem() {
        IndexBuilder builder = new IndexBuilder();
        Candidate dashes = new Candidate(
                "Q2",
                List.of(new CandidateName("---", "", CandidateName.Role.LABEL)),
                "",
                Set.of(),
                List.of(),
                0,
                List.of(),
                Map.of(),
                List.of());
        assertTrue(builder.add(dashes).isPresent());
        assertTrue(builder.add(candidate(1, new Random(1))).isEmpty());
        assertEquals(1, builder.entities());
    }

    @Test
    void anIndexOfAnotherVersionIsRefusedInOneLine() throws IOException {
        Path file = folder.resolve("old.index");
        ByteBuffer old = ByteBuffer.allocate(4096).put("DSRINDX1".getBytes(StandardCharsets.US_ASCII));
        Files.write(file, old.array());
        ProblemException refused = assertThrows(ProblemException.class, () -> IndexFile.open(file));
        assertEquals(
                file + ": error: is an index of another version of dossier; make it anew: dossier link build-index",
                refused.problem().toString());
        Files.writeString(file, "x".repeat(4096));
        assertTrue(assertThrows(ProblemException.class, () -> IndexFile.open(file))
                .problem()
                .toString()
                .contains("is no index of names"));
    }
}

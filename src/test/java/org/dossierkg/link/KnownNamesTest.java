package org.dossierkg.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dossierkg.index.Candidate;
import org.dossierkg.index.Index;
import org.dossierkg.index.Kind;
import org.dossierkg.index.Progress;
import org.dossierkg.index.Snapshot;
import org.dossierkg.report.Problem;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bundled model over names whose meaning is known, where these are at hand. */
class KnownNamesTest {
    private static final Path FOLDER = Path.of(System.getProperty("linking", "../shared/linking"));
    private static final List<Linker> LINKER = new ArrayList<>();

    @BeforeAll
    static void readTheSnapshot() {
        Assumptions.assumeTrue(Files.isDirectory(FOLDER), () -> "skipped: the known names are not at " + FOLDER);
        List<Candidate> candidates = new ArrayList<>();
        new Snapshot(List.of(FOLDER.resolve("candidates.jsonl.gz")), null, new Silent()).read(candidates::add);
        LINKER.add(Linker.of(Index.of(candidates, "")));
    }

    @Test
    void decisionsAreRightAsOftenAsPromised() {
        Linker linker = LINKER.get(0);
        List<Gold> gold = Gold.read(FOLDER.resolve("mentions.tsv"), problem -> {});
        assertEquals(2220, gold.size());
        Evaluation evaluation = Evaluation.of(gold, linker, linker.thresholds());
        assertTrue(evaluation.best().f1() >= 0.91, evaluation::text);
        assertTrue(evaluation.best("country").f1() >= 0.98, evaluation::text);
        assertTrue(evaluation.best("country-odd").f1() >= 0.98, evaluation::text);
        assertTrue(evaluation.automatic().precision() >= 0.98, evaluation::text);
        assertTrue(evaluation.automatic().recall() >= 0.79, evaluation::text);
        assertTrue(evaluation.automatic().nil() >= 0.96, evaluation::text);
    }

    @Test
    void theNorincoGroupAndItsSubsidiaryAreNeverAnotherCompany() {
        for (String name : List.of(
                "China North Industries Group Corporation Limited",
                "China North Industries Corporation",
                "中国北方工业集团有限公司",
                "中國北方工業有限公司",
                "Norinco")) {
            Decision decision = LINKER.get(0)
                    .link(Mention.of(name).ofKind(Kind.ORGANIZATION).in(List.of("CN")));
            assertNotEquals(Decision.State.AUTOMATIC, decision.state(), () -> name + ": " + decision.reason());
        }
    }

    private static final class Silent implements Progress {
        @Override
        public void skipped(Problem problem) {}

        @Override
        public void left(String reason) {}

        @Override
        public void read(long records) {}
    }
}

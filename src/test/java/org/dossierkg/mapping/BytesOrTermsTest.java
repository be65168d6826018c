package org.dossierkg.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sys.JenaSystem;
import org.dossierkg.report.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the mapping and the table: bytes written straight from cells are those that terms would be written as. */
class BytesOrTermsTest {
    static {
        JenaSystem.init();
    }

    private static final int MAPPINGS = Integer.getInteger("mappings", 1500);
    private static final int ROWS = 12;

    @TempDir
    Path folder;

    @Test
    void whateverTheMappingTheLinesAreThoseOfTheTerms() throws IOException {
        int rowsWithLines = 0;
        int refused = 0;
        for (int seed = 0; seed < MAPPINGS; seed++) {
            RandomMapping random = new RandomMapping(seed, false);
            String text = random.mapping();
            Path file = Files.writeString(folder.resolve("mapping.ttl"), text);
            String table = random.table(ROWS);
            Files.writeString(folder.resolve("table.csv"), table);
            List<Problem> problems = new ArrayList<>();
            Mapping mapping = Mapping.read(file, "http://example.org/base/", problems::add);
            assertEquals(List.of(), problems, text);

            Outcome byTerms = new Outcome();
            TriplesMap first = mapping.triplesMaps().get(0);
            Resources resources = new Resources(1, 1 << 12, 1 << 20, folder);
            Joins none = Joins.of(List.of(), resources);
            RowByRow.Result result =
                    new RowByRow(mapping.triplesMaps(), none, byTerms.out, byTerms).read(first.source(), 0, 0);
            Outcome byBytes = new Outcome();
            Conversion.Summary summary = Conversion.run(mapping, resources, byBytes.out, byBytes);

            String about = "seed " + seed + "\n" + text + "\n" + table;
            assertEquals(byTerms.text(), byBytes.text(), about);
            assertEquals(byTerms.problems, byBytes.problems, about);
            assertEquals(byTerms.refused, byBytes.refused, about);
            assertEquals(result.rows(), summary.rows(), about);
            assertEquals(result.refused(), summary.refused(), about);
            rowsWithLines += byBytes.text().isEmpty() ? 0 : 1;
            refused += byBytes.refused.size();
        }
        assertTrue(rowsWithLines > MAPPINGS / 2, () -> "too few tables gave a line to compare");
        assertTrue(refused > MAPPINGS, () -> "too few rows were refused");
    }

    /** What a conversion writes and tells. */
    private static final class Outcome implements Conversion.Listener {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final List<String> problems = new ArrayList<>();
        private final List<String> refused = new ArrayList<>();

        String text() {
            return out.toString(StandardCharsets.UTF_8);
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem.toString());
        }

        @Override
        public void refused(Problem problem) {
            refused.add(problem.toString());
        }

        @Override
        public void progress(long rows, long bytes) {}

        @Override
        public boolean goesOn() {
            return true;
        }
    }
}

package org.dossierkg.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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

    private static final int MAPPINGS = Integer.getInteger("mappings", 200);
    private static final int ROWS = 12;

    @TempDir
    Path folder;

    @Test
    void whateverTheMappingTheLinesAreThoseOfTheTerms() throws IOException {
        int withLines = 0;
        int withClaims = 0;
        int refused = 0;
        for (int seed = 0; seed < MAPPINGS; seed++) {
            RandomMapping random = new RandomMapping(seed, seed % 2 == 0);
            String text = random.mapping();
            Path file = Files.writeString(folder.resolve("mapping.ttl"), text);
            String table = random.table(ROWS);
            Files.writeString(folder.resolve("table.csv"), table);
            List<Problem> problems = new ArrayList<>();
            Mapping mapping = Mapping.read(file, "http://example.org/base/", problems::add);
            assertEquals(List.of(), problems, text);

            Outcome byTerms = Outcome.byTerms(mapping);
            Outcome byBytes = Outcome.of(mapping, 1, 1 << 12);

            String about = "seed " + seed + "\n" + text + "\n" + table;
            assertEquals(byTerms.text(), byBytes.text(), about);
            assertEquals(byTerms.problems(), byBytes.problems(), about);
            assertEquals(byTerms.refused(), byBytes.refused(), about);
            assertEquals(byTerms.summary(), byBytes.summary(), about);
            withLines += byBytes.text().isEmpty() ? 0 : 1;
            withClaims += byBytes.text().contains("reifies") ? 1 : 0;
            refused += byBytes.refused().size();
        }
        assertTrue(withLines > MAPPINGS / 2, withLines + " tables gave lines to compare");
        assertTrue(withClaims > MAPPINGS / 10, withClaims + " tables gave claims to compare");
        assertTrue(refused > MAPPINGS, refused + " rows were refused");
    }
}

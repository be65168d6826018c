package org.dossierkg.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dossierkg.report.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedQueriesTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void theFirstCommentIsTheQuestionAndParametersKeepTheirOrder() throws IOException {
        NamedQuery query = NamedQueries.read(query(folder, "customers", """
                # Which countries buy from an organization?
                # A longer remark.
                # topic: Trade
                # param: organization = norinco-group, the seller, or its parent
                #param: name="Iran, Islamic Republic"@en, a name
                # param: since =, the first year
                # param: ?country
                SELECT * {}
                """));
        assertEquals("customers", query.name());
        assertEquals("Which countries buy from an organization?", query.question());
        assertEquals("Trade", query.topic());
        assertEquals(
                List.of(
                        new NamedQuery.Parameter("organization", "norinco-group", "the seller, or its parent"),
                        new NamedQuery.Parameter("name", "\"Iran, Islamic Republic\"@en", "a name"),
                        new NamedQuery.Parameter("since", "", "the first year"),
                        new NamedQuery.Parameter("country", "", "")),
                query.parameters());
    }

    @Test
    void aLaterFolderReplacesAndTheListIsByName() throws IOException {
        Path first = Files.createDirectory(folder.resolve("first"));
        Path second = Files.createDirectory(folder.resolve("second"));
        query(first, "b", "# old\nASK {}");
        query(first, "a", "# a\nASK {}");
        query(second, "b", "# new\nASK {}");
        Files.writeString(second.resolve("README.md"), "not a query");
        NamedQueries queries = NamedQueries.read(List.of(first, second, folder.resolve("missing")));
        assertEquals(
                List.of("a", "new"),
                queries.all().stream().map(NamedQuery::question).toList());
        assertEquals("new", queries.find("b.rq").question());
    }

    @Test
    void aNameThatIsAlmostRightIsCorrected() throws IOException {
        for (String name :
                List.of("sanctions", "sanctions-in-force", "customers", "supplies", "sources", "timeline", "names")) {
            query(folder, name, "ASK {}");
        }
        NamedQueries queries = NamedQueries.read(List.of(folder));
        ProblemException problem = assertThrows(ProblemException.class, () -> queries.find("sanction"));
        assertEquals(
                "query: error: there is no query \"sanction\"; the nearest are: sanctions, sanctions-in-force, supplies, names, sources …",
                problem.getMessage());
    }

    @Test
    void queriesInsideAJarAreListed() throws IOException {
        URI jar = URI.create("jar:" + folder.resolve("a.jar").toUri());
        try (FileSystem inside = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            query(Files.createDirectory(inside.getPath("/queries")), "one", "# One?\nASK {}");
            assertEquals(
                    "One?",
                    NamedQueries.read(List.of(inside.getPath("/queries")))
                            .find("one")
                            .question());
        }
    }

    private static Path query(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name + ".rq"), text);
    }
}

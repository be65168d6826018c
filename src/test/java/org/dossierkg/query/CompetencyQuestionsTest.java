package org.dossierkg.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dossierkg.build.Build;
import org.dossierkg.build.Dossier;
import org.dossierkg.report.Report;
import org.dossierkg.store.Generation;
import org.dossierkg.store.Store;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every bundled question has exactly its golden answer over the bundled dossier, in memory and from a store.
 *
 * <p>After a change that is meant to change answers, write them anew and read the difference:
 * {@code mvn test -Dtest=CompetencyQuestionsTest -Dgolden.write=true}.
 */
class CompetencyQuestionsTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    /** Names of queries without a row over the bundled dossier, each with the reason. */
    private static final Map<String, String> EMPTY = Map.of();

    @TempDir
    private static Path folder;

    private static final NamedQueries QUESTIONS = NamedQueries.bundled();
    private static DatasetGraph inMemory;
    private static DatasetGraph stored;

    @BeforeAll
    static void build() {
        inMemory = built(Generation.inMemory());
        stored = built(Store.at(folder).begin());
    }

    @TestFactory
    Stream<DynamicTest> everyQuestionHasItsGoldenAnswer() {
        return QUESTIONS.all().stream()
                .map(query -> dynamicTest(query.name(), () -> {
                    String answer = answer(query, inMemory);
                    if (Boolean.getBoolean("golden.write")) {
                        Files.writeString(golden(query), answer);
                    }
                    assertEquals(Files.readString(golden(query)), answer);
                }));
    }

    @TestFactory
    Stream<DynamicTest> aStoreAnswersAsMemoryDoes() {
        return QUESTIONS.all().stream()
                .map(query ->
                        dynamicTest(query.name(), () -> assertEquals(answer(query, inMemory), answer(query, stored))));
    }

    @TestFactory
    Stream<DynamicTest> everyQuestionFindsSomething() {
        return QUESTIONS.all().stream()
                .map(query -> dynamicTest(query.name(), () -> {
                    long lines = Files.readString(golden(query)).lines().count();
                    assertEquals(!EMPTY.containsKey(query.name()), lines > 1);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyQuestionIsWellWritten() {
        return QUESTIONS.all().stream().map(query -> dynamicTest(query.name(), () -> wellWritten(query)));
    }

    @Test
    void noGoldenAnswerIsWithoutItsQuestion() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertEquals(
                    QUESTIONS.all().stream()
                            .map(query -> golden(query))
                            .sorted()
                            .toList(),
                    files.sorted().toList());
        }
    }

    @Test
    void theQuestionsAreAllThere() {
        assertTrue(QUESTIONS.all().size() >= 40, () -> "only " + QUESTIONS.all().size());
    }

    private static void wellWritten(NamedQuery query) {
        assertTrue(query.name().matches("[a-z]+(-[a-z]+)*"));
        assertTrue(query.text().startsWith("# " + query.question() + "\n"), "the question comes first");
        assertTrue(query.question().endsWith("?"));
        query.parameters().forEach(parameter -> assertFalse(parameter.meaning().isEmpty(), parameter.name()));
        Query parsed = QueryFactory.create(query.text(), Syntax.syntaxARQ);
        assertTrue(parsed.isConstructType() || parsed.hasOrderBy(), "rows are in order");
        for (String prefix : parsed.getPrefixMapping().getNsPrefixMap().keySet()) {
            long uses = Pattern.compile("(?<![\\w<])" + prefix + ":")
                    .matcher(query.text())
                    .results()
                    .count();
            assertTrue(uses > 1, () -> "the prefix " + prefix + " is not used");
        }
    }

    private static DatasetGraph built(Generation generation) {
        Report report = new Report();
        assertTrue(
                Build.run(Dossier.at(Path.of("data", "norinco")), generation, report)
                        .isPresent(),
                report::toString);
        return generation.dataset();
    }

    private static String answer(NamedQuery named, DatasetGraph data) {
        Question question = Question.of(named, Map.of(), Data.NAMES);
        return Data.answer(data, question, Answer.in(format(named), Data.NAMES));
    }

    private static ResultFormat format(NamedQuery query) {
        return Question.of(query, Map.of(), Data.NAMES).givesGraph() ? ResultFormat.TURTLE : ResultFormat.CSV;
    }

    private static Path golden(NamedQuery query) {
        return GOLDEN.resolve(query.name() + (format(query) == ResultFormat.TURTLE ? ".ttl" : ".csv"));
    }
}

package org.dossierkg.link;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.dossierkg.index.Kind;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;
import org.dossierkg.source.CsvTable;
import org.dossierkg.source.Dialect;
import org.dossierkg.source.Row;

/**
 * A mention of which a person has said what it means.
 *
 * @param set the set that it is of
 * @param qid what it means; {@link #NIL} when the index has nothing for it
 */
public record Gold(Mention mention, String set, String qid) {
    /** Stands for nothing in the index. */
    public static final String NIL = "NIL";

    private static final Dialect TABS = new Dialect('\t', Dialect.UNQUOTED, "", StandardCharsets.UTF_8, Set.of(""));

    /**
     * Reads a tab-separated table with the columns {@code id}, {@code mention} and {@code gold_qid}, and, where there
     * are any, {@code set}, {@code lang}, {@code kind}, {@code country}, {@code year}, {@code website}.
     *
     * @throws ProblemException if the table cannot be read or lacks one of the first three columns
     */
    public static List<Gold> read(Path file, Consumer<Problem> problems) {
        List<Gold> gold = new ArrayList<>();
        try (CsvTable table = CsvTable.open(file, file.toString(), TABS, problems)) {
            for (String column : List.of("id", "mention", "gold_qid")) {
                if (!table.header().columns().contains(column)) {
                    throw new ProblemException(Problem.error(
                            Position.of(file), "has no column " + column, "its columns are id, mention, gold_qid"));
                }
            }
            for (Row row = table.next(); row != null; row = table.next()) {
                gold.add(of(row));
            }
        }
        return gold;
    }

    private static Gold of(Row row) {
        Mention mention = new Mention(
                text(row, "id"),
                List.of(text(row, "mention")),
                text(row, "lang"),
                Kind.of(text(row, "kind")).orElse(null),
                some(text(row, "country")),
                MentionTable.year(text(row, "year")),
                some(text(row, "website")),
                Map.of());
        return new Gold(mention, text(row, "set"), text(row, "gold_qid"));
    }

    private static String text(Row row, String column) {
        int at = row.header().columns().indexOf(column);
        return at < 0 ? "" : row.cell(at);
    }

    private static List<String> some(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }
}

package org.dossierkg.link;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossierkg.index.Kind;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;
import org.dossierkg.source.CsvTable;
import org.dossierkg.source.Dialect;
import org.dossierkg.source.Row;

/** Reads mentions from the rows of a CSV table. */
public final class MentionTable {
    private static final Pattern YEAR = Pattern.compile("(?:.*\\D)?(1\\d{3}|20\\d{2})(?:\\D.*)?");

    private MentionTable() {}

    /**
     * Which columns hold what; an empty name stands for none.
     *
     * @param kind of the things in all rows, where no column says
     * @param identifiers columns by scheme, such as {@code lei}
     */
    public record Columns(
            String key,
            String name,
            String country,
            String type,
            String year,
            String website,
            String kind,
            Map<String, String> identifiers) {}

    /**
     * Reads a table.
     *
     * @param problems is told of rows without a name, which are passed over
     * @throws ProblemException if the table cannot be read, or has no such column
     */
    public static List<Mention> read(Path file, Columns columns, Consumer<Problem> problems) {
        List<Mention> mentions = new ArrayList<>();
        try (CsvTable table = CsvTable.open(file, file.toString(), dialect(file), problems)) {
            List<String> wanted = new ArrayList<>(List.of(
                    columns.key(),
                    columns.name(),
                    columns.country(),
                    columns.type(),
                    columns.year(),
                    columns.website()));
            wanted.addAll(columns.identifiers().values());
            for (String column : wanted) {
                if (!column.isEmpty() && !table.header().columns().contains(column)) {
                    throw new ProblemException(Problem.error(
                            Position.of(file),
                            "has no column " + column,
                            "its columns are "
                                    + String.join(", ", table.header().columns())));
                }
            }
            for (Row row = table.next(); row != null; row = table.next()) {
                if (text(row, columns.name()).isBlank()) {
                    problems.accept(Problem.warning(
                            row.position(), columns.name(), "is empty", "write the name that is to be linked"));
                } else {
                    mentions.add(mention(row, columns));
                }
            }
        }
        return mentions;
    }

    private static Dialect dialect(Path file) {
        return file.toString().endsWith(".tsv") ? Dialect.TSV : Dialect.CSV;
    }

    private static Mention mention(Row row, Columns columns) {
        Map<String, String> identifiers = new HashMap<>();
        columns.identifiers().forEach((scheme, column) -> {
            if (!text(row, column).isBlank()) {
                identifiers.put(scheme, text(row, column));
            }
        });
        String type = text(row, columns.type());
        String key = text(row, columns.key());
        return new Mention(
                key.isEmpty() ? row.name() : key,
                List.of(text(row, columns.name())),
                "",
                Kind.of(type.isEmpty() ? columns.kind() : type).orElse(null),
                some(text(row, columns.country())),
                year(text(row, columns.year())),
                some(text(row, columns.website())),
                identifiers);
    }

    private static String text(Row row, String column) {
        return column.isEmpty()
                ? ""
                : row.cell(row.header().columns().indexOf(column)).strip();
    }

    private static List<String> some(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }

    /** The year in a text such as {@code 1980-05}; 0 when there is none. */
    public static int year(String text) {
        Matcher year = YEAR.matcher(text);
        return year.matches() ? Integer.parseInt(year.group(1)) : 0;
    }
}

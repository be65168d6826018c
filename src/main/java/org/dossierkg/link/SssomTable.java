package org.dossierkg.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;
import org.dossierkg.source.CsvTable;
import org.dossierkg.source.Dialect;
import org.dossierkg.source.Row;
import org.dossierkg.vocab.Wikidata;

/**
 * An SSSOM table: lines of metadata behind {@code #}, then rows.
 *
 * @param metadata without the {@code #}
 * @param positions of the rows, in their order; empty for a table that was not read
 */
public record SssomTable(List<String> metadata, List<SssomRow> rows, List<Position> positions) {
    private static final List<String> PREFIXES = List.of(
            "curie_map:",
            "  skos: \"http://www.w3.org/2004/02/skos/core#\"",
            "  semapv: \"https://w3id.org/semapv/vocab/\"",
            "  sssom: \"https://w3id.org/sssom/\"",
            "  wd: \"" + Wikidata.ENTITY + "\"");

    public SssomTable {
        metadata = List.copyOf(metadata);
        rows = List.copyOf(rows);
        positions = List.copyOf(positions);
    }

    /** A table that was not read. */
    public SssomTable(List<String> metadata, List<SssomRow> rows) {
        this(metadata, rows, List.of());
    }

    /** A new table with the usual prefixes. */
    static SssomTable of(String description, List<SssomRow> rows) {
        List<String> metadata = new ArrayList<>(PREFIXES);
        metadata.add("mapping_set_description: \"" + description + "\"");
        return new SssomTable(metadata, rows);
    }

    /**
     * Reads a table; a file that is not there is an empty one.
     *
     * @throws ProblemException if it cannot be read
     */
    public static SssomTable read(Path file, Consumer<Problem> problems) {
        if (!Files.exists(file)) {
            return of("Links to Wikidata.", List.of());
        }
        List<SssomRow> rows = new ArrayList<>();
        List<Position> positions = new ArrayList<>();
        try (CsvTable table = CsvTable.open(file, String.valueOf(file.getFileName()), Dialect.TSV, problems)) {
            List<String> columns = table.header().columns();
            for (Row row = table.next(); row != null; row = table.next()) {
                Map<String, String> cells = new LinkedHashMap<>();
                for (int i = 0; i < columns.size(); i++) {
                    cells.put(columns.get(i), row.cell(i));
                }
                rows.add(new SssomRow(cells));
                positions.add(row.position());
            }
        }
        return new SssomTable(metadata(file), rows, positions);
    }

    private static List<String> metadata(Path file) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return lines.lines()
                    .takeWhile(line -> line.startsWith("#"))
                    .map(line -> line.substring(1))
                    .toList();
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.error(Position.of(file), "cannot be read: " + e.getMessage(), "check the file"), e);
        }
    }

    /**
     * Writes the table into a file: whole or not at all.
     *
     * @throws ProblemException if it cannot be written
     */
    void save(Path file) {
        StringBuilder text = new StringBuilder();
        write(text);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(part, text);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.error(Position.of(file), "cannot be written: " + e.getMessage(), "check its rights"), e);
        }
    }

    /** Writes the table; columns that its rows do not have are left out, but for those that a link table must have. */
    public void write(Appendable out) {
        Set<String> columns = new LinkedHashSet<>(LinkTable.COLUMNS);
        rows.forEach(row -> columns.addAll(row.cells().keySet()));
        try {
            for (String line : metadata) {
                out.append('#').append(line).append('\n');
            }
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter('\t')
                    .setRecordSeparator('\n')
                    .get();
            CSVPrinter printer = new CSVPrinter(out, format);
            printer.printRecord(columns);
            for (SssomRow row : rows) {
                printer.printRecord(columns.stream().map(row::cell));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

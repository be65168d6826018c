package org.dossierkg.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Tables of invented organizations, the same in every run.
 *
 * <p>They hold what each tool reads alike: no backslash, which one peer takes for an escape, and no number with a zero
 * at its end, which a peer may shorten.
 */
final class Tables {
    private static final long SEED = 20_260_101;

    /** How often an optional cell is empty: six of them a row leave 8.1 of 9 triples. */
    private static final double EMPTY = 0.15;

    private static final List<String> NAMES = List.of(
            "Müller Söhne",
            "中国北方工业",
            "Société Générale de Métaux",
            "Иркутский завод",
            "\"Nord\" Handel, GmbH",
            "Smith, Jones & Co.",
            "O'Brien Heavy Plant",
            "Łódź Kolej",
            "شركة الخليج",
            "Acme Rail");
    private static final List<String> COUNTRIES = List.of("DE", "CN", "FR", "RU", "AT", "GB", "IE", "PL", "AE", "US");
    private static final List<String> SECTORS =
            List.of("Steel", "Iron & steel", "Oil / gas", "Arms", "Rail vehicles", "Chemicals", "Trade");

    private static final String HEADER = "key,name,country,founded,homepage,revenue,employees,sector\n";

    private final SplittableRandom random = new SplittableRandom(SEED);

    /** A folder with one table of 8 columns, and its mapping in both dialects. */
    static Path organizations(int rows) {
        Path folder = folder("organizations-" + rows, "organizations", Dialect.values());
        Tables tables = new Tables();
        write(folder.resolve("organizations.csv"), rows, tables::organization, HEADER);
        return folder;
    }

    /** A folder with two tables to join, and their mapping in both dialects. */
    static Path subsidiaries(int rows, int parents) {
        Path folder = folder("subsidiaries-" + rows + "-" + parents, "subsidiaries", Dialect.values());
        Tables tables = new Tables();
        write(folder.resolve("organizations.csv"), parents, row -> line("o" + row, tables.name(row)), "key,name\n");
        write(
                folder.resolve("subsidiaries.csv"),
                rows,
                row -> line("s" + row, tables.name(row), tables.optional("o" + tables.random.nextInt(1, parents + 1))),
                "key,name,parent\n");
        return folder;
    }

    /** A folder with one table of claims, with several values in a cell, and its mapping, which no peer reads. */
    static Path claims(int rows) {
        Path folder = folder("claims-" + rows, "claims", Dialect.CORE);
        Tables tables = new Tables();
        write(
                folder.resolve("customers.csv"),
                rows,
                tables::customer,
                "key,names,language,founded,countries,status,sources,as_of\n");
        return folder;
    }

    private String customer(int row) {
        return line(
                "o" + row,
                several(NAMES),
                pick(List.of("en", "de", "zh-Hans")),
                date(),
                several(COUNTRIES),
                pick(List.of("Stated", "Alleged", "Reported")),
                several(List.of("R1", "R2", "R3", "R4")),
                date());
    }

    private String several(List<String> values) {
        return random.ints(random.nextInt(1, 4), 0, values.size())
                .mapToObj(values::get)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private String date() {
        String day =
                String.format("%d-%02d-%02d", random.nextInt(1850, 2025), random.nextInt(1, 13), random.nextInt(1, 29));
        return optional(day.substring(0, pick(List.of(4, 7, 10))));
    }

    private String organization(int row) {
        return line(
                "o" + row,
                name(row),
                optional(pick(COUNTRIES)),
                optional(String.format(
                        "%d-%02d-%02d", random.nextInt(1850, 2025), random.nextInt(1, 13), random.nextInt(1, 29))),
                optional("https://www.company-" + row + ".example/about?lang=en"),
                optional(random.nextInt(1, 9_000_000) + "." + random.nextInt(0, 10) + random.nextInt(1, 10)),
                optional(String.valueOf(random.nextInt(1, 500_000))),
                optional(pick(SECTORS)));
    }

    private String name(int row) {
        return pick(NAMES) + " " + row;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private String optional(String cell) {
        return random.nextDouble() < EMPTY ? "" : cell;
    }

    private static String line(String... cells) {
        return Arrays.stream(cells).map(Tables::quoted).collect(Collectors.joining(",", "", "\n"));
    }

    private static String quoted(String cell) {
        return cell.contains(",") || cell.contains("\"") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    /** Writes a table, unless it is there: its rows are counted from 1. */
    private static void write(Path table, int rows, IntFunction<String> lines, String header) {
        if (Files.exists(table)) {
            return;
        }
        Path unfinished = table.resolveSibling(table.getFileName() + ".part");
        try {
            try (Writer out = Files.newBufferedWriter(unfinished)) {
                out.write(header);
                for (int row = 1; row <= rows; row++) {
                    out.write(lines.apply(row));
                }
            }
            Files.move(unfinished, table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(String name, String mapping, Dialect... dialects) {
        Path folder = Options.FOLDER.resolve(name);
        Path mappings = Path.of("src", "test", "resources", "bench");
        try {
            Files.createDirectories(folder);
            for (Dialect dialect : dialects) {
                Files.copy(
                        mappings.resolve(mapping + dialect.suffix()),
                        folder.resolve("mapping" + dialect.suffix()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder.toAbsolutePath();
    }
}

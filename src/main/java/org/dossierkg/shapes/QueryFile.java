package org.dossierkg.shapes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;

/**
 * A {@code .rq} file with its header of comment lines: the first is the title, those of the form {@code # key: text}
 * after it are its fields.
 *
 * @param file where it was read
 * @param title the first comment line, a sentence
 * @param fields the texts by their keys
 * @param query what follows
 */
record QueryFile(Path file, String title, Map<String, String> fields, Query query) {
    private static final Pattern PLACE = Pattern.compile("line (\\d+), column (\\d+)");

    /** The {@code .rq} files of a folder by name; none where the folder does not exist. */
    static List<QueryFile> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".rq"))
                    .sorted()
                    .map(QueryFile::read)
                    .toList();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    static QueryFile read(Path file) {
        try {
            String text = Files.readString(file);
            List<String> header = text.lines()
                    .takeWhile(line -> line.startsWith("#"))
                    .map(line -> line.substring(1).strip())
                    .toList();
            if (header.isEmpty()) {
                throw new ProblemException(Problem.error(
                        Position.of(file, 1),
                        "the query has no title",
                        "begin with a comment line that says what it finds"));
            }
            Map<String, String> fields = new LinkedHashMap<>();
            for (String line : header.subList(1, header.size())) {
                int colon = line.indexOf(": ");
                if (colon > 0) {
                    fields.put(
                            line.substring(0, colon), line.substring(colon + 2).strip());
                }
            }
            return new QueryFile(file, header.get(0), Map.copyOf(fields), QueryFactory.create(text));
        } catch (QueryParseException e) {
            throw new ProblemException(
                    Problem.error(position(file, e), firstLine(e), "correct the query; it is SPARQL 1.2"), e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    Position position() {
        return Position.of(file);
    }

    /** A lexical error tells its place in its message alone. */
    private static Position position(Path file, QueryParseException e) {
        Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
        if (e.getLine() <= 0 && place.find()) {
            return Position.of(file, Long.parseLong(place.group(1)), Long.parseLong(place.group(2)));
        }
        return Position.of(file, Math.max(0, e.getLine()), Math.max(0, e.getColumn()));
    }

    private static String firstLine(QueryParseException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("not a query");
    }

    private static ProblemException unreadable(Path path, IOException e) {
        return new ProblemException(
                Problem.error(Position.of(path), "cannot be read: " + e.getMessage(), "check that it may be read"), e);
    }
}

package org.dossierkg.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;

/**
 * A {@code .rq} file, which begins with comment lines: a title, and fields of the form {@code # key: text}.
 *
 * <pre>
 * # Which sanctions were imposed on whom, and when?        title
 * # topic: Sanctions                                       field
 * </pre>
 *
 * @param file where it was read
 * @param text all of it, comments included
 */
public record QueryText(Path file, String text) {
    private static final String EXTENSION = ".rq";
    private static final Pattern FIELD = Pattern.compile("([a-z]+):\\s*(.*)");

    /** The {@code .rq} files of a folder, not of folders inside it, by name; none where it does not exist. */
    public static List<QueryText> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(EXTENSION))
                    .sorted()
                    .map(QueryText::read)
                    .toList();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    public static QueryText read(Path file) {
        try {
            return new QueryText(file, Files.readString(file));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** {@code sanctions} of the file {@code queries/sanctions.rq}, and of the text {@code sanctions.rq}. */
    public static String name(String fileName) {
        return fileName.endsWith(EXTENSION) ? fileName.substring(0, fileName.length() - EXTENSION.length()) : fileName;
    }

    /** The file's name without {@code .rq}. */
    public String name() {
        return name(String.valueOf(file.getFileName()));
    }

    /** The first comment line that is no field. */
    public Optional<String> title() {
        return header().filter(line -> !FIELD.matcher(line).matches()).findFirst();
    }

    /** What the fields of this key say, in the order of the file. */
    public List<String> fields(String key) {
        return header().map(FIELD::matcher)
                .filter(field -> field.matches() && field.group(1).equals(key))
                .map(field -> field.group(2))
                .toList();
    }

    /** What the field of this key says; the empty text when there is none. */
    public String field(String key) {
        return fields(key).stream().findFirst().orElse("");
    }

    private Stream<String> header() {
        return text.lines()
                .map(String::strip)
                .takeWhile(line -> line.isEmpty() || line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+", "").strip())
                .filter(line -> !line.isEmpty());
    }

    private static ProblemException unreadable(Path path, IOException e) {
        return new ProblemException(
                Problem.error(Position.of(path), "cannot be read as UTF-8 text", "check the file and its encoding"), e);
    }
}

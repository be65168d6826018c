package org.dossierkg.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;
import org.dossierkg.source.Bundled;
import org.jspecify.annotations.Nullable;

/** The {@code .rq} files of some folders, by name. */
public final class NamedQueries {
    private static final String EXTENSION = ".rq";
    private static final Pattern PARAMETER = Pattern.compile(
            "#\\s*param:\\s*\\??([A-Za-z_]\\w*)\\s*(?:=\\s*(\"(?:[^\"\\\\]|\\\\.)*\"\\S*|[^,]*?))?\\s*(?:,\\s*(.*))?");

    private final SortedMap<String, NamedQuery> byName;

    private NamedQueries(SortedMap<String, NamedQuery> byName) {
        this.byName = byName;
    }

    /** The queries that come with the program. */
    public static NamedQueries bundled() {
        return read(List.of(Bundled.folder("queries")));
    }

    /**
     * Reads every query of the folders, not of folders inside them.
     *
     * @param folders a query of a later one replaces the query of the same name of an earlier one; a folder that does
     *     not exist has no queries
     */
    public static NamedQueries read(List<Path> folders) {
        SortedMap<String, NamedQuery> byName = new TreeMap<>();
        for (Path folder : folders) {
            for (Path file : files(folder)) {
                NamedQuery query = read(file);
                byName.put(query.name(), query);
            }
        }
        return new NamedQueries(byName);
    }

    /** All queries by name. */
    public List<NamedQuery> all() {
        return List.copyOf(byName.values());
    }

    /** The query of this name, with or without {@code .rq}. */
    public NamedQuery find(String name) {
        NamedQuery query = byName.get(name.endsWith(EXTENSION) ? withoutExtension(name) : name);
        if (query == null) {
            throw Refusal.of(
                    "query",
                    "there is no query \"" + name + "\"",
                    "the nearest are: " + Near.listed(name, byName.keySet()));
        }
        return query;
    }

    /** Reads one query file; its name is the file's name without {@code .rq}. */
    public static NamedQuery read(Path file) {
        try {
            String text = Files.readString(file);
            String name = String.valueOf(file.getFileName());
            List<NamedQuery.Parameter> parameters = new ArrayList<>();
            String question = "";
            for (String line : text.lines().map(String::strip).toList()) {
                Matcher parameter = PARAMETER.matcher(line);
                if (parameter.matches()) {
                    parameters.add(new NamedQuery.Parameter(
                            parameter.group(1), orEmpty(parameter.group(2)), orEmpty(parameter.group(3))));
                } else if (question.isEmpty() && line.startsWith("#")) {
                    question = line.replaceFirst("^#+", "").strip();
                }
            }
            return new NamedQuery(name.endsWith(EXTENSION) ? withoutExtension(name) : name, question, parameters, text);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.error(Position.of(file), "cannot be read as UTF-8 text", "check the file and its encoding"),
                    e);
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static String withoutExtension(String name) {
        return name.substring(0, name.length() - EXTENSION.length());
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(EXTENSION))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

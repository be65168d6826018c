package org.dossierkg.query;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossierkg.query.NamedQuery.Parameter;
import org.dossierkg.report.Near;
import org.dossierkg.source.Bundled;
import org.dossierkg.source.QueryText;
import org.jspecify.annotations.Nullable;

/** The {@code .rq} files of some folders, by name. */
public final class NamedQueries {
    private static final Pattern PARAMETER =
            Pattern.compile("\\??([A-Za-z_]\\w*)\\s*(?:=\\s*(\"(?:[^\"\\\\]|\\\\.)*\"\\S*|[^,]*?))?\\s*(?:,\\s*(.*))?");

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
            QueryText.in(folder).forEach(text -> byName.put(text.name(), of(text)));
        }
        return new NamedQueries(byName);
    }

    /** All queries by name. */
    public List<NamedQuery> all() {
        return List.copyOf(byName.values());
    }

    /** The query of this name, with or without {@code .rq}. */
    public NamedQuery find(String name) {
        NamedQuery query = byName.get(QueryText.name(name));
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
        return of(QueryText.read(file));
    }

    private static NamedQuery of(QueryText text) {
        List<Parameter> parameters = text.fields("param").stream()
                .map(PARAMETER::matcher)
                .filter(Matcher::matches)
                .map(field -> new Parameter(field.group(1), orEmpty(field.group(2)), orEmpty(field.group(3))))
                .toList();
        return new NamedQuery(text.name(), text.title().orElse(""), text.field("topic"), parameters, text.text());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}

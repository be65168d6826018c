package org.dossierkg.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.dossierkg.link.MentionTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which columns of a table hold what is known of a name. */
final class Mentioned {
    @Option(
            names = "--table",
            paramLabel = "FILE",
            description = "Take the names from this CSV table, not from a dossier.")
    private @Nullable Path table;

    @Option(
            names = "--name",
            paramLabel = "COL",
            defaultValue = "name",
            description = "Names; ${DEFAULT-VALUE} when left out.")
    private String name = "";

    @Option(
            names = "--key",
            paramLabel = "COL",
            defaultValue = "",
            description = "Keys of the rows; their lines when left out.")
    private String key = "";

    @Option(names = "--country", paramLabel = "COL", defaultValue = "", description = "Countries: names or codes.")
    private String country = "";

    @Option(
            names = "--type",
            paramLabel = "COL",
            defaultValue = "",
            description = "Kinds: org, person, country, territory, place, event or work.")
    private String type = "";

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            defaultValue = "",
            description = "The kind of all rows, where no column says.")
    private String kind = "";

    @Option(names = "--year", paramLabel = "COL", defaultValue = "", description = "Years of founding or birth.")
    private String year = "";

    @Option(names = "--website", paramLabel = "COL", defaultValue = "", description = "Websites.")
    private String website = "";

    @Option(
            names = "--id",
            paramLabel = "SCHEME=COL",
            description = "Identifiers, such as lei=LEI; a column alone is its own scheme. Can be given again.")
    private String[] ids = {};

    @Nullable
    Path table() {
        return table;
    }

    MentionTable.Columns columns() {
        Map<String, String> identifiers = new LinkedHashMap<>();
        for (String id : ids) {
            int equals = id.indexOf('=');
            identifiers.put(
                    (equals < 0 ? id : id.substring(0, equals)).toLowerCase(Locale.ROOT), id.substring(equals + 1));
        }
        return new MentionTable.Columns(key, name, country, type, year, website, kind, identifiers);
    }
}

package org.dossierkg.source;

import java.nio.file.Path;
import java.util.List;

/**
 * The first line of a table: what its columns are called.
 *
 * @param path the table's file, as the user would type it
 * @param name the table's name inside its dossier, such as {@code sanctions.csv}
 * @param columns the columns' names in order, each once
 */
public record Header(Path path, String name, List<String> columns) {
    public Header {
        columns = List.copyOf(columns);
    }
}

package org.dossierkg.source;

import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;

/** The columns of a JSON source: the references that a mapping makes to its iterations, found while it is compiled. */
public final class JsonReferences {
    private final List<String> texts = new ArrayList<>();
    private final List<JsonQuery> queries = new ArrayList<>();

    /**
     * The number of a reference's column, 0-based; the same for the same text.
     *
     * @throws ParseException if the text is not JSONPath
     */
    public int column(String text) throws ParseException {
        int known = texts.indexOf(text);
        if (known >= 0) {
            return known;
        }
        queries.add(JsonQuery.of(text));
        texts.add(text);
        return texts.size() - 1;
    }

    /** The references as the mapping writes them. */
    List<String> texts() {
        return List.copyOf(texts);
    }

    List<JsonQuery> queries() {
        return List.copyOf(queries);
    }
}

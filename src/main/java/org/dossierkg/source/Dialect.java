package org.dossierkg.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * How a table is written, in the terms of a CSVW dialect description.
 *
 * @param delimiter what separates cells
 * @param quote what surrounds a cell that holds delimiters, quotes or line ends
 * @param commentPrefix how lines start that are no rows; empty when there are none
 * @param encoding the characters' encoding; UTF-8 when nothing is declared
 * @param nulls cell texts that stand for no value, the empty text always among them
 */
public record Dialect(char delimiter, char quote, String commentPrefix, Charset encoding, Set<String> nulls) {
    /** Comma-separated, double quotes, UTF-8: RFC 4180 as spreadsheets write it. */
    public static final Dialect CSV = new Dialect(',', '"', "", StandardCharsets.UTF_8, Set.of(""));

    /** Tab-separated with {@code #} comments, as SSSOM writes it. */
    public static final Dialect TSV = new Dialect('\t', '"', "#", StandardCharsets.UTF_8, Set.of(""));

    public Dialect {
        nulls = Set.copyOf(nulls);
    }

    /** Whether rows need no look at comments, null words or another encoding. */
    boolean isPlain() {
        return commentPrefix.isEmpty() && nulls.size() == 1 && encoding.equals(StandardCharsets.UTF_8);
    }
}

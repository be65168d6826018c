package org.dossierkg.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * How a table is written, in the terms of a CSVW dialect description.
 *
 * @param delimiter what separates cells
 * @param quote what surrounds a cell that holds delimiters, quotes or line ends; {@link #UNQUOTED} when nothing does
 * @param commentPrefix how lines start that are no rows; empty when there are none
 * @param encoding the characters' encoding; UTF-8 when nothing is declared
 * @param nulls cell texts that stand for no value, the empty text always among them
 * @param backslash whether a backslash takes the meaning from a quote or delimiter behind it
 * @param trim whether blanks around a cell are no part of it
 * @param skipRows how many lines stand before the header, from 0
 * @param headerRows how many rows the header has, from 0; the first of them names the columns
 * @param columns the columns' names when the header has no rows; empty to call them {@code _col.1}, {@code _col.2} …
 */
public record Dialect(
        char delimiter,
        char quote,
        String commentPrefix,
        Charset encoding,
        Set<String> nulls,
        boolean backslash,
        boolean trim,
        int skipRows,
        int headerRows,
        List<String> columns) {
    /** Stands for the quote of a table in which quotes are characters like any other. */
    public static final char UNQUOTED = 0;

    /** Comma-separated, double quotes, UTF-8: RFC 4180 as spreadsheets write it. */
    public static final Dialect CSV = new Dialect(',', '"', "", StandardCharsets.UTF_8, Set.of(""));

    /** Tab-separated with {@code #} comments, as SSSOM writes it. */
    public static final Dialect TSV = new Dialect('\t', '"', "#", StandardCharsets.UTF_8, Set.of(""));

    public Dialect {
        nulls = Set.copyOf(nulls);
        columns = List.copyOf(columns);
    }

    /** A dialect with one line of header at its start, and quotes doubled inside quotes. */
    public Dialect(char delimiter, char quote, String commentPrefix, Charset encoding, Set<String> nulls) {
        this(delimiter, quote, commentPrefix, encoding, nulls, false, false, 0, 1, List.of());
    }

    /** Whether a table can be cut between rows by its bytes alone. */
    public boolean isCuttable() {
        boolean usual = quote != UNQUOTED && !backslash && !trim && skipRows == 0 && headerRows == 1;
        String name = encoding.name();
        return usual && (name.equals("UTF-8") || name.equals("US-ASCII") || name.startsWith("ISO-8859-"));
    }

    /** Whether rows need no look at comments, null words or another encoding. */
    boolean isPlain() {
        return commentPrefix.isEmpty() && nulls.size() == 1 && encoding.equals(StandardCharsets.UTF_8);
    }
}

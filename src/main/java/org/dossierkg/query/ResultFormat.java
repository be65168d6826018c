package org.dossierkg.query;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A format of answers, as named after {@code dossier query --format}. */
public enum ResultFormat {
    /** Aligned columns for a terminal. */
    TABLE("table", "text/plain"),
    CSV("csv", "text/csv"),
    /** CSV that a spreadsheet opens in the right encoding and without running any text in it as a formula. */
    SPREADSHEET("spreadsheet", "text/csv"),
    TSV("tsv", "text/tab-separated-values"),
    JSON("json", "application/sparql-results+json"),
    XML("xml", "application/sparql-results+xml"),
    /** The graph of a CONSTRUCT or DESCRIBE; rows in the W3C's result set vocabulary. */
    TURTLE("turtle", "text/turtle");

    private final String word;
    private final String mediaType;

    ResultFormat(String word, String mediaType) {
        this.word = word;
        this.mediaType = mediaType;
    }

    /** The format that users call so. */
    public static ResultFormat of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(word))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.of("--format", "\"" + word + "\" is not a format of answers", "one of " + words()));
    }

    /** All words that {@link #of} knows, for messages and help. */
    public static String words() {
        return Arrays.stream(values()).map(ResultFormat::word).collect(Collectors.joining(", "));
    }

    /** The word that users type. */
    public String word() {
        return word;
    }

    /** Without parameters; every format is UTF-8. */
    public String mediaType() {
        return mediaType;
    }
}

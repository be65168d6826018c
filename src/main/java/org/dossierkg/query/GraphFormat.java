package org.dossierkg.query;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A format of graphs, as named after {@code dossier export --format}. */
public enum GraphFormat {
    TURTLE("turtle", "ttl", "text/turtle", true, false),
    TRIG("trig", "trig", "application/trig", true, true),
    NT("nt", "nt", "application/n-triples", true, false),
    NQ("nq", "nq", "application/n-quads", true, true),
    JSONLD("jsonld", "jsonld", "application/ld+json", false, true),
    RDFXML("rdfxml", "rdf", "application/rdf+xml", false, false);

    private final String word;
    private final String extension;
    private final String mediaType;
    private final boolean tripleTerms;
    private final boolean namedGraphs;

    GraphFormat(String word, String extension, String mediaType, boolean tripleTerms, boolean namedGraphs) {
        this.word = word;
        this.extension = extension;
        this.mediaType = mediaType;
        this.tripleTerms = tripleTerms;
        this.namedGraphs = namedGraphs;
    }

    /** The format that users call so. */
    public static GraphFormat of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(word))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.of("--format", "\"" + word + "\" is not a format of graphs", "one of " + words()));
    }

    /** All words that {@link #of} knows, for messages and help. */
    public static String words() {
        return Arrays.stream(values()).map(GraphFormat::word).collect(Collectors.joining(", "));
    }

    /** The word that users type, such as {@code turtle}. */
    public String word() {
        return word;
    }

    /** What file names end in, without the dot. */
    public String extension() {
        return extension;
    }

    /** Without parameters; every format is UTF-8. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether the format can say RDF 1.2; the others always get claims as {@code rdf:Statement}. */
    public boolean holdsTripleTerms() {
        return tripleTerms;
    }

    /** Whether the format has a place for named graphs. */
    public boolean holdsNamedGraphs() {
        return namedGraphs;
    }
}

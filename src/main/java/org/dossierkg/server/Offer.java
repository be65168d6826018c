package org.dossierkg.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.dossierkg.query.CsvWriter;
import org.dossierkg.query.Export;
import org.dossierkg.query.GraphFormat;
import org.dossierkg.query.JsonWriter;
import org.dossierkg.query.ResultFormat;
import org.dossierkg.query.ResultWriter;
import org.dossierkg.query.TsvWriter;
import org.dossierkg.query.XmlWriter;
import org.dossierkg.report.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A form in which an answer can be sent.
 *
 * @param mediaType without parameters; the charset is always UTF-8
 * @param word what the parameter {@code format} may call it, beside its media type
 * @param body writes it
 */
record Offer(String mediaType, String word, Body body) {
    /** Parameters that count before the header Accept, in this order. */
    private static final List<String> PARAMETERS = List.of("format", "output", "results");

    private static final String JSON = "application/json";
    private static final String XML = "application/xml";

    /** Forms of the answers to SELECT and ASK; the first is for clients that accept anything. */
    static final List<Offer> OF_ROWS = List.of(
            rows(ResultFormat.JSON, new JsonWriter()),
            rows(ResultFormat.JSON, new JsonWriter()).as(JSON),
            rows(ResultFormat.XML, new XmlWriter()),
            rows(ResultFormat.XML, new XmlWriter()).as(XML),
            rows(ResultFormat.CSV, CsvWriter.standard()),
            rows(ResultFormat.TSV, new TsvWriter()),
            rows(ResultFormat.SPREADSHEET, CsvWriter.forSpreadsheets()));

    /** Forms of the answers to CONSTRUCT and DESCRIBE, and of the service description. */
    static final List<Offer> OF_GRAPHS = List.of(
            graph(GraphFormat.TURTLE),
            graph(GraphFormat.NT),
            graph(GraphFormat.TRIG),
            graph(GraphFormat.NQ),
            graph(GraphFormat.JSONLD),
            graph(GraphFormat.JSONLD).as(JSON).called("json"),
            graph(GraphFormat.RDFXML),
            graph(GraphFormat.RDFXML).as(XML).called("xml"));

    /** What makes bytes of an answer. */
    interface Body {
        /**
         * Writes an answer.
         *
         * @param prefixes that shorten IRIs where the form can
         */
        void write(QueryExecResult answer, Map<String, String> prefixes, OutputStream out) throws IOException;
    }

    /**
     * The form that a request asks for.
     *
     * @throws HttpError 406 when there is none
     */
    static Offer chosen(HttpServletRequest request, List<Offer> offers) {
        String asked = PARAMETERS.stream()
                .map(request::getParameter)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (asked != null) {
            String name = asked.toLowerCase(Locale.ROOT);
            return first(offers, offer -> offer.mediaType.equals(name) || offer.word.equals(name), asked);
        }
        String accept = accept(request);
        return accept == null ? offers.get(0) : best(offers, accept);
    }

    /** The header Accept, which can come in several lines; null when it was not sent. */
    static @Nullable String accept(HttpServletRequest request) {
        Enumeration<String> lines = request.getHeaders("Accept");
        if (!lines.hasMoreElements()) {
            return null;
        }
        StringJoiner whole = new StringJoiner(",");
        lines.asIterator().forEachRemaining(whole::add);
        return whole.length() == 0 ? null : whole.toString();
    }

    private static Offer best(List<Offer> offers, String accept) {
        Accepted accepted = Accepted.of(accept);
        double best = offers.stream()
                .mapToDouble(offer -> accepted.quality(offer.mediaType))
                .max()
                .orElse(0);
        return first(offers, offer -> best > 0 && accepted.quality(offer.mediaType) == best, accept);
    }

    private static Offer first(List<Offer> offers, Predicate<Offer> fits, String asked) {
        return offers.stream()
                .filter(fits)
                .findFirst()
                .orElseThrow(() -> new HttpError(
                        406,
                        "this answer cannot be had as \"" + asked + "\"; ask for "
                                + offers.stream()
                                        .map(Offer::mediaType)
                                        .distinct()
                                        .collect(Collectors.joining(", "))));
    }

    /** The value of the header Content-Type. */
    String contentType() {
        return mediaType.startsWith("text/") ? mediaType + "; charset=utf-8" : mediaType;
    }

    private Offer as(String otherType) {
        return new Offer(otherType, word, body);
    }

    private Offer called(String otherWord) {
        return new Offer(mediaType, otherWord, body);
    }

    private static Offer rows(ResultFormat format, ResultWriter writer) {
        return new Offer(format.mediaType(), format.word(), (answer, prefixes, out) -> {
            try {
                if (answer.isBoolean()) {
                    writer.write(answer.booleanResult(), out);
                } else {
                    writer.write(answer.rowSet(), out);
                }
            } catch (ProblemException e) {
                throw new HttpError(406, e.problem().what() + "; ask for " + ResultFormat.JSON.mediaType(), e);
            }
        });
    }

    private static Offer graph(GraphFormat format) {
        return new Offer(format.mediaType(), format.word(), (answer, prefixes, out) -> {
            try {
                new Export(format, false, prefixes).write(answer.graph(), out);
            } catch (ProblemException e) {
                throw new HttpError(406, e.problem().what() + "; ask for " + GraphFormat.TURTLE.mediaType(), e);
            }
        });
    }
}

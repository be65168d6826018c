package org.dossierkg.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The mapping of organizations written by hand: a loop that checks nothing and makes no terms. */
final class HandWritten {
    private static final String TYPE =
            "> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://example.org/ns#" + "Organization> .\n";

    private final TripleBytes bytes;

    private HandWritten(OutputStream out) {
        this.bytes = new TripleBytes(out);
    }

    static void map(Path table, OutputStream out) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (BufferedReader in = Files.newBufferedReader(table);
                CSVParser records = format.parse(in)) {
            HandWritten hand = new HandWritten(out);
            for (CSVRecord row : records) {
                hand.row(row);
            }
            hand.bytes.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void row(CSVRecord row) throws IOException {
        String key = row.get(0);
        subject(key);
        bytes.plain(TYPE);
        literal(key, "key", key, "\" .\n");
        literal(key, "name", row.get(1), "\"@en .\n");
        template(key, "country", row.get(2));
        literal(key, "founded", row.get(3), "\"^^<http://www.w3.org/2001/XMLSchema#date> .\n");
        iri(key, "homepage", row.get(4));
        literal(key, "revenue", row.get(5), "\"^^<http://www.w3.org/2001/XMLSchema#decimal> .\n");
        literal(key, "employees", row.get(6), "\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n");
        template(key, "sector", row.get(7));
    }

    private void literal(String key, String property, String value, String end) throws IOException {
        if (!value.isEmpty()) {
            predicate(key, property);
            bytes.plain("> \"");
            bytes.escaped(value);
            bytes.plain(end);
        }
    }

    private void iri(String key, String property, String value) throws IOException {
        if (!value.isEmpty()) {
            predicate(key, property);
            bytes.plain("> <");
            bytes.text(value);
            bytes.plain("> .\n");
        }
    }

    private void template(String key, String property, String value) throws IOException {
        if (!value.isEmpty()) {
            predicate(key, property);
            bytes.plain("> <https://example.org/");
            bytes.plain(property);
            bytes.plain("/");
            bytes.encoded(value);
            bytes.plain("> .\n");
        }
    }

    private void predicate(String key, String property) throws IOException {
        subject(key);
        bytes.plain("> <https://example.org/ns#");
        bytes.plain(property);
    }

    private void subject(String key) throws IOException {
        bytes.plain("<https://example.org/id/");
        bytes.encoded(key);
    }
}

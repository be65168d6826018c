package org.dossierkg.mapping;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.vocabulary.RDF;
import org.dossierkg.source.ByteRow;
import org.jspecify.annotations.Nullable;

/**
 * A triples map that writes its lines straight to bytes, but for claims, which it writes by way of terms. The lines are
 * those of {@link TriplesMap#map}; those of claims come last.
 */
final class TriplesWriter {
    private static final byte[] TYPE = (" <" + RDF.type.getURI() + "> ").getBytes(StandardCharsets.US_ASCII);

    private final TermsWriter subject;
    private final LineEnds ends;
    private final List<byte[]> classes;
    private final List<PropertyWriter> properties = new ArrayList<>();
    private final @Nullable TriplesMap rest;

    private TriplesWriter(TriplesMap map) {
        subject = map.subject().writer();
        ends = LineEnds.of(map.graphs());
        classes = map.classes().stream().map(NodeLines::bytes).toList();
        List<PredicateObjectMap> left = new ArrayList<>();
        for (PredicateObjectMap property : map.predicateObjectMaps()) {
            if (property.claim() == null) {
                properties.add(PropertyWriter.of(property, map.graphs()));
            } else {
                left.add(property);
            }
        }
        rest = left.isEmpty()
                ? null
                : new TriplesMap(map.name(), map.source(), map.subject(), List.of(), map.graphs(), left);
    }

    static TriplesWriter of(TriplesMap map) {
        return new TriplesWriter(map);
    }

    /** Writes the lines of one row. */
    void write(ByteRow row, Lines lines) {
        Terms terms = lines.terms();
        Bytes out = lines.out();
        subject.write(row, terms, lines.problems());
        int subjects = terms.count();
        for (int term = 0; term < subjects; term++) {
            int firstEnd = ends.write(row, terms, lines.problems());
            int behindEnds = terms.count();
            for (byte[] type : classes) {
                int line = out.length();
                terms.copy(term, out);
                out.put(TYPE);
                out.put(type);
                lines.end(line, firstEnd, behindEnds);
            }
            for (PropertyWriter property : properties) {
                property.write(row, term, firstEnd, lines);
            }
            terms.truncate(subjects);
        }
        terms.truncate(0);
        if (rest != null) {
            rest.map(row, new NodeLines(out), lines.problems());
        }
    }
}

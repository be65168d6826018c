package org.dossierkg.mapping;

import java.nio.charset.StandardCharsets;
import org.apache.jena.vocabulary.RDF;
import org.dossierkg.source.ByteRow;

/** A triples map whose lines are put together from terms, since a row may give several of each. */
final class CombiningWriter implements TriplesWriter {
    private static final byte[] TYPE = (" <" + RDF.type.getURI() + "> ").getBytes(StandardCharsets.US_ASCII);

    private final TermsWriter subject;
    private final LineEnds ends;
    private final byte[][] classes;
    private final PropertyWriter[] properties;

    private CombiningWriter(TriplesMap map) {
        subject = map.subject().writer();
        ends = LineEnds.of(map.graphs());
        classes = map.classes().stream().map(NodeLines::bytes).toArray(byte[][]::new);
        properties = map.predicateObjectMaps().stream()
                .map(property -> PropertyWriter.of(property, map.graphs()))
                .toArray(PropertyWriter[]::new);
    }

    static CombiningWriter of(TriplesMap map) {
        return new CombiningWriter(map);
    }

    @Override
    public void write(ByteRow row, Lines lines) {
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
    }
}

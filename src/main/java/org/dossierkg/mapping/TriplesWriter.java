package org.dossierkg.mapping;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.vocabulary.RDF;
import org.dossierkg.report.Problem;
import org.dossierkg.source.ByteRow;
import org.jspecify.annotations.Nullable;

/**
 * A triples map that writes its lines straight to bytes where that is possible, and by way of terms where it is not.
 * The lines are those of {@link TriplesMap#map}, in another order.
 */
final class TriplesWriter {
    private static final byte[] TYPE = (" <" + RDF.type.getURI() + "> ").getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = " .\n".getBytes(StandardCharsets.US_ASCII);

    private final @Nullable TermWriter subject;
    private final List<byte[]> classes = new ArrayList<>();
    private final List<byte[]> predicates = new ArrayList<>();
    private final List<TermWriter> objects = new ArrayList<>();
    private final @Nullable TriplesMap rest;

    private TriplesWriter(TriplesMap map) {
        Optional<TermWriter> direct = map.graphs().isEmpty() ? TermWriter.of(map.subject()) : Optional.empty();
        subject = direct.orElse(null);
        List<PredicateObjectMap> left = new ArrayList<>();
        for (PredicateObjectMap property : map.predicateObjectMaps()) {
            if (direct.isEmpty() || !add(property)) {
                left.add(property);
            }
        }
        if (direct.isPresent()) {
            map.classes().forEach(type -> classes.add(concat(TYPE, NodeLines.bytes(type), END)));
        }
        boolean whole = direct.isPresent() && left.isEmpty();
        rest = whole
                ? null
                : new TriplesMap(
                        map.name(),
                        map.source(),
                        map.subject(),
                        direct.isPresent() ? List.of() : map.classes(),
                        map.graphs(),
                        left);
    }

    static TriplesWriter of(TriplesMap map) {
        return new TriplesWriter(map);
    }

    /** Takes a property over if all of it can be written directly. */
    private boolean add(PredicateObjectMap property) {
        if (property.claim() != null || !property.graphs().isEmpty()) {
            return false;
        }
        List<TermWriter> writers = new ArrayList<>();
        for (TermMap object : property.objects()) {
            Optional<TermWriter> writer = TermWriter.of(object);
            if (writer.isEmpty()) {
                return false;
            }
            writers.add(writer.get());
        }
        List<byte[]> constants = new ArrayList<>();
        for (TermMap predicate : property.predicates()) {
            if (!(predicate instanceof ConstantMap constant)) {
                return false;
            }
            constants.add(concat(new byte[] {' '}, NodeLines.bytes(constant.term()), new byte[] {' '}));
        }
        for (byte[] predicate : constants) {
            for (TermWriter object : writers) {
                predicates.add(predicate);
                objects.add(object);
            }
        }
        return true;
    }

    /** Writes the lines of one row. */
    void write(ByteRow row, Bytes out, Consumer<Problem> problems) {
        int start = out.length();
        if (subject != null && subject.write(row, out, problems)) {
            int end = out.length();
            boolean first = true;
            for (byte[] type : classes) {
                if (!first) {
                    out.repeat(start, end);
                }
                out.put(type);
                first = false;
            }
            for (int i = 0; i < objects.size(); i++) {
                int line = out.length();
                if (!first) {
                    out.repeat(start, end);
                }
                out.put(predicates.get(i));
                if (objects.get(i).write(row, out, problems)) {
                    out.put(END);
                    first = false;
                } else {
                    out.truncate(first ? end : line);
                }
            }
            if (first) {
                out.truncate(start);
            }
        } else {
            out.truncate(start);
        }
        if (rest != null) {
            rest.map(row, new NodeLines(out), problems);
        }
    }

    private static byte[] concat(byte[]... pieces) {
        Bytes all = new Bytes(128);
        for (byte[] piece : pieces) {
            all.put(piece);
        }
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }
}

package org.dossierkg.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.dossierkg.source.ByteRow;

/**
 * A triples map of the kind that most are of: one subject a row, constant predicates, at most one object for each, and
 * nothing said of where its triples go or who claims them. Each line is then written from left to right.
 */
final class DirectWriter implements TriplesWriter {
    private static final ConstantMap TYPE = new ConstantMap(RDF.Nodes.type);

    private final TermWriter subject;
    private final byte[][] predicates;
    private final TermWriter[] objects;

    private DirectWriter(TermWriter subject, List<byte[]> predicates, List<TermWriter> objects) {
        this.subject = subject;
        this.predicates = predicates.toArray(byte[][]::new);
        this.objects = objects.toArray(TermWriter[]::new);
    }

    /** The writer of a map, if the map is of this kind. */
    static Optional<TriplesWriter> of(TriplesMap map) {
        List<byte[]> predicates = new ArrayList<>();
        List<TermWriter> objects = new ArrayList<>();
        for (Node type : map.classes()) {
            predicates.add(PropertyWriter.between(TYPE));
            objects.add(new ConstantMap(type).writer());
        }
        for (PredicateObjectMap property : map.predicateObjectMaps()) {
            boolean plain = property.claim() == null && property.graphs().isEmpty();
            if (!plain || property.predicates().size() != 1) {
                return Optional.empty();
            }
            for (TermMap object : property.objects()) {
                if (!(property.predicates().get(0) instanceof ConstantMap predicate)
                        || !(object.writer() instanceof TermWriter writer)) {
                    return Optional.empty();
                }
                predicates.add(PropertyWriter.between(predicate));
                objects.add(writer);
            }
        }
        return map.graphs().isEmpty() && map.subject().writer() instanceof TermWriter subject
                ? Optional.of(new DirectWriter(subject, predicates, objects))
                : Optional.empty();
    }

    @Override
    public void write(ByteRow row, Lines lines) {
        Bytes name = lines.terms().open();
        int from = name.length();
        if (subject.write(row, name, lines.problems())) {
            int to = name.length();
            Bytes out = lines.out();
            for (int i = 0; i < objects.length; i++) {
                int line = out.length();
                name.copy(from, to, out);
                out.put(predicates[i]);
                if (objects[i].write(row, out, lines.problems())) {
                    out.put(LineEnds.DEFAULT);
                } else {
                    out.truncate(line);
                }
            }
        }
        name.truncate(from);
    }
}

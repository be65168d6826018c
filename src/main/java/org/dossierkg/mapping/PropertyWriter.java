package org.dossierkg.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dossierkg.report.Problem;
import org.dossierkg.source.ByteRow;
import org.jspecify.annotations.Nullable;

/** A predicate-object map that writes its lines. */
final class PropertyWriter {
    private final List<TermsWriter> predicates;
    private final List<TermsWriter> objects;
    private final @Nullable LineEnds ends;
    private final boolean inDefaultGraph;
    private final @Nullable ClaimWriter claim;
    private final byte @Nullable [] predicate;
    private final TermWriter[] singles;

    private PropertyWriter(PredicateObjectMap map, List<TermMap> subjectGraphs) {
        predicates = map.predicates().stream().map(TermMap::writer).toList();
        objects = map.objects().stream().map(TermMap::writer).toList();
        singles = objects.stream()
                .filter(TermWriter.class::isInstance)
                .map(TermWriter.class::cast)
                .toArray(TermWriter[]::new);
        claim = map.claim() == null ? null : ClaimWriter.of(map.claim());
        boolean direct = claim == null && predicates.size() == 1 && singles.length == objects.size();
        predicate = direct && map.predicates().get(0) instanceof ConstantMap constant ? between(constant) : null;
        List<TermMap> graphs = new ArrayList<>(subjectGraphs);
        graphs.addAll(map.graphs());
        inDefaultGraph = graphs.isEmpty();
        ends = map.graphs().isEmpty() ? null : LineEnds.of(graphs);
    }

    /** @param subjectGraphs into which the map's triples go besides its own graphs */
    static PropertyWriter of(PredicateObjectMap map, List<TermMap> subjectGraphs) {
        return new PropertyWriter(map, subjectGraphs);
    }

    /** A predicate with a blank on each side. */
    static byte[] between(ConstantMap predicate) {
        Bytes text = new Bytes(64);
        text.put(' ');
        NodeLines.term(predicate.term(), text);
        text.put(' ');
        return text.toArray();
    }

    /**
     * Writes the lines of one row.
     *
     * @param subject the number of the subject among the terms
     * @param subjectEnds the first of the ends for the subject's graphs, which are the last of the terms
     */
    void write(ByteRow row, int subject, int subjectEnds, Lines lines) {
        Terms terms = lines.terms();
        int before = terms.count();
        int firstEnd = ends == null ? subjectEnds : ends.write(row, terms, lines.problems());
        if (predicate != null) {
            direct(row, subject, predicate, firstEnd, lines);
        } else {
            combined(row, subject, firstEnd, lines);
        }
        terms.truncate(before);
    }

    /** Writes each object at its place in its line. */
    private void direct(ByteRow row, int subject, byte[] between, int firstEnd, Lines lines) {
        Bytes out = lines.out();
        int behindEnds = lines.terms().count();
        for (TermWriter object : singles) {
            int line = out.length();
            lines.terms().copy(subject, out);
            out.put(between);
            if (object.write(row, out, lines.problems())) {
                if (inDefaultGraph) {
                    out.put(LineEnds.DEFAULT);
                } else {
                    lines.end(line, firstEnd, behindEnds);
                }
            } else {
                out.truncate(line);
            }
        }
    }

    /** Writes the claims of each predicate with each object, and a line if it is asserted. */
    private void combined(ByteRow row, int subject, int firstEnd, Lines lines) {
        int behindEnds = lines.terms().count();
        int firstObject = add(predicates, row, lines.terms(), lines.problems());
        int behindObjects = add(objects, row, lines.terms(), lines.problems());
        for (int property = behindEnds; property < firstObject; property++) {
            for (int object = firstObject; object < behindObjects; object++) {
                if (claim == null || claim.write(row, subject, property, object, lines)) {
                    lines.triple(subject, property, object, firstEnd, behindEnds);
                }
            }
        }
    }

    /** Adds the terms of several maps, and returns how many terms there are then. */
    private static int add(List<TermsWriter> maps, ByteRow row, Terms terms, Consumer<Problem> problems) {
        for (TermsWriter map : maps) {
            map.write(row, terms, problems);
        }
        return terms.count();
    }
}

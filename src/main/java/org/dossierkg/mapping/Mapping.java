package org.dossierkg.mapping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.jena.riot.system.StreamRDF;
import org.dossierkg.report.Problem;
import org.dossierkg.source.Row;

/**
 * A compiled RML mapping.
 *
 * @param file where it was read from
 * @param base what stands before relative IRIs; ends where keys can follow
 * @param triplesMaps in the order of the file
 */
public record Mapping(Path file, String base, List<TriplesMap> triplesMaps) {
    public Mapping {
        triplesMaps = List.copyOf(triplesMaps);
    }

    /**
     * Reads and compiles a mapping, opening each of its tables for its header.
     *
     * @param base what relative IRIs stand against when the file declares none
     * @param problems is told of everything wrong; a triples map with a problem is left out
     * @throws org.dossierkg.report.ProblemException if the file is missing or is not Turtle
     */
    public static Mapping read(Path file, String base, Consumer<Problem> problems) {
        return new MappingReader(MappingGraph.read(file, base), file, problems).read();
    }

    /** Maps every row of every table. Each table is read once, whatever the number of its triples maps. */
    public void map(StreamRDF sink, Consumer<Problem> problems) {
        rows((map, row) -> map.map(row, sink, problems), problems);
    }

    /** Shows every row of every table to each of the table's triples maps. */
    public void rows(BiConsumer<TriplesMap, Row> visitor, Consumer<Problem> problems) {
        Map<LogicalSource, List<TriplesMap>> bySource = new LinkedHashMap<>();
        for (TriplesMap map : triplesMaps) {
            bySource.computeIfAbsent(map.source(), source -> new ArrayList<>()).add(map);
        }
        bySource.forEach((source, maps) -> source.read(row -> maps.forEach(map -> visitor.accept(map, row)), problems));
    }
}

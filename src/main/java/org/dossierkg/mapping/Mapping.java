package org.dossierkg.mapping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.riot.system.StreamRDF;
import org.dossierkg.report.Problem;
import org.dossierkg.report.Report;
import org.dossierkg.source.Access;
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

    /** Reads and compiles a mapping of files, as {@link #read(Path, String, Access, Consumer)} does. */
    public static Mapping read(Path file, String base, Consumer<Problem> problems) {
        return read(file, base, Access.files(), problems);
    }

    /**
     * Reads and compiles a mapping, opening each of its tables for its header.
     *
     * @param base what relative IRIs stand against when the file declares none
     * @param access what the mapping may read
     * @param problems is told of everything wrong; a triples map with a problem is left out
     * @throws org.dossierkg.report.ProblemException if the file is missing or is not Turtle
     */
    public static Mapping read(Path file, String base, Access access, Consumer<Problem> problems) {
        return new MappingReader(MappingGraph.read(file, base), file, access, problems).read();
    }

    /**
     * Maps every row of every table. Each table is read once, whatever the number of its triples maps.
     *
     * @param problems is told of each row that is refused, and of each cell that cannot be the term it should be
     * @return whether no row was refused, so that what is missing in the quads is missing in the tables
     */
    public boolean map(StreamRDF sink, Consumer<Problem> problems) {
        return rows((map, row) -> map.map(row, sink, problems), problems);
    }

    /**
     * Shows every row of every table to each of the table's triples maps.
     *
     * @return whether no row was refused
     */
    public boolean rows(BiConsumer<TriplesMap, Row> visitor, Consumer<Problem> problems) {
        Map<LogicalSource, List<TriplesMap>> bySource = new LinkedHashMap<>();
        for (TriplesMap map : triplesMaps) {
            bySource.computeIfAbsent(map.source(), source -> new ArrayList<>()).add(map);
        }
        Report refused = new Report(1);
        bySource.forEach((source, maps) ->
                source.read(row -> maps.forEach(map -> visitor.accept(map, row)), problem -> {
                    refused.add(problem);
                    problems.accept(problem);
                }));
        return !refused.hasErrors();
    }

    /** Whether any triple can go into a named graph. */
    public boolean hasGraphs() {
        return triplesMaps.stream()
                .anyMatch(map -> !map.graphs().isEmpty()
                        || map.predicateObjectMaps().stream()
                                .anyMatch(property -> !property.graphs().isEmpty()));
    }

    /** The files that it reads tables from, each once; that of an archive for a table in it. */
    public Set<Path> tables() {
        return triplesMaps.stream().map(map -> map.source().header().path()).collect(Collectors.toSet());
    }

    /** How many bytes the tables have together; each table once, those of streams as none. */
    public long bytes() {
        return tables().stream().mapToLong(path -> path.toFile().length()).sum();
    }
}

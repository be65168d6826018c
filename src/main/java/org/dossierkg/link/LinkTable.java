package org.dossierkg.link;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.riot.system.StreamRDF;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.report.ProblemException;
import org.dossierkg.source.CsvTable;
import org.dossierkg.source.Dialect;
import org.dossierkg.source.Row;

/**
 * A dossier's links to Wikidata as an SSSOM table, {@code links.sssom.tsv}.
 *
 * <p>A link is accepted when a reviewer stands in its row, rejected when its {@code predicate_modifier} is {@code Not},
 * and a candidate otherwise. A row whose object is {@code sssom:NoTermFound} says that Wikidata has no item. The object can
 * be the IRI of another thing too, of this dossier or another one: then the two are one. The day of the snapshot
 * ({@code object_source_version}) and the evidence ({@code other}) are read where a table has them; further columns are
 * passed over.
 */
public final class LinkTable {
    /** What the file is called in the folder of a dossier. */
    public static final String NAME = "links.sssom.tsv";

    static final List<String> COLUMNS = List.of(
            "subject_id",
            "predicate_id",
            "predicate_modifier",
            "object_id",
            "mapping_justification",
            "confidence",
            "reviewer_label",
            "mapping_date",
            "mapping_source",
            "comment");

    private LinkTable() {}

    /**
     * Reads the links and writes their claims; an accepted link is asserted too.
     *
     * @param base stands before subjects without a prefix
     * @param problems is told of each row that is refused
     */
    public static void read(Path file, String base, StreamRDF sink, Consumer<Problem> problems) {
        Map<String, Link> accepted = new HashMap<>();
        try (CsvTable table = CsvTable.open(file, NAME, Dialect.TSV, problems)) {
            for (String column : COLUMNS) {
                if (!table.header().columns().contains(column)) {
                    throw new ProblemException(Problem.error(
                            Position.of(file),
                            "has no column " + column,
                            "its columns are " + String.join(", ", COLUMNS)));
                }
            }
            for (Row row = table.next(); row != null; row = table.next()) {
                Optional<Link> link = Link.of(row, base, problems);
                if (link.isPresent() && link.get().isOfWikidata() && link.get().state() == Link.State.ACCEPTED) {
                    Link before = accepted.putIfAbsent(link.get().subject(), link.get());
                    if (before != null) {
                        String known = before.isMissing() ? "no item according to" : "an accepted link in";
                        problems.accept(Problem.error(
                                row.position(),
                                "object_id",
                                "the subject has " + known + " line "
                                        + before.row().position().line() + " already",
                                "accept one of the two"));
                        continue;
                    }
                }
                link.ifPresent(read -> LinkClaim.write(read, sink));
            }
        } catch (ProblemException e) {
            problems.accept(e.problem());
        }
    }
}

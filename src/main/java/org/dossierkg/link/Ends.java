package org.dossierkg.link;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.dossierkg.source.Header;
import org.dossierkg.source.Row;

/**
 * What rows can link in a dossier: the same as its link table will accept, so that what is applied can be built.
 *
 * @param base stands before subjects without a prefix
 * @param unknown IRIs of the dossier that no table of it has; empty when nobody has looked
 */
public record Ends(String base, Set<String> unknown) {
    public Ends {
        unknown = Set.copyOf(unknown);
    }

    /** The IRIs of the dossier that rows speak of. */
    public static Set<String> iris(SssomTable table, String base) {
        Set<String> iris = new LinkedHashSet<>();
        for (SssomRow row : table.rows()) {
            for (String end : List.of(Link.iri(row.subject(), base), row.object())) {
                if (end.startsWith(base)) {
                    iris.add(end);
                }
            }
        }
        return iris;
    }

    /** Whether a row can stand in the link table; if not, why. */
    boolean allow(SssomRow row, Position position, Consumer<Problem> problems) {
        if (Link.of(LinkRow.of(row, position), base, problems).isEmpty()) {
            return false;
        }
        String subject = row.subject();
        if (subject.contains(":") && !Link.IRI.matcher(subject).matches()) {
            problems.accept(Problem.error(
                    position,
                    "subject_id",
                    "\"" + subject + "\" is neither a key of the dossier nor an IRI",
                    "write the key that a table of the dossier has"));
            return false;
        }
        return isKnown(Link.iri(subject, base), "subject_id", subject, position, problems)
                && isKnown(row.object(), "object_id", row.object(), position, problems);
    }

    private boolean isKnown(String iri, String column, String text, Position position, Consumer<Problem> problems) {
        if (!unknown.contains(iri)) {
            return true;
        }
        problems.accept(Problem.error(
                position,
                column,
                "\"" + text + "\" is not in any table of the dossier",
                "correct the key, or leave reviewer_label empty"));
        return false;
    }

    /** A row as the link table will have it. */
    private record LinkRow(SssomRow row, Position position, Header header) implements Row {
        static LinkRow of(SssomRow row, Position position) {
            Set<String> columns = new LinkedHashSet<>(LinkTable.COLUMNS);
            columns.addAll(row.cells().keySet());
            return new LinkRow(
                    row, position, new Header(Path.of(position.file()), LinkTable.NAME, List.copyOf(columns)));
        }

        @Override
        public String name() {
            return LinkTable.NAME + ":" + position.line();
        }

        @Override
        public String cell(int column) {
            return row.cell(header.columns().get(column));
        }

        @Override
        public List<String> values(int column) {
            String cell = cell(column);
            return cell.isEmpty() ? List.of() : List.of(cell);
        }
    }
}

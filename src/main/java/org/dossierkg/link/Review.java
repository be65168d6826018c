package org.dossierkg.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Merges reviewed proposals into a dossier's links. What a person decided wins over what a rule did, and a later decision
 * of a person over an earlier one on the same two things.
 */
public final class Review {
    private final List<SssomRow> rows;
    private final SssomTable links;
    private final Consumer<Problem> problems;
    private final @Nullable Ends ends;
    private int accepted;
    private int rejected;
    private int missing;
    private int kept;

    /** @param problems is told where two decisions contradict each other */
    public Review(SssomTable links, Consumer<Problem> problems) {
        this(links, null, problems);
    }

    /**
     * Merges into the links of a dossier whose ends are known.
     *
     * @param ends null to allow all
     * @param problems is told too of each row that the dossier could not be built with, and of each that half a decision is in
     */
    public Review(SssomTable links, @Nullable Ends ends, Consumer<Problem> problems) {
        this.links = links;
        this.rows = new ArrayList<>(links.rows());
        this.problems = problems;
        this.ends = ends;
    }

    /**
     * Takes over what has been decided in a table; what nobody has decided stays where it is.
     *
     * @param file what problems call a table that was not read
     * @param automatic whether rows are accepted too that call themselves automatic, by the rule that they name
     * @param today the date of what the rule accepts
     */
    public void apply(SssomTable proposals, Position file, boolean automatic, LocalDate today) {
        for (int i = 0; i < proposals.rows().size(); i++) {
            SssomRow row = proposals.rows().get(i);
            Position position = proposals.positions().isEmpty()
                    ? file
                    : proposals.positions().get(i);
            if (row.isReviewed()) {
                take(dated(row, today), position);
            } else if (row.isRejected()) {
                kept++;
                problems.accept(Problem.warning(
                        position,
                        "reviewer_label",
                        "is empty, so the Not in predicate_modifier is nobody's decision and was left",
                        "write your name into it"));
            } else if (automatic && row.isAutomatic()) {
                take(dated(row.with("reviewer_label", SssomRow.RULE + " " + row.rule()), today), position);
            } else {
                kept++;
            }
        }
    }

    private void take(SssomRow row, Position position) {
        if (ends == null || ends.allow(row, position, problems)) {
            decide(row, position);
        }
    }

    private static SssomRow dated(SssomRow row, LocalDate today) {
        SssomRow dated = row.cell("mapping_date").isEmpty() ? row.with("mapping_date", today.toString()) : row;
        String origin = Origin.ofSnapshot(row.cell(Link.SNAPSHOT));
        return row.cell("mapping_source").isEmpty() ? dated.with("mapping_source", origin) : dated;
    }

    private void decide(SssomRow row, Position position) {
        for (SssomRow known : List.copyOf(rows)) {
            boolean sameSubject = known.subject().equals(row.subject());
            boolean rival = known.isAccepted() && row.isAccepted() && known.isOfWikidata() && row.isOfWikidata();
            boolean clash = sameSubject && (known.qid().equals(row.qid()) || rival);
            if (clash && known.isReviewed()) {
                if (known.isOfPerson() && !row.isOfPerson()) {
                    kept++;
                    return;
                }
                boolean otherItem = !known.qid().equals(row.qid());
                if (known.isOfPerson() && otherItem) {
                    problems.accept(Problem.error(
                            position,
                            "object_id",
                            "\"" + row.object() + "\" is accepted for \"" + row.subject() + "\", but "
                                    + known.cell("reviewer_label") + " has accepted \"" + known.object() + "\" before",
                            "reject one of the two"));
                    kept++;
                    return;
                }
            }
            if (clash) {
                rows.remove(known);
            }
        }
        rows.add(row);
        if (row.isRejected()) {
            rejected++;
        } else if (row.object().equals(SssomRow.NO_TERM)) {
            missing++;
        } else {
            accepted++;
        }
    }

    /** The links with what was applied to them. */
    public SssomTable links() {
        return new SssomTable(links.metadata(), rows);
    }

    /** {@code 12 accepted, 3 rejected, 1 known to be missing, 5 left open}. */
    public String counts() {
        return String.format(
                Locale.ROOT,
                "%,d accepted, %,d rejected, %,d known to be missing, %,d left open",
                accepted,
                rejected,
                missing,
                kept);
    }
}

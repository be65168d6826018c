package org.dossierkg.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.dossierkg.report.Position;
import org.dossierkg.report.Problem;

/**
 * Merges reviewed proposals into a dossier's links. What a person decided wins over what a rule did, and a later decision
 * of a person over an earlier one on the same two things.
 */
public final class Review {
    private final List<SssomRow> rows;
    private final SssomTable links;
    private final Consumer<Problem> problems;
    private int accepted;
    private int rejected;
    private int missing;
    private int kept;

    /** @param problems is told where two decisions contradict each other */
    public Review(SssomTable links, Consumer<Problem> problems) {
        this.links = links;
        this.rows = new ArrayList<>(links.rows());
        this.problems = problems;
    }

    /**
     * Takes over what has been decided in a table; what nobody has decided stays where it is.
     *
     * @param file what problems call it
     * @param rule the name under which automatic rows are accepted too; empty to leave them
     * @param today the date of what the rule accepts
     */
    public void apply(SssomTable proposals, Position file, String rule, LocalDate today) {
        for (SssomRow row : proposals.rows()) {
            if (row.isReviewed()) {
                decide(dated(row, today), file);
            } else if (!rule.isEmpty() && row.isAutomatic() && !row.isRejected()) {
                decide(dated(row.with("reviewer_label", SssomRow.RULE + " " + rule), today), file);
            } else {
                kept++;
            }
        }
    }

    private static SssomRow dated(SssomRow row, LocalDate today) {
        SssomRow dated = row.cell("mapping_date").isEmpty() ? row.with("mapping_date", today.toString()) : row;
        String snapshot = row.cell(Link.SNAPSHOT);
        String origin = "snapshot of Wikidata" + (snapshot.isEmpty() ? "" : " of " + snapshot);
        return row.cell("mapping_source").isEmpty() ? dated.with("mapping_source", origin) : dated;
    }

    private void decide(SssomRow row, Position file) {
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
                            file,
                            row.subject(),
                            "\"" + row.object() + "\" is accepted, but " + known.cell("reviewer_label")
                                    + " has accepted \"" + known.object() + "\" before",
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

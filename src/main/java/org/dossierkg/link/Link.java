package org.dossierkg.link;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dossierkg.report.Problem;
import org.dossierkg.source.Row;
import org.dossierkg.vocab.Wikidata;

/**
 * A link from an entity of the dossier to an item of Wikidata, or to another thing that is the same; or the knowledge that
 * Wikidata has no item.
 *
 * @param row the row of the link table
 * @param subject IRI of the entity
 * @param object IRI of the item or of the other thing; that of Wikidata itself when it has no item
 * @param state what has been decided
 * @param base stands before the IRI of the claim
 */
record Link(Row row, String subject, String object, State state, String base) {
    static final Pattern IRI = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`]+");

    /** An item of Wikidata. */
    static final Pattern QID = Pattern.compile("Q[1-9][0-9]*");

    /** The column with the day of the snapshot that the item was found in; a table need not have it. */
    static final String SNAPSHOT = "object_source_version";

    enum State {
        ACCEPTED,
        REJECTED,
        CANDIDATE
    }

    /** The link of a row, or nothing when the row is refused. */
    static Optional<Link> of(Row row, String base, Consumer<Problem> problems) {
        Cells cells = new Cells(row, problems);
        String key = cells.text("subject_id");
        if (key.isEmpty()) {
            cells.refuse("subject_id", "is empty", "write the key of an entity of the dossier");
        }
        if (!cells.text("predicate_id").equals("skos:exactMatch")) {
            cells.refuse(
                    "predicate_id",
                    "\"" + cells.text("predicate_id") + "\" cannot link to Wikidata",
                    "write skos:exactMatch, and Not in predicate_modifier to reject it");
        }
        String object = object(cells);
        State state = state(cells);
        if (state == State.ACCEPTED
                && !object.equals(Wikidata.SITE)
                && cells.text("mapping_source").isEmpty()) {
            cells.refuse("mapping_source", "an accepted link has no origin", "say where the identifier was seen");
        }
        checkScore(cells);
        if (state == State.ACCEPTED && cells.text("mapping_date").isEmpty()) {
            cells.refuse("mapping_date", "an accepted link has no date", "write the day of the review");
        }
        checkDay(cells, "mapping_date");
        checkDay(cells, SNAPSHOT);
        return cells.refused() ? Optional.empty() : Optional.of(new Link(row, iri(key, base), object, state, base));
    }

    /** What a key, or an IRI, stands for. */
    static String iri(String key, String base) {
        return key.contains(":") ? key : base + key;
    }

    private static String object(Cells cells) {
        String object = cells.text("object_id");
        String qid = object.startsWith("wd:") ? object.substring("wd:".length()) : object;
        if (object.equals(SssomRow.NO_TERM)) {
            return Wikidata.SITE;
        }
        if (QID.matcher(qid).matches()) {
            return Wikidata.ENTITY + qid;
        }
        if (!IRI.matcher(object).matches() || object.contains("wikidata.org/")) {
            cells.refuse(
                    "object_id",
                    "\"" + object + "\" is not an item of Wikidata",
                    "write one such as wd:Q148, or the IRI of another thing that is the same");
        }
        return object;
    }

    private static State state(Cells cells) {
        String modifier = cells.text("predicate_modifier");
        if (!modifier.isEmpty() && !modifier.equals("Not")) {
            cells.refuse("predicate_modifier", "\"" + modifier + "\" is not known", "write Not or leave it empty");
        }
        if (modifier.equals("Not")) {
            return State.REJECTED;
        }
        return cells.text("reviewer_label").isEmpty() ? State.CANDIDATE : State.ACCEPTED;
    }

    private static void checkScore(Cells cells) {
        String score = cells.text("confidence");
        try {
            if (!score.isEmpty()
                    && new BigDecimal(score)
                                    .subtract(new BigDecimal("0.5"))
                                    .abs()
                                    .doubleValue()
                            > 0.5) {
                cells.refuse("confidence", "\"" + score + "\" is not between 0 and 1", "correct it");
            }
        } catch (NumberFormatException e) {
            cells.refuse("confidence", "\"" + score + "\" is not a number", "write one between 0 and 1");
        }
    }

    private static void checkDay(Cells cells, String column) {
        String date = cells.text(column);
        try {
            if (!date.isEmpty()) {
                LocalDate.parse(date);
            }
        } catch (DateTimeException e) {
            cells.refuse(column, "\"" + date + "\" is not a date", "write a day such as 2026-01-31");
        }
    }

    /** Whether it says that Wikidata has no item. */
    boolean isMissing() {
        return object.equals(Wikidata.SITE);
    }

    /** Whether it says what the entity is in Wikidata, or that it is not there. */
    boolean isOfWikidata() {
        return object.startsWith(Wikidata.SITE);
    }
}

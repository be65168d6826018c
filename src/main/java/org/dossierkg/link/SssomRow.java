package org.dossierkg.link;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row of an SSSOM table.
 *
 * @param cells by column; a missing column is an empty cell
 */
record SssomRow(Map<String, String> cells) {
    /** Stands in {@code object_id} when somebody has looked and there is no item. */
    static final String NO_TERM = "sssom:NoTermFound";

    /** Begins the reviewer of links that a rule has accepted. */
    static final String RULE = "rule:";

    SssomRow {
        cells = new LinkedHashMap<>(cells);
    }

    String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    SssomRow with(String column, String value) {
        Map<String, String> changed = new LinkedHashMap<>(cells);
        changed.put(column, value);
        return new SssomRow(changed);
    }

    String subject() {
        return cell("subject_id");
    }

    String object() {
        return cell("object_id");
    }

    /** The object without its prefix, such as {@code Q148}. */
    String qid() {
        return object().startsWith("wd:") ? object().substring(3) : object();
    }

    /** Whether it is about an item of Wikidata or the lack of one, not about another thing that may be the same. */
    boolean isOfWikidata() {
        return object().equals(NO_TERM) || Link.QID.matcher(qid()).matches();
    }

    boolean isReviewed() {
        return !cell("reviewer_label").isEmpty();
    }

    /** Whether a person has reviewed it, not a rule. */
    boolean isOfPerson() {
        return isReviewed() && !cell("reviewer_label").startsWith(RULE);
    }

    boolean isRejected() {
        return cell("predicate_modifier").equals("Not");
    }

    boolean isAccepted() {
        return isReviewed() && !isRejected();
    }

    /** The rule by which an automatic row can be accepted, as the row itself says it. */
    String rule() {
        String said =
                cell(Proposals.STATE).substring(Decision.State.AUTOMATIC.word().length());
        return said.startsWith(": ") ? said.substring(2) : Decision.State.AUTOMATIC.word();
    }

    boolean isAutomatic() {
        return cell(Proposals.STATE).startsWith(Decision.State.AUTOMATIC.word());
    }
}

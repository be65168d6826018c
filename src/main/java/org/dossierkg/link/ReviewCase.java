package org.dossierkg.link;

import java.util.List;

/**
 * An entity beside what it could be in Wikidata, for a person to decide on.
 *
 * @param state what has been decided of the entity
 * @param options what it could be and is worth a person's time: decided ones first, then the most probable ones
 * @param improbable further candidates, which are hardly ever meant
 * @param reason one sentence of the linker; empty when none was asked
 */
public record ReviewCase(Mention mention, State state, List<Option> options, List<Option> improbable, String reason) {
    public ReviewCase {
        options = List.copyOf(options);
        improbable = List.copyOf(improbable);
    }

    /** What has been decided of an entity or of one candidate. */
    public enum State {
        OPEN,
        ACCEPTED,
        /** Of a candidate alone: an entity whose candidates are all rejected is open still. */
        REJECTED,
        MISSING;

        /** What can be decided of an entity. */
        public static final List<State> OF_ENTITIES = List.of(OPEN, ACCEPTED, MISSING);
    }

    /**
     * An item that the entity could be.
     *
     * @param qid such as {@code Q148}; empty when somebody has decided that there is none
     * @param label empty when it is not known
     * @param description may be empty
     * @param confidence from 0 to 1; empty when nobody says
     * @param features what speaks for it and against it; empty when no linker was asked
     * @param comment why it was proposed or decided
     * @param reviewer who decided; empty when nobody has
     * @param date of the decision; may be empty
     */
    public record Option(
            String qid,
            String label,
            String description,
            State state,
            String confidence,
            List<Contribution> features,
            String comment,
            String reviewer,
            String date) {
        public Option {
            features = List.copyOf(features);
        }
    }
}

package org.dossierkg.index;

/**
 * A name of a candidate.
 *
 * @param text as it is written
 * @param language a BCP 47 tag; empty when nobody says
 * @param role what sort of name it is
 */
public record CandidateName(String text, String language, Role role) {
    /** What sort of name it is. */
    public enum Role {
        LABEL(0),
        ALIAS(1),
        ACRONYM(2),
        FORMER(3);

        private final int code;

        Role(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }

        static Role of(String word) {
            return switch (word) {
                case "label" -> LABEL;
                case "acronym" -> ACRONYM;
                case "former" -> FORMER;
                default -> ALIAS;
            };
        }
    }
}

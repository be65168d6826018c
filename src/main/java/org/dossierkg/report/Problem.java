package org.dossierkg.report;

/**
 * Something that a user should know about the input, and what to do about it.
 *
 * <pre>
 * data/norinco/sanctions.csv:7: error: authority: "US" is not in authorities.csv; add it there or correct the key
 * ─────────── position ─────── severity  field     ─────────── what ───────────  ───────── advice ──────────────
 * </pre>
 *
 * @param position where it is
 * @param severity how bad it is
 * @param field the column of a table, as its header names it; empty where there is none
 * @param what what is wrong, lower case, with the wrong text in quotes
 * @param advice what to do; empty when there is nothing to do
 */
public record Problem(Position position, Severity severity, String field, String what, String advice) {
    public static Problem error(Position position, String field, String what, String advice) {
        return new Problem(position, Severity.ERROR, field, what, advice);
    }

    public static Problem error(Position position, String what, String advice) {
        return error(position, "", what, advice);
    }

    public static Problem warning(Position position, String field, String what, String advice) {
        return new Problem(position, Severity.WARNING, field, what, advice);
    }

    /** The line that a report shows. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder();
        line.append(position).append(": ").append(severity.word()).append(": ");
        if (!field.isEmpty()) {
            line.append(field).append(": ");
        }
        line.append(what);
        if (!advice.isEmpty()) {
            line.append("; ").append(advice);
        }
        return line.toString();
    }
}

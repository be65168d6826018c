package org.dossierkg.guard;

import java.util.Set;

/**
 * How large one question may be, and what it may make.
 *
 * @param text characters of the whole text
 * @param token characters of one token, be it a comment: the lexer takes a time quadratic in them
 * @param depth brackets within brackets; the parser and all that follows it call themselves for each
 * @param operators operators, separators and keywords such as UNION, for the same reason
 * @param names variables, and names outside of all brackets, be they repeated: the parser compares each to each before it
 * @param writtenOut characters of all names when each has its prefix or base before it, as the parser keeps them
 * @param exists EXISTS within EXISTS; the optimizer takes a time exponential in them
 * @param string characters of one text that an expression makes
 * @param concatenated characters of all texts that GROUP_CONCAT gathers in one query
 * @param bits of a number that is calculated with, as an integer or as the digits of a decimal
 * @param services IRIs of the endpoints that SERVICE may name; they are asked, and no other
 */
public record Limits(
        int text,
        int token,
        int depth,
        int operators,
        int names,
        int writtenOut,
        int exists,
        int string,
        int concatenated,
        int bits,
        Set<String> services) {
    public Limits {
        services = Set.copyOf(services);
    }

    /** Far above what people write, and low enough that what is allowed is read within a second; no services. */
    public static Limits standard() {
        return new Limits(1 << 18, 1 << 16, 60, 500, 2_000, 1 << 24, 4, 1 << 18, 1 << 23, 4_096, Set.of());
    }

    public Limits withServices(Set<String> others) {
        return new Limits(text, token, depth, operators, names, writtenOut, exists, string, concatenated, bits, others);
    }

    /** For texts of people who may change the data: a list of triples is long, and is read without recursion. */
    Limits forUpdates() {
        return new Limits(
                Integer.MAX_VALUE,
                token,
                depth,
                Integer.MAX_VALUE,
                names,
                Integer.MAX_VALUE,
                exists,
                string,
                concatenated,
                bits,
                Set.of());
    }
}

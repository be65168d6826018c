package org.dossierkg.guard;

import org.dossierkg.guard.Refused.Reason;

/**
 * How much a regular expression may do without reading its text, which is all that its guard sees of it: counting what
 * takes no character, as in <code>(?:^){2000000000}</code>, and trying each way through choices that take none, as in
 * <code>(?:$|$)(?:$|$)</code>, of which each doubles the ways.
 *
 * <p>It reads the syntax of Java as far as it has to know what takes a character, and takes for choices rather too much.
 */
final class Backtracking {
    /** How often something may be repeated at least, with repetitions within repetitions. */
    private static final long COUNT = 100_000;

    /** The choices between ways that take no character: there are two to the power of it. */
    private static final double CHOICES = 12;

    private static final String CHOOSING = "|?*+{";

    private final String pattern;
    private int at;

    private Backtracking(String pattern) {
        this.pattern = pattern;
    }

    /**
     * What a part of an expression may do.
     *
     * @param empty whether it may match without taking a character
     * @param choices as logarithm to base 2 of the ways through it that take none
     */
    private record Part(boolean empty, double choices) {
        static final Part CHARACTER = new Part(false, 0);
        static final Part NOTHING = new Part(true, 0);
    }

    /** @throws Refused when it may do too much */
    static void check(String pattern, String flags) {
        if (flags.contains("q")) {
            return; // letter for letter
        }
        long counted = new Backtracking(pattern).counted();
        long crude =
                counted * pattern.chars().filter(c -> CHOOSING.indexOf(c) >= 0).count();
        if (counted > COUNT || (crude > CHOICES && choices(pattern, flags) > CHOICES)) {
            throw new Refused(
                    Reason.TOO_COMPLEX,
                    "a regular expression repeats too often what takes no character; simplify it, and count to less");
        }
    }

    private static double choices(String pattern, String flags) {
        boolean comments = flags.contains("x") || pattern.matches("(?s).*\\(\\?[a-zA-Z]*x.*");
        Backtracking reader = new Backtracking(pattern);
        Part whole = comments ? new Part(true, Double.MAX_VALUE) : reader.alternatives();
        return reader.at < pattern.length() && !comments ? Double.MAX_VALUE : whole.choices;
    }

    /** The product of all counts, be they in brackets or not, as they are written: with blanks and comments in them. */
    private long counted() {
        long product = 1;
        for (at = pattern.indexOf('{'); at >= 0; at = pattern.indexOf('{', at)) {
            at++;
            product = Math.min(COUNT + 1, product * Math.max(1, number()));
        }
        return product;
    }

    private long number() {
        long number = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            if (c >= '0' && c <= '9') {
                number = Math.min(COUNT + 1, 10 * number + c - '0');
            } else if (c == '#') {
                while (at + 1 < pattern.length() && "\n\r\u0085\u2028\u2029".indexOf(pattern.charAt(at + 1)) < 0) {
                    at++;
                }
            } else if (!Character.isWhitespace(c)) {
                break;
            }
            at++;
        }
        return number;
    }

    /** Up to the parenthesis that closes them, or to the end. */
    private Part alternatives() {
        int empty = 0;
        double choices = 0;
        boolean more = true;
        while (more) {
            Part each = sequence();
            empty += each.empty ? 1 : 0;
            choices += each.choices;
            more = is('|');
            at += more ? 1 : 0;
        }
        return new Part(empty > 0, choices + Math.log(Math.max(1, empty)) / Math.log(2));
    }

    private Part sequence() {
        boolean empty = true;
        double choices = 0;
        while (at < pattern.length() && !is('|') && !is(')')) {
            Part each = repeated(one());
            empty &= each.empty;
            choices += each.choices;
        }
        return new Part(empty, choices);
    }

    private Part repeated(Part part) {
        Part whole = part;
        while (at < pattern.length() && "?*+{".indexOf(pattern.charAt(at)) >= 0) {
            char c = pattern.charAt(at);
            at++;
            long least = c == '+' ? 1 : 0;
            if (c == '{') {
                least = number();
                int end = pattern.indexOf('}', at);
                at = end < 0 ? pattern.length() : end + 1;
            }
            double inner = whole.empty ? whole.choices * Math.max(1, least) + 1 : whole.choices;
            whole = new Part(whole.empty || least == 0, inner);
        }
        return whole;
    }

    private Part one() {
        char c = pattern.charAt(at);
        at++;
        return switch (c) {
            case '^', '$' -> Part.NOTHING;
            case '(' -> group();
            case '[' -> set();
            case '\\' -> escaped();
            default -> Part.CHARACTER;
        };
    }

    private Part group() {
        boolean aside = false;
        if (is('?')) {
            at++;
            aside = is('=') || is('!') || pattern.startsWith("<=", at) || pattern.startsWith("<!", at);
            while (at < pattern.length() && ":=!>)".indexOf(pattern.charAt(at)) < 0) {
                at++;
            }
            at += is(')') ? 0 : 1;
        }
        Part inside = alternatives();
        at++; // the closing parenthesis
        return new Part(aside || inside.empty, inside.choices);
    }

    /** A set of characters, with sets within it. */
    private Part set() {
        at += is('^') ? 1 : 0;
        boolean first = true;
        while (at < pattern.length() && (first || !is(']'))) {
            char c = pattern.charAt(at);
            at++;
            if (c == '\\') {
                escaped();
            } else if (c == '[') {
                set();
            }
            first = false;
        }
        at++;
        return Part.CHARACTER;
    }

    private Part escaped() {
        char c = at < pattern.length() ? pattern.charAt(at) : '\\';
        at++;
        if (c == 'Q') {
            int end = pattern.indexOf("\\E", at);
            boolean empty = end == at;
            at = end < 0 ? pattern.length() : end + 2;
            return new Part(empty, 0);
        }
        if (c == 'k' || c == 'p' || c == 'P' || c == 'x' || c == 'N') {
            int end = is('<') ? pattern.indexOf('>', at) : is('{') ? pattern.indexOf('}', at) : at - 1;
            at = end < 0 ? pattern.length() : end + 1;
        }
        return "bBAGZzEk".indexOf(c) >= 0 || Character.isDigit(c) ? Part.NOTHING : Part.CHARACTER;
    }

    private boolean is(char c) {
        return at < pattern.length() && pattern.charAt(at) == c;
    }
}

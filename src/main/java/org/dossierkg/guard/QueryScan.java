package org.dossierkg.guard;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.dossierkg.guard.Refused.Reason;
import org.dossierkg.source.SparqlTokens;

/**
 * Reads a query's text once, from left to right, to see whether the parser may read it: the parser cannot be stopped, and
 * takes long over long tokens and deep nesting. What is no SPARQL at all is left to the parser. Escapes hide nothing:
 * {@code CodepointEscapes} leaves none to the parser, and refuses those that would be brackets.
 */
final class QueryScan {
    private static final Set<String> KEYWORDS = Set.of(
            "UNION",
            "OPTIONAL",
            "MINUS",
            "FILTER",
            "BIND",
            "EXISTS",
            "IN",
            "SELECT",
            "GRAPH",
            "SERVICE",
            "VALUES",
            "FROM");

    private final Limits limits;
    private final String text;
    private final Deque<Boolean> open = new ArrayDeque<>();
    private int at;
    private int operators;
    private int exists;
    private boolean afterExists;
    private boolean afterBase;
    private boolean afterPrefix;
    private int variables;
    private int outside;
    private long prefix;
    private long base;
    private long writtenOut;

    private QueryScan(Limits limits, String text) {
        this.limits = limits;
        this.text = text;
    }

    /** @throws Refused when the text is too long, or anything in it */
    static void check(Limits limits, String text) {
        if (text.length() > limits.text()) {
            throw new Refused(
                    Reason.TOO_LONG,
                    "the query has " + text.length() + " characters, of which at most " + limits.text()
                            + " are read; ask for less at a time");
        }
        new QueryScan(limits, text).run();
    }

    private void run() {
        while (at < text.length()) {
            int start = at;
            token(text.charAt(at));
            if (at - start > limits.token()) {
                throw new Refused(
                        Reason.TOO_COMPLEX,
                        "a name, text or comment has " + (at - start) + " characters, of which at most "
                                + limits.token() + " are read; shorten it");
            }
        }
    }

    private void token(char c) {
        if (c == '#') {
            at = SparqlTokens.endOfComment(text, at);
        } else if (c == '"' || c == '\'') {
            at = SparqlTokens.endOfString(text, at);
        } else if (c == '<' && SparqlTokens.endOfIri(text, at) > at) {
            int start = at;
            at = SparqlTokens.endOfIri(text, at);
            iri(start, at - start);
            operator(false);
        } else if (isOfWord(c)) {
            word();
        } else if (Character.isWhitespace(c)) {
            at++;
        } else if (text.startsWith("<<", at)) {
            at += 2;
            open();
        } else if (text.startsWith(">>", at)) {
            at += 2;
            close();
        } else {
            at++;
            punctuation(c);
        }
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || "_:?$@%\\".indexOf(c) >= 0 || c >= 0x80;
    }

    private void word() {
        int start = at;
        while (at < text.length() && (isOfWord(text.charAt(at)) || isInnerMark())) {
            at++;
        }
        String word = text.substring(start, Math.min(at, start + 16)).toUpperCase(Locale.ROOT);
        name();
        if ((word.startsWith("?") || word.startsWith("$")) && ++variables > limits.names()) {
            throw new Refused(
                    Reason.TOO_COMPLEX,
                    "the query names variables more than " + limits.names() + " times; ask for less at a time");
        }
        operator(KEYWORDS.contains(word));
        afterExists = word.equals("EXISTS");
        afterBase = word.equals("BASE");
        afterPrefix = word.equals("PREFIX") || (afterPrefix && word.endsWith(":"));
    }

    /** An IRI, perhaps of a declaration: the parser writes each name out with its prefix or base. */
    private void iri(int start, int length) {
        boolean relative = text.substring(start, start + length).indexOf(':') < 0;
        if (afterBase || (afterPrefix && relative)) {
            base += length;
        } else if (afterPrefix) {
            prefix = Math.max(prefix, length);
        }
        afterBase = false;
        afterPrefix = false;
        name();
    }

    /** What may be a name with a prefix; outside of all brackets the parser compares each to each before it. */
    private void name() {
        writtenOut += prefix + base;
        if (writtenOut > limits.writtenOut()) {
            throw new Refused(
                    Reason.TOO_COMPLEX,
                    "the names of the query, written out, have more than " + limits.writtenOut()
                            + " characters; shorten its prefixes or its base");
        }
        if (open.isEmpty() && ++outside > limits.names()) {
            throw new Refused(
                    Reason.TOO_COMPLEX,
                    "the query has more than " + limits.names()
                            + " names outside of its braces; declare and ask for less");
        }
    }

    /** Whether a dot or hyphen stands inside a name, such as that of {@code ex:a.b-c}. */
    private boolean isInnerMark() {
        boolean mark = text.charAt(at) == '.' || text.charAt(at) == '-';
        return mark && at + 1 < text.length() && isOfWord(text.charAt(at + 1));
    }

    private void punctuation(char c) {
        switch (c) {
            case '(', '[', '{' -> open();
            case ')', ']', '}' -> close();
            default -> operator(true);
        }
    }

    private void operator(boolean is) {
        afterExists = false;
        if (is && ++operators > limits.operators()) {
            throw new Refused(
                    Reason.TOO_COMPLEX,
                    "the query has more than " + limits.operators()
                            + " operators and separators; list many values with VALUES");
        }
    }

    private void open() {
        open.push(afterExists);
        if (open.size() > limits.depth()) {
            throw Refused.tooDeep();
        }
        if (afterExists && ++exists > limits.exists()) {
            throw new Refused(
                    Reason.TOO_COMPLEX, "EXISTS stands in EXISTS more than " + limits.exists() + " times; break it up");
        }
        afterExists = false;
    }

    private void close() {
        if (!open.isEmpty() && open.pop()) {
            exists--;
        }
    }
}

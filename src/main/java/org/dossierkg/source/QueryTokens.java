package org.dossierkg.source;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.sparql.lang.sparql_12.javacc.SPARQLParser12TokenManager;
import org.apache.jena.sparql.lang.sparql_12.javacc.Token;

/**
 * The tokens of a query as people and programs write it, found by a few comparisons of characters, where Jena's lexer walks
 * an automaton in a method too large for the virtual machine to compile. It knows no places in the text, and not all that
 * SPARQL allows: names beyond ASCII, escapes in names, and whatever is wrong it leaves to Jena's lexer.
 */
final class QueryTokens extends SPARQLParser12TokenManager {
    private static final Map<String, Integer> KEYWORDS = keywords();

    private final String text;
    private int at;

    QueryTokens(String text) {
        super(null); // the stream of characters of the lexer that is never asked
        this.text = text;
    }

    /** That the text has something that is not read here, and perhaps by Jena. */
    static final class NotPlain extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private NotPlain() {
            super("not plain", null, false, false);
        }
    }

    /** @throws NotPlain where the text has to be read by Jena's lexer, from its beginning */
    @Override
    public Token getNextToken() {
        at = blanks(at);
        if (at == text.length()) {
            return new Token(EOF, "");
        }
        char c = text.charAt(at);
        if (isLetter(c)) {
            return word();
        }
        if (isDigit(c)) {
            return number(INTEGER);
        }
        return switch (c) {
            case '?' -> variable(VAR1, QMARK);
            case '$' -> variable(VAR2, UNKNOWN);
            case '<' -> afterLess();
            case ':' -> prefixed(at);
            case '_' -> blankNode();
            case '"' -> literal(STRING_LITERAL2, STRING_LITERAL_LONG2);
            case '\'' -> literal(STRING_LITERAL1, STRING_LITERAL_LONG1);
            case '@' -> language();
            case '+' -> isNumber(at + 1) ? number(INTEGER_POSITIVE) : token(PLUS, 1);
            case '-' -> isNumber(at + 1) ? number(INTEGER_NEGATIVE) : token(MINUS, 1);
            case '.' -> isNumber(at) ? number(INTEGER) : token(DOT, 1);
            case '(' -> closed(LPAREN, ')', NIL);
            case '[' -> closed(LBRACKET, ']', ANON);
            default -> mark(c);
        };
    }

    private Token mark(char c) {
        return switch (c) {
            case '{' -> longer("{|", L_ANN, LBRACE);
            case '}' -> token(RBRACE, 1);
            case ')' -> longer(")>>", R_TRIPLE, RPAREN);
            case ']' -> token(RBRACKET, 1);
            case ';' -> token(SEMICOLON, 1);
            case ',' -> token(COMMA, 1);
            case '=' -> token(EQ, 1);
            case '*' -> token(STAR, 1);
            case '/' -> token(SLASH, 1);
            case '~' -> token(TILDE, 1);
            case '!' -> longer("!=", NE, BANG);
            case '^' -> longer("^^", DATATYPE, CARAT);
            case '>' -> text.startsWith(">>", at) ? token(GT2, 2) : longer(">=", GE, GT);
            case '|' -> text.startsWith("||", at) ? token(SC_OR, 2) : longer("|}", R_ANN, VBAR);
            case '&' -> longer("&&", SC_AND, UNKNOWN);
            default -> throw new NotPlain();
        };
    }

    private Token longer(String mark, int kind, int otherwise) {
        return text.startsWith(mark, at) ? token(kind, mark.length()) : token(otherwise, 1);
    }

    /** A bracket, or the two with nothing between them. */
    private Token closed(int kind, char closing, int both) {
        int end = blanks(at + 1);
        return charAt(end) == closing ? token(both, end + 1 - at) : token(kind, 1);
    }

    private Token afterLess() {
        int end = SparqlTokens.endOfIri(text, at);
        if (end > at) {
            String iri = text.substring(at, end);
            if (iri.indexOf('\\') >= 0) {
                throw new NotPlain();
            }
            return token(IRIref, end - at);
        }
        if (text.startsWith("<<", at)) {
            return text.startsWith("<<(", at) ? token(L_TRIPLE, 3) : token(LT2, 2);
        }
        return longer("<=", LE, LT);
    }

    /** A keyword, or a name whose prefix begins with a letter. */
    private Token word() {
        int end = ofName(at);
        if (charAt(end) == ':') {
            return prefixed(end);
        }
        int length = 1;
        while (isOfWord(charAt(at + length))) {
            length++;
        }
        String word = text.substring(at, at + length);
        Integer kind = word.equals("a") ? Integer.valueOf(KW_A) : KEYWORDS.get(word.toLowerCase(Locale.ROOT));
        if (kind == null) {
            throw new NotPlain();
        }
        return token(kind, length);
    }

    /** @param colon the place of the colon after the prefix */
    private Token prefixed(int colon) {
        char first = charAt(colon + 1);
        if (!isOfWord(first) && first != ':') {
            plain(first);
            return token(PNAME_NS, colon + 1 - at);
        }
        int end = colon + 2;
        while (isInName(charAt(end)) || charAt(end) == ':') {
            end++;
        }
        plain(charAt(end));
        return token(PNAME_LN, withoutDots(end) - at);
    }

    private Token blankNode() {
        if (charAt(at + 1) != ':' || !isOfWord(charAt(at + 2))) {
            throw new NotPlain();
        }
        return token(BLANK_NODE_LABEL, ofName(at + 2) - at);
    }

    /** @param bare the kind of its mark alone */
    private Token variable(int kind, int bare) {
        int end = at + 1;
        while (isOfWord(charAt(end))) {
            end++;
        }
        plain(charAt(end));
        return token(end > at + 1 ? kind : bare, end - at);
    }

    /** @param integer the kind of the number with its sign, where it has no dot and no exponent */
    private Token number(int integer) {
        int digits = at + (isDigit(charAt(at)) || charAt(at) == '.' ? 0 : 1);
        int end = digits(digits);
        int kind = integer;
        if (charAt(end) == '.') {
            int fraction = digits(end + 1);
            int exponent = end == digits && fraction == end + 1 ? fraction : exponent(fraction);
            if (exponent > fraction) {
                return token(integer + DOUBLE - INTEGER, exponent - at);
            }
            if (fraction > end + 1) {
                kind = integer + DECIMAL - INTEGER;
                end = fraction;
            }
        } else if (exponent(end) > end) {
            kind = integer + DOUBLE - INTEGER;
            end = exponent(end);
        }
        return token(kind, end - at);
    }

    private boolean isNumber(int from) {
        return isDigit(charAt(from)) || (charAt(from) == '.' && isDigit(charAt(from + 1)));
    }

    private int digits(int from) {
        int end = from;
        while (isDigit(charAt(end))) {
            end++;
        }
        return end;
    }

    /** The end of the exponent that begins there; the place itself where none does. */
    private int exponent(int from) {
        if (charAt(from) != 'e' && charAt(from) != 'E') {
            return from;
        }
        int digits = from + (charAt(from + 1) == '+' || charAt(from + 1) == '-' ? 2 : 1);
        return isDigit(charAt(digits)) ? digits(digits) : from;
    }

    private Token literal(int kind, int longKind) {
        String quote = text.substring(at, at + 1);
        boolean isLong = text.startsWith(quote.repeat(3), at);
        String quotes = isLong ? quote.repeat(3) : quote;
        int end = SparqlTokens.endOfString(text, at);
        int last = end - quotes.length();
        if (last < at + quotes.length() || !text.startsWith(quotes, last)) {
            throw new NotPlain();
        }
        if (!isLong && text.substring(at, end).indexOf('\r') >= 0) {
            throw new NotPlain();
        }
        int escape = text.indexOf('\\', at);
        while (escape >= 0 && escape < end) {
            if (escape + 1 >= last || "tbnrf\\\"'".indexOf(text.charAt(escape + 1)) < 0) {
                throw new NotPlain();
            }
            escape = text.indexOf('\\', escape + 2);
        }
        return token(isLong ? longKind : kind, end - at);
    }

    private Token language() {
        int end = at + 1;
        while (isLetter(charAt(end))) {
            end++;
        }
        if (end == at + 1) {
            throw new NotPlain();
        }
        while (charAt(end) == '-') {
            int part = ++end;
            while (isLetter(charAt(end)) || isDigit(charAt(end))) {
                end++;
            }
            if (end == part) {
                throw new NotPlain(); // a direction, perhaps
            }
        }
        return token(LANG_DIR, end - at);
    }

    /** The end of what blanks and comments begin there. */
    private int blanks(int from) {
        int end = from;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (c == '#') {
                end = SparqlTokens.endOfComment(text, end);
            } else if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
                end++;
            } else {
                break;
            }
        }
        return end;
    }

    /** The end of the name that begins there, without the dots behind it. */
    private int ofName(int from) {
        int end = from + 1;
        while (isInName(charAt(end))) {
            end++;
        }
        plain(charAt(end));
        return withoutDots(end);
    }

    private int withoutDots(int end) {
        int last = end;
        while (text.charAt(last - 1) == '.') {
            last--;
        }
        return last;
    }

    /** @throws NotPlain when a name may go on with this character in ways that are not read here */
    private static void plain(char c) {
        if (c >= 0x80 || c == '%' || c == '\\') {
            throw new NotPlain();
        }
    }

    private Token token(int kind, int length) {
        if (kind == UNKNOWN) {
            throw new NotPlain();
        }
        String image = text.substring(at, at + length);
        at += length;
        return new Token(kind, image);
    }

    /** The character there, or NUL behind the end. */
    private char charAt(int place) {
        return place < text.length() ? text.charAt(place) : 0;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isOfWord(char c) {
        return isLetter(c) || isDigit(c) || c == '_';
    }

    private static boolean isInName(char c) {
        return isOfWord(c) || c == '-' || c == '.';
    }

    /** The kinds of the words that Jena's grammar has, by the word in small letters. */
    private static Map<String, Integer> keywords() {
        Map<String, Integer> keywords = new HashMap<>();
        for (int kind = 0; kind < tokenImage.length; kind++) {
            String image = tokenImage[kind];
            if (image.matches("\"\\w{2,}\"")) {
                keywords.put(image.substring(1, image.length() - 1).toLowerCase(Locale.ROOT), kind);
            }
        }
        keywords.remove("insert"); // with the next word it may be one token
        keywords.remove("delete");
        return Map.copyOf(keywords);
    }
}

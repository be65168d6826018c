package org.dossierkg.query;

import java.io.IOException;
import java.io.OutputStream;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** Writes SPARQL results as comma-separated values: IRIs and literals bare, a triple term as {@code <<( s p o )>>}. */
public final class CsvWriter implements ResultWriter {
    /** By which a spreadsheet knows UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.]+([eE][+-]?[0-9]+)?");
    private static final TurtleTerms TERMS = TurtleTerms.full();
    private static final byte[][] ESCAPES = Utf8Output.PLAIN.clone();

    static {
        ESCAPES['"'] = Utf8Output.bytes("\"\"");
    }

    private final String lineEnd;
    private final boolean forSpreadsheets;

    private CsvWriter(String lineEnd, boolean forSpreadsheets) {
        this.lineEnd = lineEnd;
        this.forSpreadsheets = forSpreadsheets;
    }

    /** Lines that end as RFC 4180 says. */
    public static CsvWriter standard() {
        return new CsvWriter("\r\n", false);
    }

    /** Lines that end as the programs of a terminal want. */
    public static CsvWriter forTerminals() {
        return new CsvWriter("\n", false);
    }

    /** A byte order mark in front, and {@code '} before each text that a spreadsheet would run as a formula. */
    public static CsvWriter forSpreadsheets() {
        return new CsvWriter("\r\n", true);
    }

    @Override
    public void write(boolean verdict, OutputStream out) throws IOException {
        Utf8Output text = start(out);
        text.write("_askResult" + lineEnd + verdict + lineEnd);
        text.flush();
    }

    @Override
    public void write(RowSet rows, OutputStream out) throws IOException {
        Utf8Output text = start(out);
        Var[] variables = rows.getResultVars().toArray(Var[]::new);
        for (int i = 0; i < variables.length; i++) {
            text.write((i == 0 ? "" : ",") + variables[i].getVarName());
        }
        text.write(lineEnd);
        ShortBlankNodes blanks = new ShortBlankNodes();
        while (rows.hasNext()) {
            Binding row = rows.next();
            for (int i = 0; i < variables.length; i++) {
                if (i > 0) {
                    text.write(',');
                }
                Node term = row.get(variables[i]);
                if (term != null) {
                    cell(shielded(text(blanks.named(term))), text);
                }
            }
            text.write(lineEnd);
        }
        text.flush();
    }

    private Utf8Output start(OutputStream out) throws IOException {
        Utf8Output text = new Utf8Output(out);
        text.write(forSpreadsheets ? BYTE_ORDER_MARK : "");
        return text;
    }

    private static String text(Node term) {
        if (term.isURI()) {
            return term.getURI();
        }
        return term.isLiteral() ? term.getLiteralLexicalForm() : TERMS.text(term);
    }

    private String shielded(String text) {
        boolean formula = forSpreadsheets && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return formula && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    private static void cell(String text, Utf8Output out) throws IOException {
        if (isBare(text)) {
            out.write(text);
        } else {
            out.write('"');
            out.write(text, ESCAPES);
            out.write('"');
        }
    }

    /** The empty text is in quotes, since nothing at all is no value. */
    private static boolean isBare(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == ',' || c == '\n' || c == '\r') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}

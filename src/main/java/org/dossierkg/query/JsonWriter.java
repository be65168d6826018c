package org.dossierkg.query;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.TextDirection;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** Writes SPARQL 1.2 Query Results JSON without blanks, a row a line. */
public final class JsonWriter implements ResultWriter {
    private static final byte[][] ESCAPES = escapes();
    private static final byte[] HEAD = Utf8Output.bytes("{\"head\":{\"vars\":[");
    private static final byte[] RESULTS = Utf8Output.bytes("]},\"results\":{\"bindings\":[");
    private static final byte[] END = Utf8Output.bytes("\n]}}\n");
    private static final byte[] IRI = Utf8Output.bytes("{\"type\":\"uri\",\"value\":\"");
    private static final byte[] BLANK = Utf8Output.bytes("{\"type\":\"bnode\",\"value\":\"");
    private static final byte[] LITERAL = Utf8Output.bytes("{\"type\":\"literal\",\"value\":\"");
    private static final byte[] LANGUAGE = Utf8Output.bytes("\",\"xml:lang\":\"");
    private static final byte[] DIRECTION = Utf8Output.bytes("\",\"its:dir\":\"");
    private static final byte[] DATATYPE = Utf8Output.bytes("\",\"datatype\":\"");
    private static final byte[] SUBJECT = Utf8Output.bytes("{\"type\":\"triple\",\"value\":{\"subject\":");
    private static final byte[] PREDICATE = Utf8Output.bytes(",\"predicate\":");
    private static final byte[] OBJECT = Utf8Output.bytes(",\"object\":");
    private static final byte[] END_OF_TRIPLE = Utf8Output.bytes("}}");
    private static final byte[] END_OF_TERM = Utf8Output.bytes("\"}");

    @Override
    public void write(boolean verdict, OutputStream out) throws IOException {
        Utf8Output text = new Utf8Output(out);
        text.write("{\"head\":{},\"boolean\":" + verdict + "}\n");
        text.flush();
    }

    @Override
    public void write(RowSet rows, OutputStream out) throws IOException {
        Utf8Output text = new Utf8Output(out);
        Var[] variables = rows.getResultVars().toArray(Var[]::new);
        byte[][] keys = new byte[variables.length][];
        text.write(HEAD);
        for (int i = 0; i < variables.length; i++) {
            keys[i] = Utf8Output.bytes('"' + variables[i].getVarName() + "\":");
            text.write((i == 0 ? "\"" : ",\"") + variables[i].getVarName() + '"');
        }
        text.write(RESULTS);
        ShortBlankNodes blanks = new ShortBlankNodes();
        String separator = "\n{";
        while (rows.hasNext()) {
            text.write(separator);
            separator = ",\n{";
            Binding row = rows.next();
            boolean first = true;
            for (int i = 0; i < variables.length; i++) {
                Node term = row.get(variables[i]);
                if (term != null) {
                    if (!first) {
                        text.write(',');
                    }
                    first = false;
                    text.write(keys[i]);
                    term(blanks.named(term), text);
                }
            }
            text.write('}');
        }
        text.write(END);
        text.flush();
    }

    private static void term(Node term, Utf8Output out) throws IOException {
        if (term.isURI()) {
            out.write(IRI);
            out.write(term.getURI(), ESCAPES);
            out.write(END_OF_TERM);
        } else if (term.isLiteral()) {
            literal(term, out);
        } else if (term.isBlank()) {
            out.write(BLANK);
            out.write(term.getBlankNodeLabel(), ESCAPES);
            out.write(END_OF_TERM);
        } else {
            Triple triple = term.getTriple();
            out.write(SUBJECT);
            term(triple.getSubject(), out);
            out.write(PREDICATE);
            term(triple.getPredicate(), out);
            out.write(OBJECT);
            term(triple.getObject(), out);
            out.write(END_OF_TRIPLE);
        }
    }

    private static void literal(Node literal, Utf8Output out) throws IOException {
        out.write(LITERAL);
        out.write(literal.getLiteralLexicalForm(), ESCAPES);
        String language = literal.getLiteralLanguage();
        if (!language.isEmpty()) {
            out.write(LANGUAGE);
            out.write(language, ESCAPES);
            TextDirection direction = literal.getLiteralBaseDirection();
            if (direction != null) {
                out.write(DIRECTION);
                out.write(direction.direction(), ESCAPES);
            }
        } else if (!XSDDatatype.XSDstring.getURI().equals(literal.getLiteralDatatypeURI())) {
            out.write(DATATYPE);
            out.write(literal.getLiteralDatatypeURI(), ESCAPES);
        }
        out.write(END_OF_TERM);
    }

    private static byte[][] escapes() {
        byte[][] escapes = Utf8Output.PLAIN.clone();
        for (char c = 0; c < 0x20; c++) {
            escapes[c] = Utf8Output.bytes(String.format(Locale.ROOT, "\\u%04x", (int) c));
        }
        for (String pair : List.of("\"\"", "\\\\", "\nn", "\rr", "\tt", "\bb", "\ff")) {
            escapes[pair.charAt(0)] = Utf8Output.bytes("\\" + pair.charAt(1));
        }
        return escapes;
    }
}
